import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { no, unknown, type Verdict, yes } from './verdict.ts';
import type { VersionInForce } from './version.ts';

type Control = ContentRecord<'control'>;

/** What one control answers. `now`: by the version in force, not only by a text that applies later. */
export interface Answer {
  readonly criterion: string;
  readonly role: 'key' | 'supporting';
  readonly now: boolean;
}

/** What the version in force answers, and then what only the text answers, without repeats. */
export function answersOf(
  graph: Graph,
  inScope: ReadonlySet<string>,
  { data }: Control,
  version: VersionInForce | null,
): readonly Answer[] {
  const answers = new Map<string, Answer>();
  const add = (criteria: Control['data']['criteria'] | undefined, now: boolean) => {
    for (const { id, role } of criteria ?? []) {
      const criterion = graph.find(id)?.id ?? id;
      const key = `${criterion} ${role}`;
      if (inScope.has(criterion) && !answers.has(key)) answers.set(key, { criterion, role, now });
    }
  };
  add(version?.criteria, true);
  add(data.criteria, false);
  return [...answers.values()];
}

/** The version in force must answer one; where none is, which is a condition of its own, the text. */
export function answersOne(
  graph: Graph,
  { data }: Control,
  version: VersionInForce | null,
  [first]: readonly Answer[],
): Verdict {
  if (first !== undefined) {
    return first.now || version === null
      ? yes(`${first.role} to ${first.criterion}`)
      : no(`its version ${version.version}, in force, answers no criterion in scope`);
  }
  const lost = data.criteria.find(({ id }) => graph.find(id) === undefined);
  return lost === undefined
    ? no('answers no criterion in scope')
    : unknown(`answers ${lost.id}, which is no criterion`);
}
