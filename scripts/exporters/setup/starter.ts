import type { Graph } from '../../model/graph.ts';
import { isContent, starterFolder } from '../../model/snapshot.ts';
import { editFrontMatter } from '../../parse/edit-front-matter.ts';
import type { Texts } from './memory.ts';
import { isTaken, type Place, placeOfReference } from './reference-place.ts';
import { cutRowsOf, type PageRows, putRowsBack, rowsIn, writeRows } from './starter-rows.ts';

const below = `${starterFolder}/`;
const notesPath = `${below}references.json`;

/** A reference that was taken out of a record, because what it named was. */
export interface TakenOut extends Place {
  /** Path of the record's file. */
  readonly file: string;
}

/** Everything, whatever the scope. */
export interface Whole {
  readonly texts: Texts;
  /** Rows for which no place is left, because somebody changed the page. */
  readonly unplaced: readonly PageRows[];
}

/** What a scope has no use for. */
export interface Gone {
  /** Ids of records. */
  readonly ids: ReadonlySet<string>;
  /** Paths of pages. */
  readonly pages: ReadonlySet<string>;
  /** Ids of criteria, and of records that are nowhere any more. */
  readonly others: ReadonlySet<string>;
}

/** The whole starter: what is in use, and what was taken out, with every reference and row back in its place. */
export function wholeStarter(texts: Texts): Whole {
  const whole = new Map([...texts].filter(([path]) => isContent(path)));
  for (const [path, text] of texts) {
    const home = path.startsWith(below) ? path.slice(below.length) : '';
    if (isContent(home) && !whole.has(home)) whole.set(home, text);
  }
  for (const { file, path, value, before } of [...notesIn(texts)].reverse()) {
    const text = whole.get(file);
    if (text === undefined || isTaken(text, path, value)) continue;
    const change = typeof path.at(-1) === 'number' ? { path, insert: value } : { path, value, before };
    whole.set(file, editFrontMatter(text, [change]) ?? text);
  }
  return { texts: whole, unplaced: putRowsBack(whole, rowsIn(texts)) };
}

/** What is no part of the starter, in use or not: the pages and lists beside the content. */
export function besideStarter(texts: Texts, whole: Whole): Map<string, string> {
  return new Map([...texts].filter(([path]) => !path.startsWith(below) && !whole.texts.has(path)));
}

/**
 * The same without some records and pages: they lie in the starter's folder, and no record that stays names them, nor
 * has a page a row about them.
 */
export function withoutRecords(
  { texts: whole, unplaced }: Whole,
  graph: Graph,
  { ids, pages, others }: Gone,
): { readonly texts: Texts; readonly refused: readonly string[]; readonly lost: readonly PageRows[] } {
  const texts = new Map<string, string>();
  const paths = new Set([...graph.records.filter(({ id }) => ids.has(id)).map(({ path }) => path), ...pages]);
  for (const [path, text] of whole) texts.set(paths.has(path) ? below + path : path, text);
  const taken: TakenOut[] = [];
  const refused = new Set<string>();
  const edges = graph.edges.filter(({ from, to }) => !ids.has(from.id) && to !== null && ids.has(to.id));
  // From the last to the first, so that an index says the same before and after.
  for (const { from, field } of [...edges].reverse()) {
    const place = placeOfReference(from, field);
    const text = texts.get(from.path) ?? '';
    const edited = place === null ? null : editFrontMatter(text, [{ path: place.path, value: undefined }]);
    if (place === null || edited === null) refused.add(from.path);
    else if (edited !== text) {
      texts.set(from.path, edited);
      taken.push({ file: from.path, ...place });
    }
  }
  if (taken.length > 0) texts.set(notesPath, `${JSON.stringify(taken, null, 2)}\n`);
  const isGone = (id: string) => ids.has(id) || others.has(id);
  const waits = (rows: PageRows) => rows.ids.every(isGone);
  writeRows(texts, [...unplaced.filter(waits), ...cutRowsOf(texts, graph, isGone)]);
  return { texts, refused: [...refused], lost: unplaced.filter((rows) => !waits(rows)) };
}

function notesIn(texts: Texts): readonly TakenOut[] {
  const text = texts.get(notesPath);
  try {
    const notes: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(notes)
      ? (notes as TakenOut[]).filter(({ file, path }) => typeof file === 'string' && Array.isArray(path))
      : [];
  } catch {
    return [];
  }
}
