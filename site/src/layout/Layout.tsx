import { useHistory, useLocation } from '@docusaurus/router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PageHead } from '../../../scripts/model/site-data.ts';
import { useFrame } from '../frame.ts';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { Metadata } from './Metadata.tsx';
import { Navigation } from './Navigation.tsx';

/** What the frame needs to know of the page within it. */
export type Standing = Pick<PageHead, 'path' | 'title' | 'description' | 'crumbs'>;

interface Props {
  readonly head: Standing;
  readonly children: ReactNode;
}

/** The frame around every page. The view inside sets the page's only `h1`. */
export function Layout({ head, children }: Props): ReactNode {
  const frame = useFrame();
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <>
      <Metadata head={head} program={frame.title} />
      <a className="skip" href="#the-text">
        Skip to the text
      </a>
      {frame.example && (
        <aside className="example" aria-label="About the data">
          Example data: this company is made up.
        </aside>
      )}
      <div className="frame">
        <Header frame={frame} />
        <div className="shell">
          <Navigation groups={frame.navigation} path={head.path} />
          <main className="main" id="the-text" tabIndex={-1} ref={main}>
            <Breadcrumbs crumbs={head.crumbs} title={head.title} />
            {children}
          </main>
        </div>
        <Footer frame={frame} />
      </div>
    </>
  );
}

/** A link inside the site replaces the page without a load: the focus must follow, or it would stay on what is gone. */
function useFocusOnArrival(main: { readonly current: HTMLElement | null }): void {
  const { action } = useHistory();
  const { hash } = useLocation();
  useEffect(() => {
    if (action === 'PUSH' && hash === '') main.current?.focus({ preventScroll: true });
  }, [action, hash, main]);
}
