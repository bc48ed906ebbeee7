import type { ReactNode } from 'react';
import type { Heading } from '../../../scripts/model/site-data.ts';
import { SiteLink } from './SiteLink.tsx';

/** The table of contents of a text, two levels deep; a short text needs none. */
export function Contents({ headings }: { readonly headings: readonly Heading[] }): ReactNode {
  const top = Math.min(...headings.map(({ depth }) => depth));
  const listed = headings.filter(({ depth }) => depth <= top + 1);
  if (listed.length < 3) return null;
  return (
    <nav className="contents" aria-label="On this page">
      <h2 className="contents__title">On this page</h2>
      <ol>
        {listed.map(({ id, text, depth }) => (
          <li key={id} data-depth={depth - top + 1}>
            <SiteLink to={`#${id}`}>{text}</SiteLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
