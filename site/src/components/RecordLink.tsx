import type { ReactNode } from 'react';
import type { Link } from '../../../scripts/model/site-data.ts';
import { SiteLink } from './SiteLink.tsx';

/** A link inside the site, or its words where there is no page: then the title says what an id stands for. */
export function RecordLink({
  link,
  className,
}: {
  readonly link: Link;
  readonly className?: string;
}): ReactNode {
  if (link.path === null)
    return (
      <span className={className} title={link.title}>
        {link.text}
      </span>
    );
  return (
    <SiteLink className={className} to={link.path} title={link.title}>
      {link.text}
    </SiteLink>
  );
}
