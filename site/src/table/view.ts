import type { Cell, Column, Row, Table } from '../../../scripts/model/site-data.ts';
import { readSpan, spansIn, touches } from './days.ts';
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
  readonly filters: readonly IndexedFilter[];
}

interface IndexedFilter {
  readonly key: string;
  readonly at: number;
  readonly column: Column;
  /** Values that occur, in order; of days, the quarters and months in which they end. */
  readonly values: readonly string[];
  /** By place of the row: its values. Empty for days, which are compared with each other. */
  readonly ofRows: readonly (readonly string[])[];
}

export interface FilterChoice {
  readonly key: string;
  readonly title: string;
  readonly type: 'values' | 'days';
  /** Values that occur, with the number of rows that the other filters leave; null where they are not counted. */
  readonly values: readonly { readonly value: string; readonly count: number | null }[];
}

/** Prepares a table for filtering. */
export function indexTable(table: Table): IndexedTable {
  const keys = columnKeys(table.columns);
  const filters = table.columns.flatMap((column, at) =>
    column.filter ? [indexFilter(table.rows, column, at, keys[at] ?? '')] : [],
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

/** What each filter offers. Goes through the rows once: a row that one filter alone keeps out counts for that one. */
export function choicesOf(index: IndexedTable, view: TableView): readonly FilterChoice[] {
  const { filters, table } = index;
  const asked = askedOf(index, view);
  const counts = filters.map(({ values }) => new Map(values.map((value) => [value, 0])));
  table.rows.forEach((row, place) => {
    if (!hasWords(index, asked.words, row)) return;
    const against = asked.picked.filter(({ keeps }) => !keeps(row, place));
    if (against.length > 1) return;
    filters.forEach(({ ofRows }, number) => {
      if (against.length === 1 && against[0]?.number !== number) return;
      const count = counts[number];
      for (const value of ofRows[place] ?? []) count?.set(value, (count.get(value) ?? 0) + 1);
    });
  });
  return filters.map(({ key, column, values }, number) => {
    const isDays = column.type === 'days';
    return {
      key,
      title: column.title,
      type: isDays ? 'days' : 'values',
      values: values.map((value) => ({ value, count: isDays ? null : (counts[number]?.get(value) ?? 0) })),
    };
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

function indexFilter(rows: readonly Row[], column: Column, at: number, key: string): IndexedFilter {
  if (column.type === 'days') return { key, at, column, values: spansIn(rows, at), ofRows: [] };
  const samples = new Map<string, Cell>();
  // Cells are often one and the same in many rows.
  const known = new Map<Cell, readonly string[]>();
  const ofRows = rows.map((row) => {
    const cell = row.cells[at] ?? '';
    const values = known.get(cell) ?? cellValues(cell);
    known.set(cell, values);
    for (const value of values) samples.set(value, cell);
    return values;
  });
  const order = (a: string, b: string): number =>
    Number(a === emptyValue) - Number(b === emptyValue) ||
    (column.type === 'state'
      ? compareCells('state', samples.get(a) ?? '', samples.get(b) ?? '')
      : compareNaturally(a, b));
  return { key, at, column, values: [...samples.keys()].sort(order), ofRows };
}

interface Asked {
  readonly words: readonly string[];
  readonly picked: readonly {
    /** Place among the filters. */
    readonly number: number;
    readonly keeps: (row: Row, place: number) => boolean;
  }[];
}

/** What a view asks of each row. */
function askedOf({ filters }: IndexedTable, view: TableView): Asked {
  const picked = filters.flatMap(({ key, at, column, ofRows }, number) => {
    const value = view.filters[key];
    if (value === undefined) return [];
    if (column.type !== 'days')
      return [{ number, keeps: (_: Row, place: number) => ofRows[place]?.includes(value) === true }];
    const span = readSpan(value);
    return span === null ? [] : [{ number, keeps: (row: Row) => touches(row.cells[at] ?? '', span) }];
  });
  return { words: view.q.toLowerCase().split(/\s+/).filter(Boolean), picked };
}

function hasWords({ texts }: IndexedTable, words: readonly string[], row: Row): boolean {
  const text = texts.get(row) ?? '';
  return words.every((word) => text.includes(word));
}

function filterRows(index: IndexedTable, view: TableView): readonly Row[] {
  const { words, picked } = askedOf(index, view);
  if (words.length === 0 && picked.length === 0) return index.table.rows;
  return index.table.rows.filter(
    (row, place) => hasWords(index, words, row) && picked.every(({ keeps }) => keeps(row, place)),
  );
}
