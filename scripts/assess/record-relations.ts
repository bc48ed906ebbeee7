import type { Edge, Graph, Target } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { AnyRecord } from '../model/record.ts';
import { relations } from '../model/relation.ts';

/** What a record is tied to in one way: `implements` and the policies. */
export interface Related {
  readonly words: string;
  readonly others: readonly RelatedRecord[];
}

export interface RelatedRecord {
  readonly id: string;
  /** Null for an id that leads nowhere. */
  readonly title: string | null;
  /** A word on this tie, such as `key`; null without one. */
  readonly note: string | null;
}

/** All ties in words: first those that the record writes itself, then those that others write about it. */
export function relationsOf(graph: Graph, target: Target): readonly Related[] {
  const out = graph.out(target.id).filter(({ relation, field }) => relation !== 'ownedBy' && !isOld(field));
  const into = graph.in(target.id).filter(({ field }) => !isOld(field));
  return [
    ...grouped(
      out,
      ({ relation }) => relations[relation].words,
      ({ to, written, from, field }) => ({
        id: to?.id ?? written,
        title: to?.title ?? null,
        note: to === null ? 'does not exist' : noteOf(from, field),
      }),
    ),
    ...grouped(
      into,
      ({ relation }) => relations[relation].inverseWords,
      ({ from, field }) => ({
        id: from.id,
        title: from.title,
        note: noteOf(from, field),
      }),
    ),
  ];
}

function grouped(
  edges: readonly Edge[],
  wordsOf: (edge: Edge) => string,
  otherOf: (edge: Edge) => RelatedRecord,
): readonly Related[] {
  const groups = new Map<string, Map<string, RelatedRecord>>();
  for (const edge of edges) {
    const words = wordsOf(edge);
    const group = groups.get(words) ?? new Map<string, RelatedRecord>();
    const other = otherOf(edge);
    if (!group.has(other.id)) group.set(other.id, other);
    groups.set(words, group);
  }
  return [...groups].map(([words, others]) => ({
    words,
    others: [...others.values()].sort((a, b) => compare(a.id, b.id)),
  }));
}

/** Ties of earlier versions of a control are history. */
function isOld(field: string): boolean {
  return field.startsWith('versions[');
}

/** Whether a control answers a criterion as key or supporting, with the control's status. */
function noteOf(from: AnyRecord, field: string): string | null {
  const place = /^criteria\[(\d+)\]\.id$/.exec(field)?.[1];
  if (from.kind !== 'control' || place === undefined) return null;
  return from.data.criteria?.[Number(place)]?.role ?? null;
}
