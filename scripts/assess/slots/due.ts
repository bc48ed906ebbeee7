import { addDuration, type Day } from '../../model/calendar.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { CalendarFrequency } from './calendar-slots.ts';
import { calendarFrequencyOf } from './required-slots.ts';
import { addBusinessDays, type SlotCalendar } from './slot-calendar.ts';

/** One of a control's frequencies, as its schema has it. */
export type Frequency = ContentRecord<'control'>['data']['frequencies'][number];

/** The program's own times, by frequency. */
export type Within = NonNullable<NonNullable<ContentRecord<'program'>['data']['thresholds']>['within']>;

/** How long after a slot's last day its work may be done, where neither control nor program says (READINESS §3). */
const defaultWithin = {
  daily: 'P1D',
  weekly: 'P3D',
  monthly: 'P5D',
  quarterly: 'P15D',
  semiannual: 'P30D',
  annual: 'P30D',
} as const;

/**
 * The last day on which the work of a slot is on time: the slot's natural last day and the control's `within`, else
 * the program's, else the default. The days of a daily control are business days.
 *
 * A continuous state is observed in the slot itself, so that only its own `within` lengthens it. Data over all days of a
 * stretch can be pulled only when it is over: they have the time of a frequency of that length. The `within` of a
 * per-event control times each event and not the window: its list and test are due as a quarter's would be, since
 * installments are quarterly.
 */
export function dueOf(
  last: Day,
  { every, within, proof, observe, automation = 'automated' }: Timed,
  program: Within | undefined,
  calendar: SlotCalendar,
): Day {
  switch (every) {
    case 'continuous':
      if (within === undefined && proof === 'span') {
        const alike = likeOf(calendarFrequencyOf({ every, observe, automation }));
        return addDuration(last, program?.[alike] ?? defaultWithin[alike]);
      }
      return within === undefined ? last : addDuration(last, within);
    case 'per-event':
      return addDuration(last, program?.quarterly ?? defaultWithin.quarterly);
    case 'daily':
      return inBusinessDays(last, within ?? program?.daily ?? defaultWithin.daily, calendar);
    default:
      return addDuration(last, within ?? program?.[every] ?? defaultWithin[every]);
  }
}

/** What the due day of a slot depends on, besides the program. */
export interface Timed
  extends Pick<Frequency, 'every' | 'within'>,
    Partial<Pick<Frequency, 'proof' | 'observe'>> {
  readonly automation?: 'manual' | 'automated' | undefined;
}

/** Whose time the data over a stretch have; those of a length that no frequency has, a month's. */
function likeOf(frequency: CalendarFrequency | null): keyof typeof defaultWithin {
  if (frequency === null) return 'monthly';
  return frequency === 'daily-calendar' ? 'daily' : frequency;
}

/** Years, months and weeks are the calendar's; days count only where the company works. */
function inBusinessDays(day: Day, duration: string, calendar: SlotCalendar): Day {
  const [, rest = duration, days = 0] = /(P.*?)(?:(\d+)D)?$/.exec(duration) ?? [];
  // Beyond some years the day asked about no longer depends on holidays.
  return addBusinessDays(addDuration(day, rest), Math.min(Number(days), 3660), calendar);
}
