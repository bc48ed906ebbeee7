import type { ReactNode } from 'react';
import type { Link } from '../../../scripts/model/site-data.ts';
import { RecordLink } from '../components/RecordLink.tsx';

interface Props {
  readonly crumbs: readonly Link[];
  readonly title: string;
}

/** The way from home to this page; home itself shows none. */
export function Breadcrumbs({ crumbs, title }: Props): ReactNode {
  if (crumbs.length === 0) return null;
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.text}>
            <RecordLink link={crumb} />
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}
