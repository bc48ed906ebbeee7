import type { ReactNode } from 'react';
import type { Heading, Section } from '../../../scripts/model/site-data.ts';
import { SiteLink } from './SiteLink.tsx';

interface Props {
  readonly headings: readonly Heading[];
  /** Tables that follow the text. */
  readonly sections?: readonly Section[];
}

/** The table of contents of a text, two levels deep, and of the tables beneath it; a short one needs none. */
export function Contents({ headings, sections = [] }: Props): ReactNode {
  const top = Math.min(...headings.map(({ depth }) => depth));
  const listed = [
    ...headings
      .filter(({ depth }) => depth <= top + 1)
      .map((each) => ({ ...each, depth: each.depth - top + 1 })),
    ...sections.map(({ id, title }) => ({ id, text: title, depth: 1 })),
  ];
  if (listed.length < 3) return null;
  return (
    <nav className="contents" aria-label="On this page">
      <h2 className="contents__title">On this page</h2>
      <ol>
        {listed.map(({ id, text, depth }) => (
          <li key={id} data-depth={depth}>
            <SiteLink to={`#${id}`}>{text}</SiteLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
