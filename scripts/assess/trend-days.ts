import { addDays, addDuration, type Day, type Period, weekdayOf } from '../model/calendar.ts';
import { monthAround } from '../model/calendar-names.ts';

/** How far the points of a trend lie apart. */
export const trendSteps = ['month', 'week'] as const;
export type TrendStep = (typeof trendSteps)[number];

/**
 * The days that a trend tells: the last of each calendar month or ISO week that ends from the first day on and before
 * the last day, and the last day itself.
 */
export function trendDays({ from, to }: Period, every: TrendStep): readonly Day[] {
  const days: Day[] = [];
  for (let day = endOf(from, every); day < to; day = endOf(addDays(day, 1), every)) days.push(day);
  return [...days, to];
}

/** The days of a trend that nobody chose: twelve months back, and further where the window began sooner. */
export function usualTrend(day: Day, window: Period | null): Period {
  const year = addDuration(day, 'P12M', -1);
  return { from: window !== null && window.from < year ? window.from : year, to: day };
}

/** The last day of the month or the week that a day is in. */
function endOf(day: Day, every: TrendStep): Day {
  if (every === 'month') return monthAround(day).to;
  return addDays(day, 7 - weekdayOf(day));
}
