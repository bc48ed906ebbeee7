import { type Day, lastDay } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { controlsInPlace } from './scope.ts';
import { type ControlSlot, type ControlSlots, controlSlotsOf } from './slots/control-slots.ts';
import { findingsWithin, slotsAgainst } from './slots/operating.ts';

/** A control of which an assertion says more than the records show. */
export interface Overstated {
  readonly control: ContentRecord<'control'>;
  /** Its required slots that failed or are not shown; at least one. */
  readonly slots: readonly [ControlSlot, ...ControlSlot[]];
  /** How many slots of the window it owes. */
  readonly of: number;
}

/**
 * The controls that failed or are not shown in a slot of an audit's window, and about which no finding had
 * management's conclusion by the day on which management signed its assertion (READINESS §9).
 * @param signed the day of the assertion
 */
export function overstatedIn(
  graph: Graph,
  audit: ContentRecord<'audit'>,
  signed: Day,
  { day, timezone }: { readonly day: Day; readonly timezone: string },
): readonly Overstated[] {
  return controlsInPlace(graph, day).flatMap((control): readonly Overstated[] => {
    const judged = controlSlotsOf(graph, control, { audit, day, timezone });
    const [first, ...rest] = slotsAgainst(judged);
    if (first === undefined || isConcluded(graph, judged, signed)) return [];
    return [{ control, slots: [first, ...rest], of: judged.slots.filter((slot) => slot.required).length }];
  });
}

function isConcluded(graph: Graph, { controls, window, day }: ControlSlots, signed: Day): boolean {
  return findingsWithin(graph, controls, window, day).some((id) => {
    const finding = graph.find(id);
    // A conclusion that nobody has drawn comes after all days.
    return finding?.kind === 'finding' && (finding.data.conclusion?.on ?? lastDay) <= signed;
  });
}
