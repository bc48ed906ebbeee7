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
