import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Mark } from '../components/Mark.tsx';
import { Parts } from '../components/Parts.tsx';
import { SiteLink } from '../components/SiteLink.tsx';
import type { Group, Hit } from './ask.ts';
import type { Part } from './excerpt.ts';

/** Longer ids, such as those of rules, stand on a line of their own, so that titles line up. */
const longId = 12;

/** One kind of what was found. `onMore` makes the group longer at once. */
export function ResultGroup({
  group,
  onMore,
}: {
  readonly group: Group;
  readonly onMore: () => void;
}): ReactNode {
  const { kind, hits, more } = group;
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number | null>(null);
  // The button may be gone by then: whoever uses the keyboard goes on at the first of the new hits.
  useEffect(() => {
    if (firstNew.current === null || hits.length <= firstNew.current) return;
    list.current?.children[firstNew.current]?.querySelector('a')?.focus();
    firstNew.current = null;
  }, [hits]);
  const showMore = () => {
    firstNew.current = hits.length;
    onMore();
  };
  return (
    <section className="results" aria-labelledby={heading}>
      <h2 id={heading} className="results__kind">
        {kind.charAt(0).toUpperCase() + kind.slice(1)}
        <span className="results__count">
          {' '}
          {more > 0 ? `${hits.length} of ${hits.length + more}` : hits.length}
        </span>
      </h2>
      <ul className="results__list" ref={list}>
        {hits.map((hit) => (
          <Result key={`${hit.path} ${hit.id}`} hit={hit} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="results__more" onClick={showMore}>
          {`${more} more`} <span className="visually-hidden">{`in ${kind}`}</span>
        </button>
      )}
    </section>
  );
}

function Result({ hit }: { readonly hit: Hit }): ReactNode {
  const { id, title, path, state, excerpt } = hit;
  return (
    <li className="result">
      <p className="result__head">
        {id !== '' && id !== title && (
          <span className={id.length > longId ? 'id result__id result__id--long' : 'id result__id'}>
            {id}
          </span>
        )}
        <span className="result__title">
          <SiteLink to={path}>{title}</SiteLink>
        </span>
        {state && <Mark state={state} />}
      </p>
      {excerpt.length > 0 && <Excerpt parts={excerpt} />}
    </li>
  );
}

function Excerpt({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  return (
    <p className="result__excerpt">
      <Parts of={parts} show={({ text, found }) => (found ? <mark>{text}</mark> : <span>{text}</span>)} />
    </p>
  );
}
