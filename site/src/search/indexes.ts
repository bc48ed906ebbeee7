import MiniSearch from 'minisearch';
import type { State } from '../../../scripts/model/site-data.ts';
import type { TextsFile, TitleRow, TitlesFile } from './format.ts';
import { fold, keyOf, termsOf, wordsOf } from './words.ts';

/** A record that search knows. */
export interface Known {
  /** Its place in the list of entries: breaks ties. */
  readonly entry: number;
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly path: string;
  readonly state: State | null;
  /** Its text as far as it is loaded, in pieces. */
  readonly texts: string[];
}

/** What has been loaded so far; grows with `addTexts`. */
export interface Indexes {
  readonly known: Map<number, Known>;
  readonly titles: MiniSearch;
  readonly texts: MiniSearch;
  /** Which entry each row of `texts` belongs to. */
  readonly rows: number[];
  /** Folded ids, keys, and the last parts of ids with a slash, with the entries that they name. */
  readonly ids: Map<string, number[]>;
  readonly keys: Map<string, number[]>;
  readonly kinds: readonly string[];
  readonly states: TitlesFile['states'];
}

/**
 * The indexes after the first file.
 *
 * @throws SyntaxError or TypeError when the file is not what `buildIndexes` writes.
 */
export function openTitles(json: string): Indexes {
  const file = JSON.parse(json) as TitlesFile;
  const indexes: Indexes = {
    known: new Map(),
    titles: makeIndex(['id', 'title']),
    texts: makeIndex(['id', 'title', 'text']),
    rows: [],
    ids: new Map(),
    keys: new Map(),
    kinds: file.kinds,
    states: file.states,
  };
  addTitles(indexes, file.rows);
  return indexes;
}

/**
 * Adds a part of the full text, in slices that leave the page room to breathe.
 *
 * @throws SyntaxError or TypeError when the file is not what `buildIndexes` writes.
 */
export async function addTexts(indexes: Indexes, json: string): Promise<void> {
  const file = JSON.parse(json) as TextsFile;
  addTitles(indexes, file.titles);
  const documents: Document[] = [];
  for (const [entry, text] of file.texts) {
    const known = indexes.known.get(entry);
    if (!known) continue;
    known.texts.push(text);
    documents.push({ row: indexes.rows.length, id: known.id, title: known.title, text });
    indexes.rows.push(entry);
  }
  await indexes.texts.addAllAsync(documents, { chunkSize: 25 });
}

interface Document {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly text?: string;
}

function makeIndex(fields: string[]): MiniSearch {
  return new MiniSearch({ idField: 'row', fields, tokenize: wordsOf, processTerm: termsOf });
}

function addTitles(indexes: Indexes, rows: readonly TitleRow[]): void {
  for (const [entry, id, title, kind, path, stateAt] of rows) {
    const pair = indexes.states[stateAt];
    const state = pair ? ({ mark: pair[0], word: pair[1] } as State) : null;
    indexes.known.set(entry, { entry, id, title, kind: indexes.kinds[kind] ?? '', path, state, texts: [] });
    indexes.titles.add({ row: entry, id, title } satisfies Document);
    if (id !== '') note(indexes.ids, fold(id), entry);
    const tail = id.slice(id.lastIndexOf('/') + 1);
    for (const key of new Set([keyOf(id), keyOf(tail)])) if (key !== null) note(indexes.keys, key, entry);
  }
}

function note(map: Map<string, number[]>, name: string, entry: number): void {
  const entries = map.get(name);
  if (entries) entries.push(entry);
  else map.set(name, [entry]);
}
