import DocusaurusLink, { type Props } from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';

/**
 * A link inside the site, by its path without the base. Docusaurus would take a path that begins like the base for one
 * that has it already: at `/program/` the page `/program/` would be home.
 */
export function SiteLink({ to = '', ...rest }: Props): ReactNode {
  return <DocusaurusLink {...rest} to={useSitePath(to)} />;
}

/** The same path with the base of the site before it; anchors and other sites as they are. */
export function useSitePath(path: string): string {
  const { baseUrl } = useDocusaurusContext().siteConfig;
  return /^\/(?!\/)/.test(path) ? `${baseUrl}${path.slice(1)}` : path;
}
