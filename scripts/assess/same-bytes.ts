import type { Graph } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import { oncePer } from '../model/once.ts';
import type { ContentRecord } from '../model/record.ts';
import { currentEvidence } from './current-evidence.ts';
import { controlSlotsOf, type SlotsOptions } from './slots/control-slots.ts';

type Evidence = ContentRecord<'evidence'>;

/** One file that stands as proof in several slots of a control. */
export interface SameBytes {
  readonly control: string;
  /** The first evidence with it, and the last one of another slot. */
  readonly first: Evidence;
  readonly last: Evidence;
  /** The field of `last` that holds the file: `artifacts[0]`. */
  readonly field: string;
  /** How many pieces of evidence have it, the first among them. */
  readonly count: number;
}

export interface Repeated {
  /** Pulled once, by one run at one instant, and used in several slots. */
  readonly onePull: readonly SameBytes[];
  /** Pulled anew, and the same: a setting that did not change, an empty list. */
  readonly pulledAgain: readonly SameBytes[];
}

/**
 * The files whose bytes, by their stated SHA-256, stand in different slots of one control. Several files of one slot
 * may be alike. A file is listed among those pulled again only when no two of its slots have one pull.
 */
export function repeatedBytes(graph: Graph, options: SlotsOptions): Repeated {
  const known = repeatedIn(graph);
  const key = [options.audit?.path ?? '', options.day, options.timezone].join('\n');
  const found = known.get(key) ?? findRepeated(graph, options);
  known.set(key, found);
  return found;
}

/** Two rules ask. */
const repeatedIn = oncePer((_: Graph) => new Map<string, Repeated>());

function findRepeated(graph: Graph, options: SlotsOptions): Repeated {
  const onePull: SameBytes[] = [];
  const pulledAgain: SameBytes[] = [];
  for (const alike of grouped(filesOf(graph), ({ sha256 }) => sha256).values()) {
    if (alike.length < 2) continue;
    const supported = alike.flatMap((file) =>
      file.record.data.supports.map(({ control }) => ({ file, control: graph.find(control)?.id ?? control })),
    );
    for (const [control, entries] of grouped(supported, (entry) => entry.control)) {
      const slots = slotsOf(graph, control, options);
      const files = entries.map(({ file }) => file).filter(({ record }) => slots.has(record.id));
      const pulls = [...grouped(files, pullOf).values()].flatMap((pull) => apart(pull, control, slots));
      onePull.push(...pulls);
      if (pulls.length === 0) pulledAgain.push(...apart(files, control, slots));
    }
  }
  return { onePull, pulledAgain };
}

interface File {
  readonly record: Evidence;
  readonly field: string;
  readonly sha256: string;
}

function filesOf(graph: Graph): readonly File[] {
  return currentEvidence(graph).flatMap((record) =>
    (record.data.artifacts ?? []).flatMap(({ sha256 }, index): readonly File[] =>
      sha256 === undefined ? [] : [{ record, field: `artifacts[${index}]`, sha256 }],
    ),
  );
}

/** By id of evidence, the slots of a control that it stands in; observations near an end of the window aside. */
type Slots = ReadonlyMap<string, ReadonlySet<string>>;

function slotsOf(graph: Graph, id: string, options: SlotsOptions): Slots {
  const control = graph.find(id);
  const found = new Map<string, Set<string>>();
  if (control?.kind !== 'control' || !control.whole) return found;
  for (const { key, every, point, evidence } of controlSlotsOf(graph, control, options).slots) {
    if (point) continue;
    for (const each of evidence) {
      const slots = found.get(each);
      if (slots === undefined) found.set(each, new Set([`${every} ${key}`]));
      else slots.add(`${every} ${key}`);
    }
  }
  return found;
}

/** The first file and the last one that stands in none of the slots of the first, with their number; none if all do. */
function apart(files: readonly File[], control: string, slots: Slots): readonly SameBytes[] {
  const [first] = files;
  if (first === undefined) return [];
  const own = slots.get(first.record.id) ?? new Set();
  const others = files.filter(
    ({ record }) => ![...(slots.get(record.id) ?? own)].some((slot) => own.has(slot)),
  );
  const last = others.at(-1);
  if (last === undefined) return [];
  const { record, field } = last;
  return [{ control, first: first.record, last: record, field, count: others.length + 1 }];
}

/** What two files of one pull share. A day alone says too little: what is pulled by hand on one day is many pulls. */
function pullOf({ record: { id, data } }: File): string {
  const { run, at } = data.collected;
  return run === undefined && !at.includes('T') ? `by hand ${id}` : `${run ?? ''} ${at}`;
}
