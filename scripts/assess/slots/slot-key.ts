import { type Day, isDay, monthOf, type Period } from '../../model/calendar.ts';
import { daysName, weekOf } from '../../model/calendar-names.ts';
import { capitalized } from '../../model/wording.ts';
import type { CalendarFrequency } from './calendar-slots.ts';
import { monthOfFiscalYear, type SlotCalendar } from './slot-calendar.ts';

/**
 * The name of a slot, as `for` of a piece of evidence writes it. It depends on the slot's own days and on the fiscal
 * year alone, so that two slots of a frequency have one name exactly when they are the same days:
 *
 * - a day `2026-07-01`, an ISO week `2026-W27` (its year is the week's, not the day's), a month `2026-07`;
 * - a quarter `2026-Q3`, a half-year `2026-H2`, a year `2026` of a fiscal year that is the calendar year. Any other
 *   fiscal year is named by the year in which it ends, and says so: `FY2026-Q3`, `FY2026-H2`, `FY2026`;
 * - half-years and years counted back from a day that ends no fiscal half-year are named by both their days, since at
 *   the end of February two audits can count to one last day from different first ones:
 *   `half-2026-04-01..2026-09-30`, `year-2025-10-01..2026-09-30`.
 */
export function keyOf(frequency: CalendarFrequency, { from, to }: Period, calendar: SlotCalendar): string {
  switch (frequency) {
    case 'daily':
    case 'daily-calendar':
      return from;
    case 'weekly':
      return weekOf(from);
    case 'monthly':
      return from.slice(0, 7);
    case 'quarterly':
      return `${fiscalYear(from, calendar)}-Q${monthOfFiscalYear(from, calendar) / 3 + 1}`;
    case 'semiannual': {
      if (!isFiscal(from, 6, calendar)) return `half-${from}..${to}`;
      return `${fiscalYear(from, calendar)}-H${monthOfFiscalYear(from, calendar) / 6 + 1}`;
    }
    case 'annual':
      return isFiscal(from, 12, calendar) ? fiscalYear(from, calendar) : `year-${from}..${to}`;
  }
}

/** Of which frequency a name is, by its form; null when it is the name of no slot. */
export function frequencyOfKey(key: string): 'daily' | Exclude<CalendarFrequency, 'daily-calendar'> | null {
  return forms.find(([, form]) => form.test(key))?.[0] ?? null;
}

const forms = [
  ['daily', /^\d{4}-\d{2}-\d{2}$/],
  ['weekly', /^\d{4}-W\d{2}$/],
  ['monthly', /^\d{4}-\d{2}$/],
  ['quarterly', /^(FY)?\d{4}-Q[1-4]$/],
  ['semiannual', /^((FY)?\d{4}-H[12]|half-\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})$/],
  ['annual', /^((FY)?\d{4}|year-\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})$/],
] as const;

/**
 * A slot by the name that people use: one whose key is or names both its days by those days, an observation near an end of the
 * window as such. Any other text is its own name: `for` of a piece of evidence may hold what names no slot.
 */
export function slotName(key: string): string {
  const days = /^(?:half-|year-)?(.{10})\.\.(.{10})$/.exec(key);
  if (days !== null)
    return days.slice(1).every(isDay) ? daysName({ from: days[1] ?? '', to: days[2] ?? '' }) : key;
  const end = /^(start|end)-(.{10})$/.exec(key);
  return end !== null && isDay(end[2] ?? '') ? `the window’s ${end[1]} (${end[2]})` : key;
}

/** The same where it stands alone: in a cell, as a heading or an item. What names no slot stays as it is written. */
export function slotTitle(key: string): string {
  const name = slotName(key);
  return name === key ? key : capitalized(name);
}

function fiscalYear(day: Day, { fiscalYearStart }: SlotCalendar): string {
  if (fiscalYearStart === 1) return day.slice(0, 4);
  const year = Number(day.slice(0, 4)) + (monthOf(day) >= fiscalYearStart ? 1 : 0);
  return `FY${String(year).padStart(4, '0')}`;
}

/** A counted stretch that begins with a month ends with one. */
function isFiscal(from: Day, months: number, calendar: SlotCalendar): boolean {
  return from.endsWith('-01') && monthOfFiscalYear(from, calendar) % months === 0;
}
