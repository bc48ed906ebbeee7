import type { Graph } from '../model/graph.ts';
import { leadOf } from './person.ts';
import { firstSameHand } from './same-hand.ts';

/**
 * The role that can review what was done for a control, as the rule `evidence-reviewer-is-another` has it: the control's
 * owner, else whoever leads the program, else the first role that somebody holds. Null where none is another person.
 * @param owner the owner of the control, as written
 * @param hands who performed and who collected it, as written; a workflow is no role, and anybody may review its work
 */
export function reviewerFor(
  graph: Graph,
  owner: string | null | undefined,
  hands: readonly string[],
): string | null {
  const owned = owner == null ? undefined : graph.find(owner);
  const held = graph.all('role').filter(({ data: { holders = [] } }) => holders.length > 0);
  const first = [owned?.kind === 'role' ? owned.id : null, leadOf(graph).role];
  const roles = [...first.filter((role) => role !== null), ...held.map(({ id }) => id)];
  const others = hands.map((role) => ({ field: '', role }));
  return roles.find((role) => firstSameHand(graph, role, others) === null) ?? null;
}
