import { happened } from '../../assess/setup/scope.ts';
import type { Graph } from '../../model/graph.ts';
import { grouped } from '../../model/grouped.ts';
import { compare } from '../../model/problem.ts';
import { starterFolder } from '../../model/snapshot.ts';
import type { Texts } from './memory.ts';
import { type CutRows, withoutRows } from './rows.ts';
import { withRows } from './rows-back.ts';

const notesPath = `${starterFolder}/rows.json`;

/** Lines that were cut out of a file. */
export interface PageRows extends CutRows {
  readonly path: string;
}

/** What was noted when lines were cut. Notes that are no notes any more are left out. */
export function rowsIn(texts: Texts): readonly PageRows[] {
  try {
    const notes: unknown = JSON.parse(texts.get(notesPath) ?? '[]');
    return Array.isArray(notes) ? notes.filter(isNote) : [];
  } catch {
    return [];
  }
}

/** Notes what was cut, in an order that does not depend on when. */
export function writeRows(texts: Map<string, string>, rows: readonly PageRows[]): void {
  const sorted = [...rows].sort((a, b) => compare(a.path, b.path) || a.line - b.line);
  if (sorted.length > 0) texts.set(notesPath, `${JSON.stringify(sorted, null, 2)}\n`);
}

/**
 * Puts noted lines back into their files.
 * @returns those for which there is no place any more
 */
export function putRowsBack(texts: Map<string, string>, rows: readonly PageRows[]): readonly PageRows[] {
  return [...grouped(rows, ({ path }) => path)].flatMap(([path, cuts]) => {
    const text = texts.get(path);
    if (text === undefined) return cuts;
    const { text: whole, unplaced } = withRows(text, cuts);
    texts.set(path, whole);
    return unplaced;
  });
}

/**
 * Cuts what is about ids that are gone: rows and items of pages, and rows of records. A criterion's page argues in
 * sentences, and what happened stays as it was written down.
 */
export function cutRowsOf(
  texts: Map<string, string>,
  graph: Graph,
  isGone: (id: string) => boolean,
): readonly PageRows[] {
  const files = [
    ...graph.pages.filter(({ path }) => !ofCriterion.test(path)).map(({ path }) => ({ path, items: true })),
    ...graph.records.filter(({ kind }) => !happened.has(kind)).map(({ path }) => ({ path, items: false })),
  ];
  return files.flatMap(({ path, items }) => {
    const text = texts.get(path);
    if (text === undefined) return [];
    const { text: cut, cuts } = withoutRows(text, isGone, { items });
    if (cuts.length > 0) texts.set(path, cut);
    return cuts.map((rows) => ({ path, ...rows }));
  });
}

const ofCriterion = /^program\/criteria\/(?!README\.md$)/;

function isNote(note: Partial<PageRows> | null): note is PageRows {
  const { path, line, ids, before, lines } = note ?? {};
  const areTexts = [ids, before, lines].every(
    (list) => Array.isArray(list) && list.every((each) => typeof each === 'string'),
  );
  return typeof path === 'string' && typeof line === 'number' && areTexts;
}
