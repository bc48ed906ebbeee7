import type {
  Cell,
  Column,
  ListView,
  Mark,
  Row,
  Section,
  State,
  Table,
} from '../../../scripts/model/site-data.ts';
import { cellText, isEmptyCell } from './text.ts';

/** Rows that a narrow screen keeps under one line. */
export interface Fold {
  /** What they have in common: a month, a week, a domain; empty where they have nothing there. */
  readonly key: string;
  /** `Performed 2026-04`. */
  readonly title: string;
  readonly rows: readonly Row[];
  /** What links within lead to: such a link opens it. */
  readonly anchors: readonly string[];
  /** What within asks for a reader, each word with its number of rows: a fold never keeps a deviation to itself. */
  readonly open: readonly State[];
}

/** So few rows are read faster than they are unfolded. */
export const mostUnfolded = 20;

/** The parts into which a table folds, in the order of its rows; null for one that does not, or has few rows. */
export function foldsOf({ columns }: Pick<Table, 'columns'>, rows: readonly Row[]): readonly Fold[] | null {
  const at = columns.findIndex(({ fold }) => fold === true);
  const column = columns[at];
  const folds = column !== undefined || rows.some(({ fold }) => fold !== undefined);
  if (!folds || rows.length <= mostUnfolded) return null;
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.fold ?? (column === undefined ? '' : keyOf(column, row.cells[at]));
    const within = byKey.get(key);
    if (within === undefined) byKey.set(key, [row]);
    else within.push(row);
  }
  return [...byKey].map(([key, within]) => {
    const title = key === '' ? 'not given' : key;
    return foldOf(key, column === undefined ? title : `${column.title} ${title}`, within);
  });
}

/** The sections of a page as such parts; null where they do not fold, or are read faster than they are unfolded. */
export function sectionFoldsOf({
  folds,
  sections,
}: Pick<ListView, 'folds' | 'sections'>): readonly Fold[] | null {
  const count = sections.reduce((sum, section) => sum + rowsIn(section).length, 0);
  if (folds !== true || sections.length < 2 || count <= mostUnfolded) return null;
  return sections.map((section) => {
    const fold = foldOf(section.id, section.title, rowsIn(section));
    const headings = section.intro?.headings.map(({ id }) => id) ?? [];
    return { ...fold, anchors: [section.id, ...headings, ...fold.anchors] };
  });
}

function rowsIn({ table, folded }: Section): readonly Row[] {
  return [...table.rows, ...(folded?.table.rows ?? [])];
}

function foldOf(key: string, title: string, rows: readonly Row[]): Fold {
  return { key, title, rows, anchors: rows.flatMap(({ anchor }) => anchor ?? []), open: openIn(rows) };
}

/** Days fold by month, words by themselves. */
function keyOf({ type }: Column, cell: Cell | undefined): string {
  if (cell === undefined || isEmptyCell(cell)) return '';
  return type === 'date' ? cellText(cell).slice(0, 7) : cellText(cell);
}

/** In this order they are told. */
const asking: readonly Mark[] = ['deviation', 'late', 'unknown', 'unreviewed'];

function openIn(rows: readonly Row[]): readonly State[] {
  const found = new Map<string, { readonly state: State; count: number }>();
  for (const state of rows.flatMap(asksOf)) {
    const id = `${state.mark} ${state.word}`;
    const known = found.get(id);
    if (known === undefined) found.set(id, { state, count: 1 });
    else known.count += 1;
  }
  return [...found.values()]
    .sort((a, b) => asking.indexOf(a.state.mark) - asking.indexOf(b.state.mark))
    .map(({ state: { mark, word }, count }) => ({ mark, word: `${word} ${count}` }));
}

/** A row counts once for each mark: what a control is over the window, and not again what each of its months is. */
function asksOf({ cells }: Row): readonly State[] {
  const states = cells.flatMap((cell) => (typeof cell === 'object' && 'state' in cell ? cell.state : []));
  return asking.flatMap((mark) => states.find((state) => state.mark === mark) ?? []);
}
