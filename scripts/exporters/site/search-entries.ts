import type { Archive, Body, RecordView, SearchEntry, SitePage, State } from '../../model/site-data.ts';
import { wordsOf } from './body.ts';

/** What search finds: every page with a record or a text behind it, and every record of an archive. */
export function searchEntries(
  pages: readonly SitePage[],
  archives: readonly Archive[],
): readonly SearchEntry[] {
  return [
    ...pages.flatMap((page): readonly SearchEntry[] => {
      if (page.view === 'record')
        return [{ path: page.path, ...recordEntry(page, page.title, kindOf(page)) }];
      if (page.view === 'document')
        return [entry(page.path, '', page.title, 'guides', null, wordsOf(page.body))];
      if (page.view === 'list' || page.view === 'matrix')
        return [entry(page.path, '', page.title, 'lists', null, page.lead)];
      return [];
    }),
    ...archives.flatMap(({ name, records }) => {
      const list = pages.find((page) => page.view === 'archive' && page.archive === name)?.path ?? '/';
      return records.map((record) => ({
        path: `${list}?id=${encodeURIComponent(record.id)}`,
        ...recordEntry(record, record.title, name),
      }));
    }),
  ];
}

/** The list that the page stands in: `controls`. */
function kindOf({ crumbs, kind }: SitePage & RecordView): string {
  return (crumbs.at(-1)?.text ?? kind).toLowerCase();
}

function recordEntry(record: RecordView, title: string, kind: string): Omit<SearchEntry, 'path'> {
  const { id, state, statement, body, details, facts } = record;
  const text = [
    textOf(statement),
    textOf(body),
    ...details.flatMap(({ lines }) => lines.map((line) => line.text)),
    ...facts.map(({ name, value }) => `${name} ${value}`),
  ];
  const { path: _, ...rest } = entry(
    '',
    id,
    title,
    kind,
    state,
    text.filter((each) => each !== '').join(' '),
  );
  return rest;
}

function textOf(body: Body | null): string {
  return body === null ? '' : wordsOf(body);
}

function entry(
  path: string,
  id: string,
  title: string,
  kind: string,
  state: State | null,
  text: string,
): SearchEntry {
  return { path, id, title, kind, state, text };
}
