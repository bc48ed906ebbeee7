import type { Column, Row, Table } from '../../../scripts/model/site-data.ts';
import { compareCells, compareNaturally, type Sort, sortRows } from './order.ts';
import { cellText, cellValues, emptyValue } from './text.ts';

/** What a reader has chosen to see of a table. */
export interface TableView {
  /** Words that must all occur in a row. */
  readonly q: string;
  /** The value picked, by key of the column. */
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: Sort | null;
}

export const wholeTable: TableView = { q: '', filters: {}, sort: null };

/** A table with what is computed once: a key a column, the text and the values of every row. */
export interface IndexedTable {
  readonly table: Table;
  readonly keys: readonly string[];
  /** By row: all its text in lower case. */
  readonly texts: ReadonlyMap<Row, string>;
  readonly filters: readonly { readonly key: string; readonly at: number; readonly column: Column }[];
}

export interface FilterChoice {
  readonly key: string;
  readonly title: string;
  /** Values that occur, with the number of rows that the other filters leave. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** Prepares a table for filtering. */
export function indexTable(table: Table): IndexedTable {
  const keys = columnKeys(table.columns);
  const filters = table.columns.flatMap((column, at) =>
    column.filter ? [{ key: keys[at] ?? '', at, column }] : [],
  );
  const texts = new Map(
    table.rows.map((row) => [row, row.cells.map(cellText).join('\n').toLowerCase()] as const),
  );
  return { table, keys, texts, filters };
}

/** A slug for each column, unique in its table, and never one of our own words in the address. */
export function columnKeys(columns: readonly Column[]): readonly string[] {
  const taken = new Set(['q', 'sort']);
  return columns.map((column) => {
    const slug =
      column.title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'column';
    let key = slug;
    for (let number = 2; taken.has(key); number += 1) key = `${slug}-${number}`;
    taken.add(key);
    return key;
  });
}

/** The rows of a view, in its order. */
export function rowsOf(index: IndexedTable, view: TableView): readonly Row[] {
  const rows = filterRows(index, view);
  if (view.sort === null) return rows;
  return sortRows(rows, index.table.columns, index.keys.indexOf(view.sort.column), view.sort.descending);
}

/** What each filter offers. */
export function choicesOf(index: IndexedTable, view: TableView): readonly FilterChoice[] {
  return index.filters.map(({ key, at, column }) => {
    const counts = new Map<string, number>();
    const samples = new Map<string, Row['cells'][number]>();
    for (const row of index.table.rows) {
      for (const value of valuesAt(row, at)) {
        counts.set(value, 0);
        samples.set(value, row.cells[at] ?? '');
      }
    }
    for (const row of filterRows(index, view, key)) {
      for (const value of valuesAt(row, at)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const order = (a: string, b: string): number =>
      Number(a === emptyValue) - Number(b === emptyValue) ||
      (column.type === 'state'
        ? compareCells('state', samples.get(a) ?? '', samples.get(b) ?? '')
        : compareNaturally(a, b));
    const values = [...counts.keys()].sort(order).map((value) => ({ value, count: counts.get(value) ?? 0 }));
    return { key, title: column.title, values };
  });
}

/** Whether the reader sees less than, or another order than, the whole table. */
export function isNarrowed(view: TableView): boolean {
  return view.q.trim() !== '' || Object.keys(view.filters).length > 0;
}

/** What comes after a click on a head: ascending, descending, the original order. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

function filterRows(index: IndexedTable, view: TableView, except?: string): readonly Row[] {
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  const picked = index.filters.filter(({ key }) => key !== except && view.filters[key] !== undefined);
  if (words.length === 0 && picked.length === 0) return index.table.rows;
  return index.table.rows.filter((row) => {
    const text = index.texts.get(row) ?? '';
    return (
      words.every((word) => text.includes(word)) &&
      picked.every(({ key, at }) => valuesAt(row, at).includes(view.filters[key] ?? ''))
    );
  });
}

function valuesAt(row: Row, at: number): readonly string[] {
  return cellValues(row.cells[at] ?? '');
}
