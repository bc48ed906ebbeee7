import Head from '@docusaurus/Head';
import type { ReactNode } from 'react';
import { useSitePath } from '../components/SiteLink.tsx';
import type { Standing } from './Layout.tsx';

/** What the browser's tab, a search engine and a preview say about a page. */
export function Metadata({
  head,
  program,
}: {
  readonly head: Standing;
  readonly program: string;
}): ReactNode {
  const title = head.path === '/' ? program : `${head.title} | ${program}`;
  const icon = useSitePath('/favicon.svg');
  return (
    <Head>
      <html lang="en" />
      <title>{title}</title>
      <meta property="og:title" content={title} />
      <meta name="description" content={head.description} />
      <meta property="og:description" content={head.description} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" type="image/svg+xml" href={icon} />
    </Head>
  );
}
