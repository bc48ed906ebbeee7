import type { Graph } from '../model/graph.ts';
import { columnOf, largestItems, readItems } from '../model/items/items.ts';
import { oncePer } from '../model/once.ts';
import type { ContentRecord } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { filesByPath, otherHash, pointerIn } from './artifacts.ts';
import { drawItems } from './sampling.ts';

type Population = ContentRecord<'population'>;
type Readable = Pick<Snapshot, 'files' | 'read' | 'sha256'>;

/**
 * What became of the items of a population, and of the samples that tests drew from them. `absent`: no file is named, or
 * it is not here. `changed`: it is not the one whose hash the record states. `why` is a clause, such as `line 7 has 3
 * cells, and its head has 4`; else empty.
 */
export type Frozen = {
  /** The tests over the population that name a seed. */
  readonly tests: readonly SeededTest[];
} & (
  | { readonly state: 'absent' | 'changed' | 'unreadable'; readonly why: string }
  /** `count`: how many items the file has. `drawn`: the names that seed and size of each test draw, in its order. */
  | { readonly state: 'read'; readonly count: number; readonly drawn: readonly (readonly string[])[] }
);

export interface SeededTest {
  readonly record: ContentRecord<'test'>;
  readonly seed: string;
  /** As written; the items listed, where it is not. */
  readonly size: number;
}

/**
 * Reads the items of every population, each file once for all rules. What is kept is small: counts, and the names of
 * drawn items.
 */
export function frozenPopulations(graph: Graph, snapshot: Readable): ReadonlyMap<Population, Frozen> {
  return readFor(graph)(snapshot);
}

const readFor = oncePer((graph: Graph) =>
  oncePer(
    (snapshot: Readable): ReadonlyMap<Population, Frozen> =>
      new Map(graph.all('population').map((population) => [population, read(graph, snapshot, population)])),
  ),
);

function read(graph: Graph, snapshot: Readable, population: Population): Frozen {
  const { items: path = '', sha256, key } = population.data;
  const tests = seededTests(graph, population);
  const unreadable = (why: string): Frozen => ({ tests, state: 'unreadable', why });
  const file = filesByPath(snapshot).get(path);
  if (file === undefined) return { tests, state: 'absent', why: '' };
  if (file.bytes > largestItems) return unreadable('it is larger than 50 MiB');
  if (sha256 !== undefined && otherHash(snapshot, file, sha256) !== undefined)
    return { tests, state: 'changed', why: '' };
  if (pointerIn(snapshot, file) !== null)
    return unreadable('it is kept with Git LFS and was not fetched; `git lfs pull` does');
  const result = readItems(snapshot.read(path), path);
  if ('refused' in result) return unreadable(result.refused);
  const keys = columnOf(result.items, key);
  if (keys === undefined) return unreadable(`it has no column “${key}”`);
  const drawn = tests.map(({ seed, size }) => drawItems(keys, seed, size).map(({ name }) => name));
  // A copy: a part of a text keeps all of it in memory.
  return { tests, state: 'read', count: keys.length, drawn: JSON.parse(JSON.stringify(drawn)) };
}

function seededTests(graph: Graph, { id }: Population): readonly SeededTest[] {
  return graph.in(id, 'drawnFrom').flatMap(({ from: record }) => {
    if (record.kind !== 'test' || !record.whole) return [];
    const { seed, items, size = items.length } = record.data;
    return seed === undefined ? [] : [{ record, seed, size }];
  });
}
