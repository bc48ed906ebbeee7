import { dayOfMoment, daysBetween } from '../model/calendar.ts';
import type { ContentRecord } from '../model/record.ts';

type Evidence = ContentRecord<'evidence'>['data'];

/** A proof pulled up to this many days after the work needs no word (READINESS §1). */
export const usualLagDays = 30;

/** A proof that was pulled long after the work. */
export interface LongLag {
  /** Whole days from the day performed to the day collected, in the program's zone. */
  readonly days: number;
  /** Whether a system stands behind the day performed: a workflow wrote it, or an artifact can show the system's time. */
  readonly shown: boolean;
}

/** How late a proof was pulled, or null when that was within the usual days. */
export function longLag(
  { performed, collected, artifacts = [] }: Pick<Evidence, 'performed' | 'collected' | 'artifacts'>,
  timezone: string,
): LongLag | null {
  // Asking a zone takes time, and most proof is pulled at once; no zone is two days away from another.
  const rough = (Date.parse(collected.at) - Date.parse(performed.at)) / 86_400_000;
  if (rough < usualLagDays - 2) return null;
  const days = daysBetween(dayOfMoment(performed.at, timezone), dayOfMoment(collected.at, timezone));
  if (days <= usualLagDays) return null;
  return { days, shown: collected.by === 'run' || artifacts.length > 0 };
}
