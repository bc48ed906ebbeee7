import { addDays, addDuration, type Day, daysBetween, monthOf, type Period, weekdayOf } from './calendar.ts';

/** The name of a whole month, quarter or year of the calendar: `2026-07`, `2026-Q3`, `2026`; null for other days. */
export function calendarName({ from, to }: Period): string | null {
  if (!from.endsWith('-01')) return null;
  const lasts = (duration: string) => addDuration(from, duration) === addDays(to, 1);
  const [year, month] = [from.slice(0, 4), monthOf(from)];
  if (lasts('P1M')) return from.slice(0, 7);
  if (lasts('P3M') && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`;
  return lasts('P1Y') && month === 1 ? year : null;
}

/** Days by the name that people use: that of the calendar where they have one, else the day, or both ends. */
export function daysName(period: Period): string {
  const { from, to } = period;
  return from === to ? from : (calendarName(period) ?? `${from} to ${to}`);
}

/** The name of the ISO week of a day, such as `2026-W27`: a week belongs to the year of its Thursday. */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/** The calendar month that holds a day. */
export function monthAround(day: Day): Period {
  const from = firstOfMonth(day);
  return { from, to: addDays(addDuration(from, 'P1M'), -1) };
}

/** The month of a day in three letters, as pictures write it: `Apr`. */
export function monthWord(day: Day): string {
  return monthWords[monthOf(day) - 1] ?? '';
}

const monthWords = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
