import {
  addDays,
  addDuration,
  type Day,
  lastDay,
  monthOf,
  type Period,
  weekdayOf,
} from '../../model/calendar.ts';
import { firstOfMonth } from '../../model/calendar-names.ts';
import { oncePer } from '../../model/once.ts';
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
  return program === undefined ? ordinary : calendarIn(program);
}

/** Every slot of every control asks for it. */
const calendarIn = oncePer((program: ContentRecord<'program'>) => readCalendar(program.data));

function readCalendar({
  calendar,
  fiscalYearStart = 1,
}: Pick<ContentRecord<'program'>['data'], 'calendar' | 'fiscalYearStart'>): SlotCalendar {
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
export function fiscalYearAround(day: Day, calendar: SlotCalendar): Period {
  const years = yearsIn(calendar);
  const year = years.get(day) ?? findYear(day, calendar);
  years.set(day, year);
  return year;
}

const yearsIn = oncePer((_: SlotCalendar) => new Map<Day, Period>());

function findYear(day: Day, calendar: SlotCalendar): Period {
  const from = addDuration(firstOfMonth(day), `P${monthOfFiscalYear(day, calendar)}M`, -1);
  return { from, to: addDays(addDuration(from, 'P1Y'), -1) };
}

/** 0 to 11. */
export function monthOfFiscalYear(day: Day, { fiscalYearStart }: SlotCalendar): number {
  return (monthOf(day) - fiscalYearStart + 12) % 12;
}

const weekdays: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Where no program says otherwise. */
const ordinary = readCalendar({});
