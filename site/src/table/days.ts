import type { Cell, Row, Stretch } from '../../../scripts/model/site-data.ts';

/** Days that a reader asks for, `2026-07-01`; '' leaves an end open. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What the address and the filter say: `2026-Q3`, `2026-07`, `2026-07-01..2026-07-15`, `2026-07-01..`; null for any other word. */
export function readSpan(text: string): Span | null {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(text) ?? [];
  if (year !== undefined) return monthsOf(year, Number(quarter) * 3 - 2, 3);
  const [, yearOf, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (yearOf !== undefined) return monthsOf(yearOf, Number(month), 1);
  const [, from, to] = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(text) ?? [];
  return from === undefined && to === undefined ? null : { from: from ?? '', to: to ?? '' };
}

/** The word for days: `2026-07-01..`; '' for none. */
export function writeSpan({ from, to }: Span): string {
  return from === '' && to === '' ? '' : `${from}..${to}`;
}

/** Whether a cell of days has any day of the span. */
export function touches(cell: Cell, { from, to }: Span): boolean {
  return stretchesOf(cell).some((each) => (from === '' || each.to >= from) && (to === '' || each.from <= to));
}

/** The quarters and then the months in which stretches end, the latest first. */
export function spansIn(rows: readonly Row[], at: number): readonly string[] {
  const months = new Set<string>();
  for (const row of rows) for (const { to } of stretchesOf(row.cells[at])) months.add(to.slice(0, 7));
  const latest = [...months]
    .filter((month) => readSpan(month) !== null)
    .sort()
    .reverse();
  return [...new Set(latest.map(quarterOf)), ...latest];
}

export function stretchesOf(cell: Cell | undefined): readonly Stretch[] {
  return typeof cell === 'object' && 'days' in cell ? cell.days : [];
}

/** `2026-07` → `2026-Q3`. */
function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

function monthsOf(year: string, first: number, count: number): Span {
  const last = first + count - 1;
  const days = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  const named = (month: number) => `${year}-${String(month).padStart(2, '0')}`;
  return { from: `${named(first)}-01`, to: `${named(last)}-${days}` };
}
