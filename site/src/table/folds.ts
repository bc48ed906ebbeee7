import type { Cell, Column, Mark, Row, State, Table } from '../../../scripts/model/site-data.ts';
import { cellText, isEmptyCell } from './text.ts';

/** Rows that a narrow screen keeps under one line. */
export interface Fold {
  /** What they have in common: a month, a week; empty where they have nothing there. */
  readonly key: string;
  /** `Performed 2026-04`. */
  readonly title: string;
  readonly rows: readonly Row[];
  /** What within asks for a reader, each word with its number: a fold never keeps a deviation to itself. */
  readonly open: readonly State[];
}

/** So few rows are read faster than they are unfolded. */
export const mostUnfolded = 20;

/** The parts into which a table folds, in the order of its rows; null for one that does not, or has few rows. */
export function foldsOf({ columns }: Pick<Table, 'columns'>, rows: readonly Row[]): readonly Fold[] | null {
  const at = columns.findIndex(({ fold }) => fold === true);
  const column = columns[at];
  if (column === undefined || rows.length <= mostUnfolded) return null;
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(column, row.cells[at]);
    const within = byKey.get(key);
    if (within === undefined) byKey.set(key, [row]);
    else within.push(row);
  }
  return [...byKey].map(([key, within]) => ({
    key,
    title: `${column.title} ${key === '' ? 'not given' : key}`,
    rows: within,
    open: openIn(within),
  }));
}

/** `41 rows`. */
export function rowsWords({ length }: readonly Row[]): string {
  return `${length} ${length === 1 ? 'row' : 'rows'}`;
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
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    if (typeof cell !== 'object' || !('state' in cell) || !asking.includes(cell.state.mark)) continue;
    const id = `${cell.state.mark} ${cell.state.word}`;
    const known = found.get(id);
    if (known === undefined) found.set(id, { state: cell.state, count: 1 });
    else known.count += 1;
  }
  return [...found.values()]
    .sort((a, b) => asking.indexOf(a.state.mark) - asking.indexOf(b.state.mark))
    .map(({ state: { mark, word }, count }) => ({ mark, word: `${word} ${count}` }));
}
