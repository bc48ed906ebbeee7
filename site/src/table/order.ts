import type { Cell, Column, Mark, Row } from '../../../scripts/model/site-data.ts';
import { cellText, isEmptyCell } from './text.ts';

export interface Sort {
  /** The key of a column, see `columnKeys`. */
  readonly column: string;
  readonly descending: boolean;
}

/** What needs a reader first comes first; ascending begins with trouble. */
const markOrder: Readonly<Record<Mark, number>> = {
  deviation: 0,
  late: 1,
  unknown: 2,
  unreviewed: 3,
  excused: 4,
  'before-window': 5,
  met: 6,
  neutral: 7,
  none: 8,
};

// Digits as numbers: IAM-2 before IAM-10, CC6.1 before CC6.10, 1.9 before 1.10.
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows in the order of one column; equal rows keep their places, empty cells come last in both directions. */
export function sortRows(
  rows: readonly Row[],
  columns: readonly Column[],
  at: number,
  descending: boolean,
): readonly Row[] {
  const column = columns[at];
  if (column === undefined) return rows;
  const turn = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one.cells[at], other.cells[at]];
    if (a === undefined || b === undefined || isEmptyCell(a) || isEmptyCell(b)) {
      return Number(isEmptyCell(a)) - Number(isEmptyCell(b));
    }
    return turn * compareCells(column.type, a, b);
  });
}

/** Negative when `a` comes first in a column of this type. */
export function compareCells(type: Column['type'], a: Cell, b: Cell): number {
  if (type === 'date') return compareText(cellText(a), cellText(b));
  if (type === 'number') return compareNumbers(a, b);
  if (isState(a) && isState(b)) {
    return markOrder[a.state.mark] - markOrder[b.state.mark] || compareNaturally(a.state.word, b.state.word);
  }
  return compareNaturally(cellText(a), cellText(b));
}

/** Text as people order it, digits by their value. */
export function compareNaturally(a: string, b: string): number {
  return natural.compare(a, b) || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// A number may stand in words, as in `5 of 61`: the number in front counts.
function compareNumbers(a: Cell, b: Cell): number {
  const [one, other] = [Number.parseFloat(cellText(a)), Number.parseFloat(cellText(b))];
  if (Number.isNaN(one) || Number.isNaN(other))
    return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
  return one - other;
}

function isState(cell: Cell): cell is Extract<Cell, { state: unknown }> {
  return typeof cell === 'object' && 'state' in cell;
}
