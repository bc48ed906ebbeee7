/** A day, `2026-07-12`, in the program's time zone. Days compare as strings. */
export type Day = string;

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const durationForm = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Whether the text is a day that exists in the calendar. */
export function isDay(text: string): boolean {
  const match = dayForm.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Whether the text is a day, or an instant with a zone. */
export function isMoment(text: string): boolean {
  const [day = '', time] = text.split('T', 2);
  if (!isDay(day)) return false;
  return time === undefined
    ? !text.includes('T')
    : /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(time);
}

/** Whether the text is an ISO 8601 duration of whole days or more, longer than nothing. */
export function isDuration(text: string): boolean {
  const match = durationForm.exec(text);
  return match?.slice(1).some((part) => part !== undefined && Number(part) > 0) ?? false;
}

/**
 * The day after a duration: years and months first, clamped to the month's end, then weeks and days.
 * A duration that leads out of the years 0 to 9999 gives the last or the first of their days.
 * @throws RangeError when the text is no day or no duration.
 */
export function addDuration(day: Day, duration: string, sign: 1 | -1 = 1): Day {
  const start = dayForm.exec(day);
  const parts = durationForm.exec(duration);
  if (start === null || parts === null) throw new RangeError(`cannot add ${duration} to ${day}`);
  const [years, months, weeks, days] = [1, 2, 3, 4].map((index) => sign * Number(parts[index] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const monthsSinceZero = Number(start[1]) * 12 + Number(start[2]) - 1 + years * 12 + months;
  const year = Math.floor(monthsSinceZero / 12);
  const month = monthsSinceZero - year * 12 + 1;
  const clamped = Math.min(Number(start[3]), daysIn(year, month));
  const moved = new Date(0);
  moved.setUTCFullYear(year, month - 1, clamped + weeks * 7 + days);
  return writable(moved) ? moved.toISOString().slice(0, 10) : sign > 0 ? lastDay : firstDay;
}

/** Days compare as strings, so a year has four digits: what lies beyond counts as the last day, or the first. */
const lastDay: Day = '9999-12-31';
const firstDay: Day = '0000-01-01';

/** Whether a date has a year of four digits; one that is too far away to be a date at all has none. */
function writable(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day on which an instant falls in a time zone. @throws RangeError for a zone that does not exist. */
export function dayOf(instant: string, timezone: string): Day {
  if (timezone === 'UTC')
    return isPlainUtc(instant) ? instant.slice(0, 10) : new Date(instant).toISOString().slice(0, 10);
  const { year, month, day } = localTime(Date.parse(instant), timezone);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `2026-07-12T10:00:00Z`: its day can be read off. An hour of 24 is the next day. */
function isPlainUtc(instant: string): boolean {
  return /^\d{4}-\d\d-\d\dT(?!24)[\d:.]+Z$/.test(instant);
}

/** The day of a moment: its own day when it is one, else the instant's day in the zone. */
export function dayOfMoment(moment: string, timezone: string): Day {
  return moment.length === 10 ? moment : dayOf(moment, timezone);
}

/** The last millisecond of a day in a time zone, as an instant. */
export function endOfDay(day: Day, timezone: string): string {
  const next = Date.parse(addDuration(day, 'P1D'));
  // The offset is at most a day; the first guess that lands on the right side of midnight is exact.
  let guess = next - offsetAt(next, timezone);
  guess = next - offsetAt(guess, timezone);
  return new Date(guess - 1).toISOString();
}

/** Whether the time zone exists on this machine. */
export function isTimezone(name: string): boolean {
  try {
    return dayOf('2026-01-01T00:00:00Z', name) !== '';
  } catch {
    return false;
  }
}

/** Milliseconds that local time is ahead of UTC at an instant. */
function offsetAt(instant: number, timezone: string): number {
  if (timezone === 'UTC') return 0;
  const { year, month, day, hour, minute, second } = localTime(instant, timezone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

type Clock = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>;

/** What a clock on the wall shows in a time zone. @throws RangeError for a zone that does not exist. */
function localTime(instant: number, timezone: string): Clock {
  let formatter = formatters.get(timezone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: timezone, hourCycle: 'h23', ...fields });
    formatters.set(timezone, formatter);
  }
  const parts = formatter.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]);
  return Object.fromEntries(parts) as Clock;
}

const fields = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;

/** Making a formatter takes a thousand times longer than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
