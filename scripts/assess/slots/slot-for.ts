import { type Day, isIn, type Period } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import type { ContentRecord } from '../../model/record.ts';
import { currentAudit } from '../current-audit.ts';
import { type ControlSlot, controlSlotsOf } from './control-slots.ts';

/** A proof that is about to be filed. */
export interface Filed {
  /** When the control was carried out, or the state observed. */
  readonly day: Day;
  readonly today: Day;
  readonly timezone: string;
  /** The audit whose slots are meant; null for the one that holds the day, else the fiscal year. */
  readonly audit: ContentRecord<'audit'> | null;
  /** The slot as somebody named it; null to find it. */
  readonly named: string | null;
  /** Whether the proof speaks of all days of a slot: that nothing occurred in it. */
  readonly whole: boolean;
}

/**
 * The slot that a proof belongs to. `either`: it may be late for the first or in time for the second, and only a
 * person knows. `no-such`: the control has no slot of this name; `keys` are those that it has. `none`: it fills no
 * slot by a name, because the control runs at events or as a state, or no version of it is in force.
 */
export type SlotFor =
  | { readonly found: 'slot'; readonly slot: ControlSlot; readonly covers: Period }
  | { readonly found: 'either'; readonly earlier: ControlSlot; readonly later: ControlSlot }
  | { readonly found: 'no-such'; readonly keys: readonly string[] }
  | { readonly found: 'none' };

export function slotFor(graph: Graph, control: ContentRecord<'control'>, filed: Filed): SlotFor {
  const { day, today, timezone, named, whole } = filed;
  const audit = filed.audit ?? currentAudit(graph, day);
  // The window of the audit first; a day beside it has the slots of its own fiscal year. Both as they stand today.
  const sources = [
    ...(audit === null ? [] : [controlSlotsOf(graph, control, { audit, day: today, timezone })]),
    controlSlotsOf(graph, control, { audit: null, day: today, timezone, yearOf: day }),
  ].map(({ slots }) => slots.filter(hasName));
  if (named !== null) {
    const slot = sources.flat().find(({ key }) => key === named);
    const keys = [...new Set(sources.flat().map(({ key }) => key))].sort();
    return slot === undefined
      ? { found: 'no-such', keys }
      : { found: 'slot', slot, covers: daysOf(slot, filed) };
  }
  for (const slots of sources) {
    const chosen = whole
      ? lastOver(slots, day)
      : (holding(slots, day) ?? lastOver(slots.filter(isSpan), day));
    if (chosen === undefined) continue;
    const earlier = whole || isSpan(chosen) ? undefined : stillOpen(slots, chosen, day);
    if (earlier !== undefined) return { found: 'either', earlier, later: chosen };
    return { found: 'slot', slot: chosen, covers: daysOf(chosen, filed) };
  }
  return { found: 'none' };
}

/** A state is observed and events are counted: neither declares a slot. */
function hasName({ proof, every, point }: ControlSlot): boolean {
  const eventful = every === 'per-event' || every === 'continuous';
  return !point && !eventful && (proof === 'occurrence' || proof === 'span');
}

function isSpan({ proof }: ControlSlot): boolean {
  return proof === 'span';
}

function holding(slots: readonly ControlSlot[], day: Day): ControlSlot | undefined {
  return slots.find((slot) => !isSpan(slot) && isIn(day, slot));
}

/** The last slot of which every day is over: data can describe all of it. */
function lastOver(slots: readonly ControlSlot[], day: Day): ControlSlot | undefined {
  return slots.findLast(({ to }) => to <= day);
}

/** The slot before, when its work may still be done on that day and has not been. */
function stillOpen(slots: readonly ControlSlot[], slot: ControlSlot, day: Day): ControlSlot | undefined {
  return slots.findLast(
    ({ every, to, due, group, required }) =>
      every === slot.every && to < slot.from && day <= due && group !== 'good' && required,
  );
}

function daysOf(slot: ControlSlot, { day, whole }: Filed): Period {
  return whole || isSpan(slot) ? { from: slot.from, to: slot.to } : { from: day, to: day };
}
