import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, isDay } from '../model/calendar.ts';
import { trendDays, usualTrend } from './trend-days.ts';

describe('the days of a trend', () => {
  it.each([
    ['month', '2026-01-31', '2026-03-15', ['2026-01-31', '2026-02-28', '2026-03-15']],
    ['month', '2026-02-01', '2026-03-31', ['2026-02-28', '2026-03-31']],
    ['month', '2024-02-29', '2024-02-29', ['2024-02-29']],
    ['month', '2026-07-02', '2026-07-30', ['2026-07-30']],
    ['week', '2026-06-28', '2026-07-06', ['2026-06-28', '2026-07-05', '2026-07-06']],
    ['week', '2026-06-29', '2026-07-05', ['2026-07-05']],
  ] as const)('are the ends of each %s from %s on, and %s', (every, from, to, days) => {
    expect(trendDays({ from, to }, every)).toEqual(days);
  });

  it('rise, end on the last day, and are thirteen for a year', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDuration('2020-01-01', `P${days + 1}D`));
    fc.assert(
      fc.property(day, fc.constantFrom('month' as const, 'week' as const), (to, every) => {
        const days = trendDays(usualTrend(to, null), every);
        expect(days.every(isDay)).toBe(true);
        expect([...new Set(days)].sort()).toEqual(days);
        expect(days.at(-1)).toBe(to);
        if (every === 'month') expect(days).toHaveLength(13);
      }),
    );
  });
});

describe('the usual period of a trend', () => {
  it('is a year, and more where the window began sooner', () => {
    const to = '2026-11-22';
    expect(usualTrend(to, null)).toEqual({ from: '2025-11-22', to });
    expect(usualTrend(to, { from: '2026-04-01', to: '2026-09-30' })).toEqual({ from: '2025-11-22', to });
    expect(usualTrend(to, { from: '2025-10-01', to: '2026-09-30' })).toEqual({ from: '2025-10-01', to });
  });
});
