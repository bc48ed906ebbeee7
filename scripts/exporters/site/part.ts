import type { Section, Table } from '../../model/site-data.ts';

/** A part of a page: a table under its heading, with its anchor, and what is said before it. */
export function part(title: string, table: Table, lead: string | null = null): Section {
  return { id: table.id, title, lead, intro: null, table };
}

/** The only part of a page: the page's title is its heading. */
export function onlyPart(title: string, table: Table): readonly Section[] {
  return [{ ...part(title, table), id: '' }];
}
