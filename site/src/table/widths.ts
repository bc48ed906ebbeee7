import type { Table } from '../../../scripts/model/site-data.ts';
import { cellText } from './text.ts';

/** Words of a column longer than this many letters want room; shorter ones keep to a narrow column. */
const longest = { text: 28, links: 56 } as const;

/**
 * Which columns share the room that is left, by place: those with long text or long lists. The others get the width
 * that their type has everywhere, so that tables under each other line up. One column always stretches:
 * the first with text, else the first with links, else the first.
 */
export function stretchingColumns({ columns, rows }: Table): ReadonlySet<number> {
  const stretching = columns.flatMap(({ type }, at) => {
    if (type !== 'text' && type !== 'links') return [];
    const limit = longest[type];
    return rows.some((row) => cellText(row.cells[at] ?? '').length > limit) ? [at] : [];
  });
  if (stretching.length > 0) return new Set(stretching);
  const first = (wanted: string): number => columns.findIndex(({ type }) => type === wanted);
  return new Set([[first('text'), first('links')].find((at) => at >= 0) ?? 0]);
}

/** Whether a table is set in the smaller size: with many columns, or more than one of long text. */
export function isDense(columns: Table['columns'], stretching: ReadonlySet<number>): boolean {
  return (
    columns.length > 6 || columns.filter(({ type }, at) => type === 'text' && stretching.has(at)).length > 1
  );
}
