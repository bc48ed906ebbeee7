import { describe, expect, it } from 'vitest';
import { type Day, weekdayOf } from '../../model/calendar.ts';
import { addBusinessDays, fiscalYearAround, isBusinessDay, slotCalendarOf } from './slot-calendar.ts';

const plain = slotCalendarOf(undefined);

describe('business days', () => {
  const vienna = slotCalendarOf({
    data: { calendar: { workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays: ['2026-07-06'] } },
  } as never);

  it.each([
    ['2026-07-03', 5, true],
    ['2026-07-04', 6, false],
    ['2026-07-05', 7, false],
    ['2026-07-06', 1, false],
    ['2026-07-07', 2, true],
    ['1969-12-31', 3, true],
  ])('%s is day %i of its week; business day: %s', (at, weekday, business) => {
    expect([weekdayOf(at), isBusinessDay(at, vienna)]).toEqual([weekday, business]);
  });

  it('are counted past weekends and holidays', () => {
    expect(addBusinessDays('2026-07-03', 0, vienna)).toBe('2026-07-03');
    expect(addBusinessDays('2026-07-03', 1, vienna)).toBe('2026-07-07');
    expect(addBusinessDays('2026-07-03', 2, vienna)).toBe('2026-07-08');
  });

  it('are those that the program names', () => {
    const dubai = slotCalendarOf({ data: { calendar: { workdays: ['sun', 'mon', 'thu', 'sat'] } } } as never);
    expect([...dubai.workdays]).toEqual([7, 1, 4, 6]);
    expect(isBusinessDay('2026-07-05', dubai)).toBe(true);
    expect(isBusinessDay('2026-07-07', dubai)).toBe(false);
    expect(slotCalendarOf({ data: {} } as never)).toEqual(plain);
  });

  it('end with the last day of all years', () => {
    expect(addBusinessDays('9999-12-29', 1, plain)).toBe('9999-12-30');
    const saturdays = { ...plain, workdays: new Set([6]) };
    expect(addBusinessDays('9999-12-30', 5, saturdays)).toBe('9999-12-31');
  });

  it('are Monday to Friday where the program names none', () => {
    const empty = slotCalendarOf({ data: { calendar: { workdays: [] } } } as never);
    expect([...empty.workdays]).toEqual([1, 2, 3, 4, 5]);
    expect([...plain.workdays]).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a fiscal year', () => {
  it.each<[Day, number, Day, Day]>([
    ['2026-07-01', 1, '2026-01-01', '2026-12-31'],
    ['2026-03-31', 4, '2025-04-01', '2026-03-31'],
    ['2026-04-01', 4, '2026-04-01', '2027-03-31'],
    ['2028-02-29', 3, '2027-03-01', '2028-02-29'],
    ['2026-12-01', 12, '2026-12-01', '2027-11-30'],
    ['2026-11-30', 12, '2025-12-01', '2026-11-30'],
    ['0000-02-01', 4, '0000-01-01', '0000-12-31'],
  ])('around %s that begins in month %i', (at, fiscalYearStart, from, to) => {
    expect(fiscalYearAround(at, { ...plain, fiscalYearStart })).toEqual({ from, to });
  });
});
