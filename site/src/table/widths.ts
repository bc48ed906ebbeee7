import type { Table } from '../../../scripts/model/site-data.ts';
import { cellText } from './text.ts';

/** Words of a column longer than this many letters want room; shorter ones keep to a narrow column. */
const longest = { text: 28, links: 56, id: 60 } as const;

/**
 * Which columns share the room that is left, by place: those with long text, long lists or hashes. The others get the width
 * that their type has everywhere, so that tables under each other line up. One column always stretches:
 * the first with text, else the first with links, else the first.
 */
export function stretchingColumns({ columns, rows }: Table): ReadonlySet<number> {
  const stretching = columns.flatMap(({ type }, at) => {
    if (type !== 'text' && type !== 'links' && type !== 'id') return [];
    const limit = longest[type];
    return rows.some((row) => cellText(row.cells[at] ?? '').length > limit) ? [at] : [];
  });
  if (stretching.length > 0) return new Set(stretching);
  const first = (wanted: string): number => columns.findIndex(({ type }) => type === wanted);
  return new Set([[first('text'), first('links')].find((at) => at >= 0) ?? 0]);
}

/** How close a table is set: the smaller size with many columns, or more than one of long text; closer with very many. */
export function densityOf(columns: Table['columns'], stretching: ReadonlySet<number>): 'no' | 'yes' | 'very' {
  if (columns.length > 9) return 'very';
  const long = columns.filter(({ type }, at) => type === 'text' && stretching.has(at)).length;
  return columns.length > 6 || long > 1 ? 'yes' : 'no';
}
