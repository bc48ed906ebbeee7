import { type Day, daysBetween, shared } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { usualLagDays } from '../collection-lag.ts';
import { findingsKnown } from '../findings-about.ts';
import type { ControlSlot } from '../slots/control-slots.ts';
import type { SlotState } from '../slots/unit-state.ts';

/**
 * The finding that takes up a slot which failed or was not shown, known by the day; undefined without one. One that
 * says on which days it happened must share a day with the slot. One that does not takes up a failure noticed since the
 * slot began, as the rule `failed-evidence-has-finding` has it; a slot that is only not shown it does not name.
 * @param controls ids of the control and of those that it replaces
 */
export function answeringFinding(
  graph: Graph,
  controls: readonly string[],
  { from, due, group }: ControlSlot,
  day: Day,
): string | undefined {
  return findingsKnown(graph, controls, day).find(({ data: { occurred, detected } }) =>
    occurred === undefined
      ? group === 'failed' && detected >= from
      : shared(occurred, { from, to: due }) !== null,
  )?.id;
}

/** States of a slot that evidence still turns good, as long as its day is to come. */
export const openStates: readonly SlotState[] = ['due', 'missing', 'partial', 'unavailable', 'unobserved'];

/**
 * Whether a slot that nothing shows cannot be settled any more by showing it: proof that comes a month after the work
 * was due would be doubted (READINESS §1), and what is left is to write down what happened. Logs and lists can be
 * pulled later, and another source may take the place of one that refused.
 */
export function isLost({ proof, state, due }: ControlSlot, day: Day): boolean {
  const fades = proof === 'occurrence' || proof === 'state';
  const mayCome = state === 'unavailable' || !openStates.includes(state);
  return fades && !mayCome && daysBetween(due, day) > usualLagDays;
}
