import type { ControlSlot, ControlSlots } from './control-slots.ts';
import { countsBy } from './operating.ts';

/** A frequency of a control that was met and, in the last slot that counts, is not: met last quarter, not now. */
export interface Drift {
  /** The last slot that was met. */
  readonly met: ControlSlot;
  /** The first one after it that failed or is not shown; so is every one since that says anything. */
  readonly lost: ControlSlot;
  /** Such as `met in 2026-Q2, missing in 2026-Q3`. */
  readonly words: string;
}

/**
 * Where a control drifted, by frequency. Slots in which nothing happened, or that a waiver excused, say nothing; what
 * was lost and met again is no drift, and neither is what was never met.
 */
export function driftsOf({ slots, day }: ControlSlots): readonly Drift[] {
  const tracks = new Map<string, { met: ControlSlot | null; lost: ControlSlot | null }>();
  for (const slot of slots) {
    if (!slot.required || slot.point || !countsBy(slot, day)) continue;
    const name = `${slot.every} ${slot.proof}`;
    const track = tracks.get(name) ?? { met: null, lost: null };
    tracks.set(name, track);
    if (slot.group === 'good') Object.assign(track, { met: slot, lost: null });
    else if (slot.group === 'failed' || slot.group === 'unknown') track.lost ??= slot;
  }
  return [...tracks.values()].flatMap(({ met, lost }): readonly Drift[] => {
    if (met === null || lost === null) return [];
    return [{ met, lost, words: `met in ${met.key}, ${lost.state} in ${lost.key}` }];
  });
}
