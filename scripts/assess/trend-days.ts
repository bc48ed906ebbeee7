import { addDuration, type Day, type Period } from '../model/calendar.ts';

/** How far the points of a trend lie apart. */
export const trendSteps = ['month', 'week'] as const;
export type TrendStep = (typeof trendSteps)[number];

/**
 * The days that a trend tells: the last of each calendar month or ISO week that ends from the first day on and before
 * the last day, and the last day itself.
 */
export function trendDays({ from, to }: Period, every: TrendStep): readonly Day[] {
  const days: Day[] = [];
  for (let day = endOf(from, every); day < to; day = endOf(addDuration(day, 'P1D'), every)) days.push(day);
  return [...days, to];
}

/** The days of a trend that nobody chose: twelve months back, and further where the window began sooner. */
export function usualTrend(day: Day, window: Period | null): Period {
  const year = addDuration(day, 'P12M', -1);
  return { from: window !== null && window.from < year ? window.from : year, to: day };
}

function endOf(day: Day, every: TrendStep): Day {
  if (every === 'month') return addDuration(addDuration(`${day.slice(0, 7)}-01`, 'P1M'), 'P1D', -1);
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 ? day : addDuration(day, `P${7 - weekday}D`);
}
