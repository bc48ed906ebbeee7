import { addDuration, type Day, type Period } from '../../model/calendar.ts';
import type { ContentRecord } from '../../model/record.ts';

/** What the program says about days: its working days, its holidays and where its fiscal year begins. */
export interface SlotCalendar {
  /** Days of the week on which the company works, 1 (Monday) to 7; never empty. */
  readonly workdays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<Day>;
  /** The month in which the fiscal year begins, 1 to 12. */
  readonly fiscalYearStart: number;
}

/** Monday to Friday, no holidays and the calendar year, where the program does not say. */
export function slotCalendarOf(program: ContentRecord<'program'> | undefined): SlotCalendar {
  const { calendar, fiscalYearStart = 1 } = program?.data ?? {};
  const workdays = (calendar?.workdays ?? []).map((name) => weekdays.indexOf(name) + 1);
  return {
    // A company that never works would owe nothing, ever: an empty list counts as absent.
    workdays: new Set(workdays.length === 0 ? [1, 2, 3, 4, 5] : workdays),
    holidays: new Set(calendar?.holidays ?? []),
    fiscalYearStart,
  };
}

/** Whether the company works on a day. */
export function isBusinessDay(day: Day, { workdays, holidays }: SlotCalendar): boolean {
  return workdays.has(weekdayOf(day)) && !holidays.has(day);
}

/** The business day that is so many business days after a day; the day itself for none. */
export function addBusinessDays(day: Day, count: number, calendar: SlotCalendar): Day {
  let at = day;
  for (let left = count; left > 0 && at < lastDay; ) {
    at = addDays(at, 1);
    if (isBusinessDay(at, calendar)) left -= 1;
  }
  return at;
}

/** The fiscal year that holds a day. */
export function fiscalYearAround(day: Day, { fiscalYearStart }: SlotCalendar): Period {
  const [year, month] = [Number(day.slice(0, 4)), monthOf(day)];
  const from = firstOf(month >= fiscalYearStart ? year : year - 1, fiscalYearStart);
  return { from, to: addDays(addDuration(from, 'P1Y'), -1) };
}

/** The day so many days later, or earlier for a negative number; there is no time of day to lose in summer. */
export function addDays(day: Day, days: number): Day {
  const moved = Date.parse(day) + days * 86_400_000;
  if (moved >= 0 && moved < afterAll) return new Date(moved).toISOString().slice(0, 10);
  return addDuration(day, `P${Math.abs(days)}D`, days < 0 ? -1 : 1);
}

/** 1 (Monday) to 7. */
export function weekdayOf(day: Day): number {
  const sinceThursday = Math.round(Date.parse(day) / 86_400_000);
  return ((((sinceThursday + 3) % 7) + 7) % 7) + 1;
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

/** Whether a period holds the whole of another. */
export function holds(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function firstOf(year: number, month: number): Day {
  return `${String(Math.max(year, 0)).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

const lastDay: Day = '9999-12-31';
/** The instant at which years no longer have four digits. */
const afterAll = Date.UTC(10_000, 0, 1);
const weekdays: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
