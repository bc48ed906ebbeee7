import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addDuration, daysBetween, weekdayOf } from '../model/calendar.ts';
import { monthName, quarterName, weekAround, weekName, workday } from './days.ts';
import { plotOf } from './story/plan.ts';
import { installmentsOf, timelineOf } from './timeline.ts';

const day = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays('1975-01-01', days));

describe('the days of the story', () => {
  it('put a window of six calendar months 32 to 62 days before any day, with all of the year before it', () => {
    fc.assert(
      fc.property(day, (today) => {
        const { start, last, window, months, quarters } = timelineOf(today);
        const ago = daysBetween(window.to, today);
        expect(ago).toBeGreaterThanOrEqual(32);
        expect(ago).toBeLessThanOrEqual(62);
        expect(addDays(addDuration(window.from, 'P6M'), -1)).toBe(window.to);
        expect([months.length, quarters.length]).toEqual([6, 2]);
        expect(last).toBe(addDays(today, -1));
        expect(daysBetween(start, window.from)).toBeGreaterThan(110);
      }),
    );
  });

  it.each([
    ['2026-12-01', '2026-09-30'],
    ['2026-12-02', '2026-10-31'],
    ['2026-12-31', '2026-10-31'],
    ['2027-01-01', '2026-11-30'],
    ['2024-03-31', '2024-01-31'],
    ['2024-04-01', '2024-02-29'],
  ])('seen on %s, it ended on %s', (today, end) => {
    expect(timelineOf(today).window.to).toBe(end);
  });

  it('give each finding a number of its own, in the order in which they were noticed, and before the last day', () => {
    fc.assert(
      fc.property(day, (today) => {
        const { restore, leaver, outage, comparison, tests, fault } = plotOf(timelineOf(today));
        const noticed = [
          [restore.day, restore.finding],
          [leaver.seen, leaver.finding],
          [outage.seen, outage.finding],
          [comparison.seen, comparison.finding],
          ...Object.values(tests).map((each) => [each.day, each.finding]),
        ] as const;
        const byNumber = [...noticed].sort(([, a], [, b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
        expect(byNumber.map(([, id]) => id)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `FIND-00${n}`));
        const days = byNumber.map(([at]) => at ?? '');
        expect(days).toEqual([...days].sort());
        expect((days.at(-1) ?? '') < today).toBe(true);
        expect(timelineOf(today).window.to < fault.day && fault.told < today).toBe(true);
      }),
    );
  });

  it('pull a window in two lists that join', () => {
    fc.assert(
      fc.property(day, (today) => {
        const { window } = timelineOf(today);
        const [one, two] = installmentsOf(window);
        expect([one?.from, two?.to]).toEqual([window.from, window.to]);
        expect(addDays(one?.to ?? '', 1)).toBe(two?.from);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2026-07-10', '2026-07-10'],
    ['2026-07-11', '2026-07-13'],
    ['2026-07-12', '2026-07-13'],
    ['2026-07-13', '2026-07-13'],
  ])('%s becomes the working day %s', (from, to) => {
    expect(workday(from)).toBe(to);
  });

  it.each([
    ['2026-01-01', '2026-W01', '2026-01', '2026-Q1'],
    ['2027-01-03', '2026-W53', '2027-01', '2027-Q1'],
    ['2027-01-04', '2027-W01', '2027-01', '2027-Q1'],
    ['2026-06-30', '2026-W27', '2026-06', '2026-Q2'],
    ['2026-07-01', '2026-W27', '2026-07', '2026-Q3'],
  ])('%s lies in %s, %s and %s', (at, week, month, quarter) => {
    const period = { from: at, to: at };
    expect([weekName(weekAround(at)), monthName(period), quarterName(period)]).toEqual([
      week,
      month,
      quarter,
    ]);
    expect(weekdayOf(weekAround(at).from)).toBe(1);
  });
});
