import { expect, it } from 'vitest';
import { calendarName, daysName, monthWord } from './calendar-names.ts';

it.each([
  ['2026-07-01', '2026-07-01', '2026-07-01'],
  ['2026-07-01', '2026-07-31', '2026-07'],
  ['2028-02-01', '2028-02-29', '2028-02'],
  ['2026-07-01', '2026-09-30', '2026-Q3'],
  ['2026-08-01', '2026-10-31', '2026-08-01 to 2026-10-31'],
  ['2026-01-01', '2026-12-31', '2026'],
  ['2026-04-01', '2027-03-31', '2026-04-01 to 2027-03-31'],
  ['2026-07-01', '2026-07-30', '2026-07-01 to 2026-07-30'],
])('%s to %s is %s', (from, to, expected) => expect(daysName({ from, to })).toBe(expected));

it('has no name in the calendar for a day, or for days that are no whole month, quarter or year', () => {
  expect(calendarName({ from: '2026-07-01', to: '2026-07-01' })).toBeNull();
  expect(calendarName({ from: '2026-04-01', to: '2027-03-31' })).toBeNull();
  expect(calendarName({ from: '2026-04-01', to: '2026-06-30' })).toBe('2026-Q2');
});

it('writes months in three letters', () => {
  expect(['2026-01-01', '2026-05-31', '2026-12-31'].map(monthWord)).toEqual(['Jan', 'May', 'Dec']);
});
