import { isDefault } from '../../assess/scope.ts';
import type { Body, RecordView, SearchEntry, SitePage, State } from '../../model/site-data.ts';
import { localId } from './addresses.ts';
import { wordsOf } from './body.ts';
import type { Ground } from './input.ts';

/** What search finds: every page with a record or a text behind it, and each requirement of another framework. */
export function searchEntries(
  { graph, addresses }: Ground,
  pages: readonly SitePage[],
): readonly SearchEntry[] {
  return [
    ...pages.flatMap((page): readonly SearchEntry[] => {
      const { path, title } = page;
      if (page.view === 'record') return [recordEntry(path, page, title, kindOf(page))];
      if (page.view === 'document') return [entry(path, '', title, 'guides', null, wordsOf(page.body))];
      if (page.view === 'list' || page.view === 'matrix')
        return [entry(path, '', title, 'lists', null, page.lead)];
      return [];
    }),
    ...graph.requirements
      .filter((requirement) => !isDefault(requirement))
      .map((requirement) =>
        entry(
          addresses.ofTarget(requirement) ?? '/',
          localId(requirement),
          requirement.title,
          'frameworks',
          null,
          requirement.framework,
        ),
      ),
  ];
}

/** The list that the page stands in: `controls`. */
function kindOf({ crumbs, kind }: SitePage & RecordView): string {
  return (crumbs.at(-1)?.text ?? kind).toLowerCase();
}

/** What search finds of a record, at its page or in its archive. */
export function recordEntry(path: string, record: RecordView, title: string, kind: string): SearchEntry {
  const { id, state, statement, body, details, facts } = record;
  const text = [
    textOf(statement),
    textOf(body),
    ...details.flatMap(({ lines }) => lines.map((line) => line.text)),
    ...facts.map(({ name, value }) => `${name} ${value}`),
  ];
  return entry(path, id, title, kind, state, text.filter((each) => each !== '').join(' '));
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
