import type { Graph } from '../../model/graph.ts';
import { holdersOf, onlyHeldBy } from '../holder.ts';

/** Who stands in where the usual backup is the same person: whoever leads a part of the company, in this order. */
const leaders: readonly string[] = ['ceo', 'engineering-lead', 'operations-lead', 'security-lead', 'cfo'];

/** A role whose backup is held by the same people alone, and who can stand in; null when nobody else can. */
export interface OtherBackup {
  readonly role: string;
  readonly backup: string | null;
}

/** The backups that have to change so that somebody else stands in. */
export function otherBackups(graph: Graph): readonly OtherBackup[] {
  return graph.all('role').flatMap(({ id, data: { backup } }) => {
    if (backup === undefined || !onlyHeldBy(graph, backup, id)) return [];
    const another = leaders.find((each) => each !== id && isHeldByAnother(graph, each, id));
    return [{ role: id, backup: another ?? null }];
  });
}

function isHeldByAnother(graph: Graph, role: string, than: string): boolean {
  return holdersOf(graph, role).length > 0 && !onlyHeldBy(graph, role, than);
}
