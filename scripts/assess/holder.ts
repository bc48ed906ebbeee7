import type { Graph } from '../model/graph.ts';
import { no, unknown, type Verdict, yes } from './verdict.ts';

/** Whether somebody holds the role that a field names. */
export function heldBy(graph: Graph, written: string): Verdict {
  const role = graph.find(written);
  if (role === undefined || role.kind !== 'role') return unknown(`${written} is no role`);
  if (!role.whole) return unknown(`the role ${role.id} cannot be judged`, role.id);
  const held = (role.data.holders ?? []).length > 0;
  return held
    ? yes(`the role ${role.id} has a holder`, role.id)
    : no(`the role ${role.id} has no holder`, role.id);
}

/** Who holds the role that a field names, as written; empty where nobody does, and for what is no role. */
export function holdersOf(graph: Graph, written: string | undefined): readonly string[] {
  const role = written === undefined ? undefined : graph.find(written);
  return role?.kind === 'role' ? (role.data.holders ?? []) : [];
}

/** The one person who holds a role, as written first; undefined where nobody does, or several do. */
export function onlyHolder(graph: Graph, role: string | undefined): string | undefined {
  const [only, ...others] = holdersOf(graph, role);
  return only !== undefined && others.every((each) => sameCase(each) === sameCase(only)) ? only : undefined;
}

/** A holder in the form in which two are compared: handles of GitHub do not tell capitals apart. */
export function sameCase(holder: string): string {
  return holder.toLowerCase();
}

/** Whether a role is held, and by nobody but holders of another one: who is away in one is away in both. */
export function onlyHeldBy(graph: Graph, role: string, other: string): boolean {
  const others = new Set(holdersOf(graph, other).map(sameCase));
  const own = holdersOf(graph, role);
  return own.length > 0 && own.every((holder) => others.has(sameCase(holder)));
}
