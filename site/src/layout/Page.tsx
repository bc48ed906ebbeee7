import { type ComponentType, type ReactNode, useMemo } from 'react';
import type { SitePage } from '../../../scripts/model/site-data.ts';
import { Layout } from './Layout.tsx';
import { type Lazy, sourcesOf } from './lazy.ts';

interface Props {
  readonly page: SitePage;
  /** The view of `src/views/` that `site/plugin/routes.ts` names for the page. */
  readonly view: ComponentType<{ readonly page: SitePage }>;
  readonly lazy?: Lazy;
}

/** What every route shows: the frame, and within it the page's view with its data. */
export default function Page({ page, view: View, lazy }: Props): ReactNode {
  // Made once: what was loaded is kept within.
  const sources = useMemo(() => sourcesOf(page, lazy), [page, lazy]);
  return (
    <Layout head={page}>
      <View page={page} {...sources} />
    </Layout>
  );
}
