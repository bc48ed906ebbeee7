import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addDuration, type Day, daysBetween, isDay } from '../../model/calendar.ts';
import {
  type CalendarFrequency,
  countedPeriods,
  naturalSlots,
  type Slot,
  windowEnd,
} from './calendar-slots.ts';
import { isBusinessDay, type SlotCalendar, slotCalendarOf } from './slot-calendar.ts';
import { frequencyOfKey } from './slot-key.ts';

const frequencies: readonly CalendarFrequency[] = [
  'daily',
  'daily-calendar',
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'annual',
];
const plain = slotCalendarOf(undefined);
const april: SlotCalendar = { ...plain, fiscalYearStart: 4 };

const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1970-01-01', days));
const length = fc.integer({ min: 0, max: 900 });
const span = fc.tuple(day, length).map(([from, days]) => ({ from, to: addDays(from, days) }));
const calendar = fc
  .record({
    workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    holidays: fc.array(day, { maxLength: 5 }),
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ workdays, holidays, ...rest }) => ({
    ...rest,
    workdays: new Set(workdays),
    holidays: new Set(holidays),
  }));
const frequency = fc.constantFrom(...frequencies);

describe('natural slots', () => {
  it('never overlap, stand in order, and hold each day of the span (each business day for daily)', () => {
    fc.assert(
      fc.property(frequency, span, calendar, day, (every, within, calendar, countedFrom) => {
        const slots = naturalSlots(every, within, calendar, countedFrom);
        expect(slots.filter(({ from, to }) => from > to || !isDay(from) || !isDay(to))).toEqual([]);
        expect(slots.filter(({ from, to }) => from > within.to || to < within.from)).toEqual([]);
        if (every === 'daily') {
          const business: Day[] = [];
          for (let at = within.from; at <= within.to; at = addDays(at, 1))
            if (isBusinessDay(at, calendar)) business.push(at);
          expect(slots.map(({ from, to }) => `${from} ${to}`)).toEqual(business.map((at) => `${at} ${at}`));
        } else {
          expect(slots.slice(1).map(({ from }) => from)).toEqual(
            slots.slice(0, -1).map(({ to }) => addDays(to, 1)),
          );
          expect((slots[0]?.from ?? '9') <= within.from).toBe(true);
          expect((slots.at(-1)?.to ?? '0') >= within.to).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('have the same bounds and names whatever the span that asks for them', () => {
    fc.assert(
      fc.property(frequency, span, span, calendar, day, (every, a, b, calendar, countedFrom) => {
        const both = { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
        fc.pre(daysBetween(both.from, both.to) < 3000);
        const all = naturalSlots(every, both, calendar, countedFrom);
        const words = (slots: readonly Slot[]) => slots.map(({ key, from, to }) => `${key} ${from} ${to}`);
        expect(words(naturalSlots(every, a, calendar, countedFrom))).toEqual(
          words(all.filter(({ from, to }) => from <= a.to && to >= a.from)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('have different names for different days, which tell their frequency', () => {
    fc.assert(
      fc.property(frequency, span, calendar, day, day, (every, within, calendar, one, other) => {
        const slots = [one, other].flatMap((from) => naturalSlots(every, within, calendar, from));
        const days = new Map(slots.map(({ key, from, to }) => [key, `${from} ${to}`]));
        expect(slots.filter(({ key, from, to }) => days.get(key) !== `${from} ${to}`)).toEqual([]);
        expect(new Set(days.values()).size).toBe(days.size);
        const named = every === 'daily-calendar' ? 'daily' : every;
        expect([...days.keys()].filter((key) => frequencyOfKey(key) !== named)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('have different names at the ends of February too, from whichever day they are counted', () => {
    const days = new Map<string, string>();
    for (let at: Day = '2026-08-20'; at <= '2026-09-05'; at = addDays(at, 1)) {
      for (const { key, from, to } of naturalSlots('semiannual', { from: '2024-01-01', to: at }, plain, at)) {
        expect(days.get(key) ?? `${from} ${to}`).toBe(`${from} ${to}`);
        days.set(key, `${from} ${to}`);
      }
    }
  });

  it('are none of no length', () => {
    const within = { from: '2026-07-01', to: '2026-07-02' };
    expect(countedPeriods({ months: 0, days: 0 }, within, '2026-07-02')).toEqual([]);
    expect(countedPeriods({ months: 0, days: 1 }, within, '2026-07-02')).toHaveLength(2);
  });

  it('may be of a month and a day', () => {
    const within = { from: '2026-05-30', to: '2026-07-31' };
    expect(countedPeriods({ months: 1, days: 1 }, within, '2026-07-31')).toEqual([
      { from: '2026-05-30', to: '2026-06-29' },
      { from: '2026-06-30', to: '2026-07-31' },
    ]);
  });

  it('are none of a span that ends before it begins', () => {
    for (const every of frequencies)
      expect(naturalSlots(every, { from: '2026-07-02', to: '2026-07-01' }, plain)).toEqual([]);
  });

  it('exist in the first and the last days of all years', () => {
    for (const every of frequencies) {
      const last = naturalSlots(every, { from: '9999-12-30', to: '9999-12-31' }, plain).at(-1);
      expect([last === undefined, (last?.from ?? '') <= (last?.to ?? '')]).toEqual([false, true]);
      expect(naturalSlots(every, { from: '0000-01-01', to: '0000-01-03' }, plain)).toBeDefined();
    }
  });

  it.each<[CalendarFrequency, Day, string, Day, Day]>([
    ['daily', '2026-07-01', '2026-07-01', '2026-07-01', '2026-07-01'],
    ['weekly', '2026-07-05', '2026-W27', '2026-06-29', '2026-07-05'],
    ['weekly', '2026-07-06', '2026-W28', '2026-07-06', '2026-07-12'],
    ['weekly', '2026-01-01', '2026-W01', '2025-12-29', '2026-01-04'],
    ['weekly', '2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
    ['weekly', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['monthly', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29'],
    ['monthly', '2026-02-28', '2026-02', '2026-02-01', '2026-02-28'],
    ['quarterly', '2026-09-30', '2026-Q3', '2026-07-01', '2026-09-30'],
    ['quarterly', '2026-10-01', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['semiannual', '2026-06-30', '2026-H1', '2026-01-01', '2026-06-30'],
    ['semiannual', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
    ['annual', '2026-07-01', '2026', '2026-01-01', '2026-12-31'],
  ])('%s, %s: %s', (every, at, key, from, to) => {
    expect(naturalSlots(every, { from: at, to: at }, plain)).toEqual([{ key, from, to }]);
  });

  it.each<[CalendarFrequency, Day, string, Day, Day]>([
    ['quarterly', '2026-03-31', 'FY2026-Q4', '2026-01-01', '2026-03-31'],
    ['quarterly', '0026-04-01', 'FY0027-Q1', '0026-04-01', '0026-06-30'],
    ['quarterly', '2026-04-01', 'FY2027-Q1', '2026-04-01', '2026-06-30'],
    ['semiannual', '2026-09-30', 'FY2027-H1', '2026-04-01', '2026-09-30'],
    ['semiannual', '2026-10-01', 'FY2027-H2', '2026-10-01', '2027-03-31'],
    ['annual', '2026-04-01', 'FY2027', '2026-04-01', '2027-03-31'],
  ])('%s, %s, in a fiscal year from April: %s', (every, at, key, from, to) => {
    expect(naturalSlots(every, { from: at, to: at }, april)).toEqual([{ key, from, to }]);
  });

  it.each<[CalendarFrequency, Day, readonly string[]]>([
    ['semiannual', '2026-09-30', ['half-2025-10-01..2026-03-31', 'half-2026-04-01..2026-09-30']],
    ['semiannual', '2026-12-31', ['2026-H1', '2026-H2']],
    ['semiannual', '2026-07-14', ['half-2025-07-15..2026-01-14', 'half-2026-01-15..2026-07-14']],
    ['annual', '2026-09-30', ['year-2025-10-01..2026-09-30']],
    ['annual', '2026-01-14', ['year-2025-01-15..2026-01-14']],
    ['annual', '2026-12-31', ['2026']],
    ['annual', '2026-11-30', ['year-2025-12-01..2026-11-30']],
  ])('%s counted back from %s', (every, countedFrom, keys) => {
    const within = { from: addDays(addDuration(countedFrom, 'P1Y', -1), 1), to: countedFrom };
    expect(naturalSlots(every, within, plain, countedFrom).map(({ key }) => key)).toEqual(keys);
  });

  it('keep to the ends of months when counted back, and lose no day in February', () => {
    const periods = (countedFrom: Day, from: Day) =>
      countedPeriods({ months: 6, days: 0 }, { from, to: countedFrom }, countedFrom);
    expect(periods('2026-06-30', '2025-07-01')).toEqual([
      { from: '2025-07-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-06-30' },
    ]);
    expect(periods('2026-08-30', '2025-09-01')).toEqual([
      { from: '2025-08-31', to: '2026-02-27' },
      { from: '2026-02-28', to: '2026-08-30' },
    ]);
  });
});

describe('a window', () => {
  it.each<[Day, number, Day]>([
    ['2026-01-01', 3, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-29'],
    ['2025-11-30', 3, '2026-02-27'],
    ['2027-11-30', 3, '2028-02-28'],
    ['2028-02-29', 12, '2029-02-27'],
    ['2026-07-15', 6, '2027-01-14'],
  ])('of %s and %i months ends on %s', (from, months, to) => {
    expect(windowEnd(from, months)).toBe(to);
  });
});
