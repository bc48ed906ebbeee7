import { type Day, daysBetween, shared } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { usualLagDays } from '../collection-lag.ts';
import { findingsKnown } from '../findings-about.ts';
import type { ControlSlot } from '../slots/control-slots.ts';
import type { SlotState } from '../slots/unit-state.ts';

/**
 * The finding that takes up a slot which failed or was not shown, known by the day; undefined without one. A failure is
 * taken up by one that happened on its days or, where it does not say when, was noticed since it began, as the rule
 * `failed-evidence-has-finding` has it. That a slot was not shown can be said only once its day is over, and of its own
 * days: one about another matter may share a day of grace with it.
 * @param controls ids of the control and of those that it replaces
 */
export function answeringFinding(
  graph: Graph,
  controls: readonly string[],
  { from, to, due, group }: ControlSlot,
  day: Day,
): string | undefined {
  return findingsKnown(graph, controls, day).find(({ data: { occurred, detected } }) => {
    if (group === 'failed')
      return occurred === undefined ? detected >= from : shared(occurred, { from, to: due }) !== null;
    return occurred !== undefined && detected > due && shared(occurred, { from, to }) !== null;
  })?.id;
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
