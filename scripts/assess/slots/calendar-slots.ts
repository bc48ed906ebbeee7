import { addDays, addLength, type Day, type Length, type Period, weekdayOf } from '../../model/calendar.ts';
import { firstOfMonth } from '../../model/calendar-names.ts';
import { fiscalYearAround, isBusinessDay, monthOfFiscalYear, type SlotCalendar } from './slot-calendar.ts';
import { keyOf } from './slot-key.ts';

/** `daily` is each business day, `daily-calendar` every day. */
export type CalendarFrequency =
  | 'daily'
  | 'daily-calendar'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'semiannual'
  | 'annual';

/** A stretch of days in which a control is owed once. Both days are included. */
export interface Slot extends Period {
  /** Its name, such as `2026-Q3`; `slot-key.ts` lists the forms. */
  readonly key: string;
}

/**
 * Every slot of a frequency that touches a span of days, in order, each with its natural first and last day, also
 * where these lie outside the span (READINESS §3). Slots never overlap; together they hold every day of the span, or
 * every business day for `daily`.
 * @param countedFrom the last day that half-years and years are counted back from: W1 of an audit's window, else the
 *   last day of a fiscal year. Other frequencies do not ask for it.
 */
export function naturalSlots(
  frequency: CalendarFrequency,
  span: Period,
  calendar: SlotCalendar,
  countedFrom: Day = fiscalYearAround(span.to, calendar).to,
): readonly Slot[] {
  return periodsOf(frequency, span, calendar, countedFrom).map(({ from, to }) => ({
    key: keyOf(frequency, { from, to }, calendar),
    from,
    to,
  }));
}

/** The last day of a window of so many months: the same day later, clamped to the month’s end, less one day. */
export function windowEnd(from: Day, months: number): Day {
  return addLength(from, { months, days: -1 });
}

/**
 * Stretches of one length that touch a span, counted from the day after a last day, to both sides. Each bound is
 * counted from there at once, so that a short month shifts no other bound.
 */
export function countedPeriods({ months, days }: Length, span: Period, countedFrom: Day): readonly Period[] {
  if (months + days === 0) return [];
  const end = addDays(countedFrom, 1);
  const bound = (steps: number): Day => addLength(end, { months: months * steps, days: days * steps });
  const found: Period[] = [];
  let step = 0;
  while (bound(step) > span.from) step -= 1;
  for (; ; step += 1) {
    const [from, next] = [bound(step), bound(step + 1)];
    // At the end of all years the bounds no longer move.
    if (from > span.to || next <= from) return found;
    const to = addDays(next, -1);
    if (to >= span.from) found.push({ from, to });
  }
}

function periodsOf(
  frequency: CalendarFrequency,
  span: Period,
  calendar: SlotCalendar,
  countedFrom: Day,
): readonly Period[] {
  if (span.from > span.to) return [];
  switch (frequency) {
    case 'daily':
      return stepped(span.from, { months: 0, days: 1 }, span).filter(({ from }) =>
        isBusinessDay(from, calendar),
      );
    case 'daily-calendar':
      return stepped(span.from, { months: 0, days: 1 }, span);
    case 'weekly':
      return stepped(addDays(span.from, 1 - weekdayOf(span.from)), { months: 0, days: 7 }, span);
    case 'monthly':
      return stepped(firstOfMonth(span.from), { months: 1, days: 0 }, span);
    case 'quarterly': {
      const into = monthOfFiscalYear(span.from, calendar) % 3;
      const first = addLength(firstOfMonth(span.from), { months: -into, days: 0 });
      return stepped(first, { months: 3, days: 0 }, span);
    }
    case 'semiannual':
      return countedPeriods({ months: 6, days: 0 }, span, countedFrom);
    case 'annual':
      return countedPeriods({ months: 12, days: 0 }, span, countedFrom);
  }
}

function stepped(first: Day, length: Length, span: Period): readonly Period[] {
  const found: Period[] = [];
  for (let from = first; from <= span.to; ) {
    const next = addLength(from, length);
    // The last day of all years has no next one.
    found.push({ from, to: next > from ? addDays(next, -1) : from });
    if (next <= from) break;
    from = next;
  }
  return found;
}
