import { type ReactNode, useEffect, useRef, useState } from 'react';
import { SiteLink } from '../components/SiteLink.tsx';
import { AllLists } from '../search/AllLists.tsx';
import { type Answer, hitsAKind } from '../search/ask.ts';
import { ResultGroup } from '../search/Results.tsx';
import type { SearchProps } from '../search/sources.ts';
import { useQuery } from '../search/use-query.ts';
import { type Searching, useSearch } from '../search/use-search.ts';

/** How many hits a click on "more" adds. */
const moreHits = 50;
const noLimits: ReadonlyMap<string, number> = new Map();

/** Finds any record by its id or its words, as the reader types; everything happens in the browser. */
export default function SearchPage({ page, titles, shards }: SearchProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const { text, query, write } = useQuery(field);
  const [asked, setAsked] = useState({ query, limits: noLimits });
  const limits = asked.query === query ? asked.limits : noLimits;
  const searching = useSearch({ titles, shards }, query, limits);
  const { answer } = searching;
  const clear = () => {
    write('');
    field.current?.focus();
  };
  useEscape(place, clear);
  const showMore = (kind: string) => {
    const longer = (limits.get(kind) ?? hitsAKind) + moreHits;
    setAsked({ query, limits: new Map(limits).set(kind, longer) });
  };
  return (
    <div className="searching" ref={place}>
      <h1>{page.title}</h1>
      <noscript>
        <p className="searching__noscript">
          Search needs scripts, and this browser runs none. The lists below lead to every record.
        </p>
      </noscript>
      <search className="needs-scripts">
        <form className="searching__form" onSubmit={(event) => event.preventDefault()}>
          <label htmlFor="search-query">Search ids, titles and texts</label>
          <input
            ref={field}
            id="search-query"
            type="search"
            name="q"
            value={text}
            onChange={(event) => write(event.target.value)}
            aria-describedby="search-hint"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={200}
          />
          <p id="search-hint" className="searching__hint">
            An id such as IAM-03 or CC6.1, or a few words.{' '}
            <span className="searching__key">Escape clears.</span>
          </p>
        </form>
      </search>
      <p role="status" className="searching__status">
        {statusOf(searching, query)}
      </p>
      <Failure {...searching} />
      {answer?.groups.map((group) => (
        <ResultGroup key={group.kind} group={group} onMore={() => showMore(group.kind)} />
      ))}
      {answer && <Nearest nearest={answer.nearest} />}
      {isAtEnd(searching, query) && <AllLists path={page.path} />}
    </div>
  );
}

function Failure({ failed, retry }: Searching): ReactNode {
  if (failed === null) return null;
  return (
    <div role="alert" className="searching__failure">
      <p>
        {failed === 'titles'
          ? 'The search index could not be loaded, so nothing can be found here. The lists lead to every record.'
          : 'A part of the texts could not be loaded: there may be more than is shown.'}
      </p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

function Nearest({ nearest }: Pick<Answer, 'nearest'>): ReactNode {
  const [first, ...others] = nearest;
  if (!first) return null;
  return (
    <section className="nearest" aria-label="Near what you wrote">
      <p>
        Did you mean{' '}
        <SiteLink to={first.path}>
          <NameOf {...first} />
        </SiteLink>
        ?
      </p>
      {others.length > 0 && (
        <ul>
          {others.map((other) => (
            <li key={`${other.path} ${other.id}`}>
              <SiteLink to={other.path}>
                <NameOf {...other} />
              </SiteLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NameOf({ id, title }: { readonly id: string; readonly title: string }): ReactNode {
  if (id === '' || id === title) return title;
  return (
    <>
      <span className="id">{id}</span> {title}
    </>
  );
}

/** Nothing asked, or nothing found and nothing more to come: then the lists help. */
function isAtEnd({ answer, stage, failed }: Searching, query: string): boolean {
  if (query === '' || failed === 'titles') return true;
  return answer?.total === 0 && (stage === 'all' || failed !== null);
}

/** What is read aloud when it changes. */
function statusOf({ answer, stage, failed }: Searching, query: string): string {
  if (query === '' || failed === 'titles') return '';
  const reading = stage !== 'all' && failed === null;
  if (!answer) return 'Loading the index…';
  if (answer.total === 0) {
    const what = `Nothing found for “${query.length > 60 ? `${query.slice(0, 60)}…` : query}”`;
    return reading ? `${what} in ids and titles; the texts are still loading…` : `${what}.`;
  }
  const results = answer.total === 1 ? '1 result' : `${answer.total.toLocaleString('en-US')} results`;
  const kinds = answer.groups.length === 1 ? '1 kind' : `${answer.groups.length} kinds`;
  return `${results} in ${kinds}${reading ? '; the texts are still loading…' : ''}`;
}

/** Escape clears from anywhere on the page of search, not only from the field. */
function useEscape(place: { readonly current: HTMLElement | null }, clear: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || !(event.target instanceof Node)) return;
      if (!place.current?.contains(event.target)) return;
      event.preventDefault();
      clear();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
