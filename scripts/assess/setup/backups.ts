import type { Graph } from '../../model/graph.ts';

/** Who stands in where the usual backup is the same person: whoever leads a part of the company, in this order. */
const leaders: readonly string[] = ['ceo', 'engineering-lead', 'operations-lead', 'security-lead', 'cfo'];

/** A role whose backup is held by the same people alone, and who can stand in; null when nobody else can. */
export interface OtherBackup {
  readonly role: string;
  readonly backup: string | null;
}

/** The backups that have to change so that somebody else stands in. */
export function otherBackups(graph: Graph): readonly OtherBackup[] {
  const holdersOf = (id: string): readonly string[] => {
    const role = graph.find(id);
    return role?.kind === 'role' ? (role.data.holders ?? []) : [];
  };
  return graph.all('role').flatMap(({ id, data }) => {
    const own = data.holders ?? [];
    const isSame = (role: string) => holdersOf(role).every((holder) => own.includes(holder));
    if (data.backup === undefined || holdersOf(data.backup).length === 0 || !isSame(data.backup)) return [];
    return [{ role: id, backup: leaders.find((each) => each !== id && !isSame(each)) ?? null }];
  });
}
