import { type KindName, kinds } from './kinds/index.ts';
import type { ReferenceRule } from './kinds/kind.ts';
import type { AnyRecord, ContentRecord, Framework, Page, Requirement } from './record.ts';
import { parseReference } from './reference.ts';
import type { Relation } from './relation.ts';

/** One reference, as written: from a record's field to another node. */
export interface Edge extends Pointer {
  /** Where it leads; null when nothing has that id. */
  readonly to: Target | null;
}

/** What a reference can lead to. */
export type Target = AnyRecord | Requirement;

/** A reference before it is resolved. */
export interface Pointer {
  readonly from: AnyRecord;
  readonly relation: Relation;
  readonly field: string;
  /** The reference as it stands in the file. */
  readonly written: string;
  /** What the field admits. */
  readonly rule: ReferenceRule;
}

/** The whole program: built once, then only asked. */
export interface Graph {
  readonly records: readonly AnyRecord[];
  readonly pages: readonly Page[];
  readonly frameworks: readonly Framework[];
  readonly requirements: readonly Requirement[];
  readonly edges: readonly Edge[];
  /** By id or alias; `kind/id` works too. */
  readonly find: (reference: string) => Target | undefined;
  /** All whole records of a kind. */
  readonly all: <K extends KindName>(kind: K) => readonly ContentRecord<K>[];
  /** References that leave a node. */
  readonly out: (id: string, relation?: Relation) => readonly Edge[];
  /** References that arrive at a node: the inverse direction, never written down. */
  readonly in: (id: string, relation?: Relation) => readonly Edge[];
  readonly program: ContentRecord<'program'> | undefined;
}

interface Parts {
  readonly records: readonly AnyRecord[];
  readonly pages: readonly Page[];
  readonly frameworks: readonly Framework[];
  readonly requirements: readonly Requirement[];
  readonly pointers: readonly Pointer[];
}

const kindNames: readonly string[] = [...Object.keys(kinds), 'criterion'];
const none: readonly Edge[] = [];

/** Ties the parts together. Records come sorted by path, so that a doubled id resolves to the same one each time. */
export function buildGraph({ records, pages, frameworks, requirements, pointers }: Parts): Graph {
  const byId = new Map<string, Target>();
  for (const requirement of requirements)
    if (!byId.has(requirement.id)) byId.set(requirement.id, requirement);
  for (const record of records) if (!byId.has(record.id)) byId.set(record.id, record);
  for (const record of records) {
    for (const alias of record.data.aliases ?? []) if (!byId.has(alias)) byId.set(alias, record);
  }
  const find = (written: string): Target | undefined => {
    const { kind, id } = parseReference(written, kindNames);
    const target = byId.get(id);
    return target === undefined || kind === null || target.kind === kind ? target : undefined;
  };
  // Written out: copies by spread would each carry a shape of their own, and there are many.
  const edges = pointers.map(
    ({ from, relation, field, written, rule }): Edge => ({
      from,
      relation,
      field,
      written,
      rule,
      to: find(written) ?? null,
    }),
  );
  return { records, pages, frameworks, requirements, edges, find, ...lookups(records, edges) };
}

function lookups(
  records: readonly AnyRecord[],
  edges: readonly Edge[],
): Pick<Graph, 'all' | 'out' | 'in' | 'program'> {
  const outgoing = new Map<string, Edge[]>();
  const incoming = new Map<string, Edge[]>();
  for (const edge of edges) {
    append(outgoing, edge.from.id, edge);
    if (edge.to !== null) append(incoming, edge.to.id, edge);
  }
  const byKind = new Map<string, AnyRecord[]>();
  for (const record of records) if (record.whole) append(byKind, record.kind, record);
  const of = (map: ReadonlyMap<string, readonly Edge[]>) => (id: string, relation?: Relation) => {
    const found = map.get(id) ?? none;
    return relation === undefined ? found : found.filter((edge) => edge.relation === relation);
  };
  const all = <K extends KindName>(kind: K) =>
    (byKind.get(kind) ?? []) as unknown as readonly ContentRecord<K>[];
  return { all, out: of(outgoing), in: of(incoming), program: all('program')[0] };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
