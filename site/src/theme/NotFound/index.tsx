import type { ReactNode } from 'react';
import { SiteLink } from '../../components/SiteLink.tsx';
import { Layout } from '../../layout/Layout.tsx';

const head = {
  path: '/404.html',
  title: 'No such page',
  description: 'There is no page at this address.',
  crumbs: [{ text: 'Home', path: '/' }],
};

/** What stands at an address without a page. */
export default function NotFound(): ReactNode {
  return (
    <Layout head={head}>
      <h1>No such page</h1>
      <div className="prose not-found">
        <p>
          There is no page at this address. The record may have another id, may have been removed, or may not
          be shown to the readers of this site.
        </p>
        <p>
          Look for it in the <SiteLink to="/search/">search</SiteLink>, or begin{' '}
          <SiteLink to="/">at home</SiteLink>.
        </p>
      </div>
    </Layout>
  );
}
