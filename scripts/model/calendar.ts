/** A day, `2026-07-12`, in the program's time zone. Days compare as strings. */
export type Day = string;

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A length of time in whole months and days. */
export interface Length {
  readonly months: number;
  readonly days: number;
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeForm = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const durationForm = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;
const dayLength = 86_400_000;

/** Whether the text is a day that exists in the calendar. */
export function isDay(text: string): boolean {
  const match = dayForm.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(year, month));
}

/** Whether the text is a day, or an instant with a zone. */
export function isMoment(text: string): boolean {
  const time = text.slice(10);
  return isDay(text.slice(0, 10)) && (time === '' || timeForm.test(time));
}

/** Whether the text is an ISO 8601 duration of whole days or more, longer than nothing. */
export function isDuration(text: string): boolean {
  return durationForm.test(text) && /[1-9]/.test(text);
}

/** A duration as months and days: a year is twelve months, a week seven days. @throws RangeError when it is none. */
export function lengthOf(duration: string): Length {
  const known = lengths.get(duration);
  if (known !== undefined) return known;
  const parts = durationForm.exec(duration);
  if (parts === null) throw new RangeError(`${duration} is no duration`);
  const part = (index: number) => Number(parts[index] ?? 0);
  const length = { months: part(1) * 12 + part(2), days: part(3) * 7 + part(4) };
  if (lengths.size < mostLengths) lengths.set(duration, length);
  return length;
}

/** A program has few durations, and asks for them for each day that it works out. */
const lengths = new Map<string, Length>();
const mostLengths = 100;

/**
 * The day after a duration: years and months first, clamped to the month's end, then weeks and days.
 * A duration that leads out of the years 0 to 9999 gives the last or the first of their days.
 * @throws RangeError when the text is no day or no duration.
 */
export function addDuration(day: Day, duration: string, sign: 1 | -1 = 1): Day {
  const { months, days } = lengthOf(duration);
  return addLength(day, { months: sign * months, days: sign * days });
}

/**
 * The day after so many months, clamped to the month's end, and then days; both negative for a day before. Leads to the
 * last or the first day of the years 0 to 9999 where it would leave them.
 * @throws RangeError when the text is no day.
 */
export function addLength(day: Day, { months, days }: Length): Day {
  const start = dayForm.exec(day);
  if (start === null) throw new RangeError(`${day} is no day`);
  const [year, month] = [Number(start[1]), Number(start[2]) + months];
  const moved = utc(year, month, Math.min(Number(start[3]), daysIn(year, month)) + days);
  return dayAt(Number.isNaN(moved) ? (months + days) * Number.POSITIVE_INFINITY : moved);
}

/** The day so many days later, or earlier for a negative number; within the years 0 to 9999. */
export function addDays(day: Day, days: number): Day {
  return dayAt(Date.parse(day) + days * dayLength);
}

/** Days compare as strings, so a year has four digits: what lies beyond counts as the last day, or the first. */
function dayAt(instant: number): Day {
  return new Date(Math.min(Math.max(instant, firstInstant), lastInstant)).toISOString().slice(0, 10);
}

/** The last day that there is: what never ends, or never came. */
export const lastDay: Day = '9999-12-31';
const firstInstant = Date.parse('0000-01-01');
const lastInstant = Date.parse(lastDay);

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/** 1 (Monday) to 7. */
export function weekdayOf(day: Day): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1;
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** The days that two periods share, or null. */
export function shared(a: Period, b: Period): Period | null {
  const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to];
  return from <= to ? { from, to } : null;
}

/**
 * The stretches of a period that are in none of others, in order.
 * @param periods by their first day; one without a last day lasts
 */
export function gapsIn(
  { from, to }: Period,
  periods: readonly { readonly from: Day; readonly to: Day | null }[],
): readonly Period[] {
  const gaps: Period[] = [];
  let next = from;
  for (const period of periods) {
    const days = shared({ from: period.from, to: period.to ?? to }, { from: next, to });
    if (days === null) continue;
    if (days.from > next) gaps.push({ from: next, to: addDays(days.from, -1) });
    next = addDays(days.to, 1);
  }
  return next > to ? gaps : [...gaps, { from: next, to }];
}

/** Whether a day is one of a period's. */
export function isIn(day: Day, { from, to }: Period): boolean {
  return from <= day && day <= to;
}

/** Whether a period holds the whole of another. */
export function holds(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The day on which an instant falls in a time zone. @throws RangeError for a zone or an instant that does not exist. */
export function dayOf(instant: string, timezone: string): Day {
  if (timezone === 'UTC')
    return isPlainUtc(instant) ? instant.slice(0, 10) : new Date(instant).toISOString().slice(0, 10);
  const { year = '', month, day } = localDate(instant, timezone);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** `2026-07-12T10:00:00Z`: its day can be read off. An hour of 24 is the next day. */
function isPlainUtc(instant: string): boolean {
  return /^\d{4}-\d\d-\d\dT(?!24)[\d:.]+Z$/.test(instant);
}

/** The day of a moment: its own day when it is one, else the instant's day in the zone. */
export function dayOfMoment(moment: string, timezone: string): Day {
  return moment.length === 10 ? moment : dayOf(moment, timezone);
}

/** The last millisecond of a day in a time zone, as an instant. @throws RangeError for a zone that does not exist. */
export function endOfDay(day: Day, timezone: string): string {
  // No zone is a whole day off. Where clocks change at midnight no offset tells, so what is left is halved each time.
  let last = Date.parse(day);
  let next = Math.min(last + dayLength, lastInstant) + dayLength;
  while (next - last > 1) {
    const middle = Math.floor((last + next) / 2);
    if (dayOf(new Date(middle).toISOString(), timezone) > day) next = middle;
    else last = middle;
  }
  return new Date(last).toISOString();
}

/** Whether the time zone exists on this machine. */
export function isTimezone(name: string): boolean {
  try {
    dayOf('2026-01-01T00:00:00Z', name);
    return true;
  } catch {
    return false;
  }
}

/** What a calendar on the wall shows in a time zone. @throws RangeError for a zone that does not exist. */
function localDate(instant: string, timezone: string): Readonly<Record<string, string>> {
  const formatter =
    formatters.get(timezone) ?? new Intl.DateTimeFormat('en-US', { ...fields, timeZone: timezone });
  formatters.set(timezone, formatter);
  const parts = formatter.formatToParts(Date.parse(instant));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

const fields = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** Making a formatter takes a thousand times longer than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** How many days a month has; months before and after a year's own are those of its neighbors. */
function daysIn(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}

/** The instant at which a day begins in UTC; NaN where no date is so far away. `Date.UTC` puts the year 26 in 1926. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
