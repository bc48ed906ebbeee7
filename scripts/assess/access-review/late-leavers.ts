import type { Day } from '../../model/calendar.ts';
import type { ContentRecord } from '../../model/record.ts';
import { addBusinessDays, type SlotCalendar } from '../slots/slot-calendar.ts';
import type { Classed } from './classes.ts';
import type { Leaver } from './leavers.ts';

/** Leavers whose access outlived the time that the control allows. */
export interface LateLeavers {
  /** Leavers whose access must be gone by the day of the export. */
  readonly due: number;
  /** How many of them still have an active account. */
  readonly late: number;
  /** These accounts, with the last working day of their person; null where the list does not say. */
  readonly accounts: readonly { readonly account: string; readonly lastDay: Day | null }[];
}

/**
 * Holds the export against the list of leavers. Access may last for the control's `within` in business days after the
 * last working day; one business day where it does not say.
 * @param day the day of the export
 */
export function lateLeavers(
  lines: readonly Classed[],
  leavers: readonly Leaver[],
  control: ContentRecord<'control'> | undefined,
  day: Day,
  calendar: SlotCalendar,
): LateLeavers {
  const within = control?.data.frequencies.find(({ every }) => every === 'per-event')?.within;
  const days = Number(/^P(\d{1,3})D$/.exec(within ?? '')?.[1] ?? 1);
  const isDue = ({ lastDay }: Leaver) => lastDay === null || addBusinessDays(lastDay, days, calendar) < day;
  const found = lines.filter(({ leaver }) => leaver !== null && isDue(leaver));
  return {
    due: leavers.filter(isDue).length,
    late: new Set(found.map(({ leaver }) => leaver)).size,
    accounts: found.map(({ account, leaver }) => ({
      account: account.key,
      lastDay: leaver?.lastDay ?? null,
    })),
  };
}
