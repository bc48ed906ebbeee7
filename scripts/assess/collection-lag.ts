import { dayOfMoment, daysBetween } from '../model/calendar.ts';
import type { ContentRecord } from '../model/record.ts';

type Evidence = ContentRecord<'evidence'>['data'];

/** A proof pulled up to this many days after the work needs no word (READINESS §1). */
export const usualLagDays = 30;

/**
 * Whole days from the day performed to the day collected, in the zone, and whether a system stands behind the
 * first: a workflow wrote the record, or an artifact can show the system's own time.
 */
export function lagOf(
  { performed, collected, artifacts = [] }: Pick<Evidence, 'performed' | 'collected' | 'artifacts'>,
  timezone: string,
): { readonly days: number; readonly shown: boolean } {
  const [from, to] = [performed.at, collected.at].map((at) => dayOfMoment(at, timezone));
  return {
    days: daysBetween(`${from}`, `${to}`),
    shown: collected.by === 'run' || artifacts.length > 0,
  };
}
