import type { Graph } from '../model/graph.ts';
import { holdersOf, sameCase } from './holder.ts';

/** Why two fields cannot mean two people: they name one role, or roles that the same single person holds. */
export type SameHand = 'role' | 'person';

/** A role, as a field names it. */
export interface NamedRole {
  /** Path of the field: `performed.by`. */
  readonly field: string;
  /** The reference as written; undefined when the field is not there. */
  readonly role: string | undefined;
}

/**
 * The first of the roles that cannot be another person than `by`, or null when each can be.
 * Roles that do not exist, words such as `run` and roles without a holder tell nothing.
 */
export function firstSameHand(
  graph: Graph,
  by: string,
  others: readonly NamedRole[],
): { readonly field: string; readonly role: string; readonly same: SameHand } | null {
  for (const { field, role } of others) {
    const same = role === undefined ? null : sameHand(graph, by, role);
    if (role !== undefined && same !== null) return { field, role, same };
  }
  return null;
}

/** Whether two references to roles can only mean one person, and why. */
export function sameHand(graph: Graph, a: string, b: string): SameHand | null {
  const [first, second] = [graph.find(a), graph.find(b)];
  if (first?.kind !== 'role' || second?.kind !== 'role') return null;
  if (first === second) return 'role';
  const [mine, theirs] = [handsOf(graph, a), handsOf(graph, b)];
  if (mine.size !== 1 || theirs.size !== 1) return null;
  return [...mine].every((each) => theirs.has(each)) ? 'person' : null;
}

function handsOf(graph: Graph, role: string): ReadonlySet<string> {
  return new Set(holdersOf(graph, role).map(sameCase));
}
