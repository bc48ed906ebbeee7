import { addDays, addDuration, type Day, type Period, weekdayOf } from '../model/calendar.ts';
import { weekOf } from '../model/calendar-names.ts';

/** The day itself, or the Monday after it when it falls on a weekend. */
export function workday(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday < 6 ? day : addDays(day, 8 - weekday);
}

/** The calendar quarter that holds a day. */
export function quarterAround(day: Day): Period {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const from = `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  return { from, to: addDays(addDuration(from, 'P3M'), -1) };
}

/** The ISO week, Monday to Sunday, that holds a day. */
export function weekAround(day: Day): Period {
  const from = addDays(day, 1 - weekdayOf(day));
  return { from, to: addDays(from, 6) };
}

/** Every period of a sort, one after the other, from the one that holds `from` to the one that holds `to`. */
export function periodsFrom(from: Day, to: Day, around: (day: Day) => Period): readonly Period[] {
  const periods: Period[] = [];
  for (let day = from; day <= to; ) {
    const period = around(day);
    periods.push(period);
    day = addDays(period.to, 1);
  }
  return periods;
}

/** A quarter as `for` writes it: `2026-Q3`. */
export function quarterName({ from }: Period): string {
  return `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
}

/** A month as `for` writes it: `2026-07`. */
export function monthName({ from }: Period): string {
  return from.slice(0, 7);
}

/** An ISO week as `for` writes it: `2026-W27`. */
export function weekName({ from }: Period): string {
  return weekOf(from);
}

/** The later of two days. */
export function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}
