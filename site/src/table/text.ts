import type { Cell } from '../../../scripts/model/site-data.ts';

/** What a reader sees in a cell, as one line: sorted, searched and copied by it. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if ('state' in cell) return cell.state.word;
  if ('links' in cell) return cell.links.map((link) => link.text).join(', ');
  if ('days' in cell) return cell.days.map(({ text }) => text).join(', ');
  return cell.none;
}

/** `41 rows`, `1 row`; `3 of 41 rows` where these are not all. */
export function rowsWords(count: number, all = count): string {
  const total = `${all.toLocaleString('en-US')} ${all === 1 ? 'row' : 'rows'}`;
  return count === all ? total : `${count.toLocaleString('en-US')} of ${total}`;
}

/** Whether a cell holds nothing; a reason for the emptiness is not a value. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  if (typeof cell !== 'object') return false;
  return 'none' in cell || cellText(cell) === '';
}

/** The values of a cell that a filter can pick: every link by itself. */
export function cellValues(cell: Cell): readonly string[] {
  if (typeof cell === 'object' && 'links' in cell && cell.links.length > 0) {
    return [...new Set(cell.links.map((link) => link.text))];
  }
  return [cellText(cell) || emptyValue];
}

/** The name of "nothing there" among the values of a filter. */
export const emptyValue = '(empty)';

/** Ids such as `IAM-03`, `A1.2`, `SYS-APP` and `evidence-covers-window` stand in mono wherever they are; words do not. */
export function looksLikeId(text: string): boolean {
  return /^[A-Z][A-Za-z]*-?\d[\w.-]*$|^[A-Z]{2,}(-[A-Z\d]+)+$|^[a-z\d]+(-[a-z\d]+)+$/.test(text);
}
