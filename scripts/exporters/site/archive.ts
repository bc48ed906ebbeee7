import { definitionOf } from '../../assess/kind-named.ts';
import type { AnyRecord } from '../../model/record.ts';
import type {
  Archive,
  ArchivedRecord,
  Cell,
  PackedRows,
  Row,
  SearchEntry,
  SitePage,
} from '../../model/site-data.ts';
import type { Ground } from './input.ts';
import { headOf, recordsOf } from './lists.ts';
import { recordView } from './record-page.ts';
import { recordsTable } from './records-table.ts';
import { recordEntry } from './search-entries.ts';

/** A kind with too many records for a page each: its one page, what that page fetches, and what search finds. */
export interface Archived {
  readonly page: SitePage;
  readonly archive: Archive;
  readonly entries: readonly SearchEntry[];
}

/** How many rows stand in the page itself, for reading without scripts. */
const firstRows = 50;

/** How many records lie in one text: one is fetched when somebody opens one of them. */
const chunk = 200;

/** Goes through the records once; each becomes text as soon as it is made. */
export function archiveOf(ground: Ground, kind: AnyRecord['kind']): Archived {
  const records = recordsOf(ground, kind);
  const table = recordsTable(ground, kind, records);
  const head = headOf(ground, kind);
  const chunks: string[] = [];
  const entries: SearchEntry[] = [];
  for (let at = 0; at < records.length; at += chunk) {
    const views = records
      .slice(at, at + chunk)
      .map((record): ArchivedRecord => ({ title: record.title, ...recordView(ground, record) }));
    chunks.push(JSON.stringify(views));
    for (const view of views)
      entries.push(recordEntry(`${head.path}?id=${encodeURIComponent(view.id)}`, view, view.title, kind));
  }
  return {
    page: {
      ...head,
      view: 'archive',
      sort: `archive:${kind}`,
      lead: definitionOf(kind).summary,
      archive: kind,
      count: records.length,
      chunk,
      table: { ...table, rows: [] },
      first: table.rows.slice(0, firstRows),
    },
    archive: { name: kind, rows: JSON.stringify(packed(table.rows)), chunks },
    entries,
  };
}

function packed(rows: readonly Row[]): PackedRows {
  const places = new Map<string, number>();
  const cells: Cell[] = [];
  const placeOf = (cell: Cell): number => {
    const text = JSON.stringify(cell);
    const place = places.get(text) ?? cells.push(cell) - 1;
    places.set(text, place);
    return place;
  };
  return { cells, rows: rows.map((row) => [row.key, ...row.cells.map(placeOf)]) };
}
