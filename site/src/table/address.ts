import { readSpan } from './days.ts';
import type { IndexedTable, TableView } from './view.ts';

/**
 * The view that an address asks for: `?controls.q=access&controls.state=operating&controls.sort=-owner`, or
 * `?evidence.period=2026-Q3&evidence.control=IAM-03`.
 * What the table does not have is passed over: an old link shows more, never nothing.
 */
export function readView(search: string, index: IndexedTable): TableView {
  const parameters = readParameters(search, index.table.id);
  const filters: Record<string, string> = {};
  for (const { key, column, values } of index.filters) {
    const value = parameters[key];
    if (value === undefined) continue;
    if (column.type === 'days' ? readSpan(value) !== null : values.includes(value)) filters[key] = value;
  }
  const sort = parameters.sort ?? '';
  const column = sort.replace(/^-/, '');
  return {
    q: parameters.q ?? '',
    filters,
    sort: index.keys.includes(column) ? { column, descending: sort.startsWith('-') } : null,
  };
}

/** The query of an address with this view in it; everything else in it stays. */
export function writeView(search: string, id: string, view: TableView): string {
  const sort = view.sort === null ? '' : `${view.sort.descending ? '-' : ''}${view.sort.column}`;
  return writeParameters(search, id, { q: view.q.trim(), ...view.filters, sort });
}

/** The parameters of one part of a page, without its name in front. */
export function readParameters(search: string, id: string): Readonly<Record<string, string>> {
  const own: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (name.startsWith(`${id}.`)) own[name.slice(id.length + 1)] = value;
  }
  return own;
}

/** Replaces the parameters of one part of a page; '' leaves one out. Begins with `?`, or is ''. */
export function writeParameters(
  search: string,
  id: string,
  parameters: Readonly<Record<string, string>>,
): string {
  const all = [...new URLSearchParams(search)].filter(([name]) => !name.startsWith(`${id}.`));
  const own = Object.entries(parameters).filter(([, value]) => value !== '');
  const query = new URLSearchParams([...all, ...own.map(([name, value]) => [`${id}.${name}`, value])]);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
