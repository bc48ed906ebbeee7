import type { ReactNode } from 'react';
import type { HomeView, SitePage } from '../../../scripts/model/site-data.ts';
import { HomeScope, HomeWays } from '../components/HomeScope.tsx';
import { HomeStanding } from '../components/HomeStanding.tsx';
import { HomeSteps } from '../components/HomeSteps.tsx';
import { RunningHead } from '../components/RunningHead.tsx';
import { useFrame } from '../frame.ts';

/** What is this, where do we stand, what is next; then what is in scope, and the ways in. */
export default function Home({ page }: { readonly page: SitePage & HomeView }): ReactNode {
  const { organization } = useFrame();
  return (
    <div className="home">
      <RunningHead words={page.title} />
      <header className="home__head">
        <h1>{page.title}</h1>
        {page.service !== null && (
          <p className="home__service">
            {page.service}
            {/[.!?]$/.test(page.service) ? '' : '.'}
          </p>
        )}
        {organization !== null && <p className="home__by">Run by {organization}.</p>}
      </header>
      <div className="home__now" data-columns={page.steps.length > 0 && page.standing.length > 0 ? 2 : 1}>
        <HomeStanding page={page} />
        <HomeSteps steps={page.steps} />
      </div>
      <HomeScope page={page} />
      <HomeWays ways={page.ways} />
    </div>
  );
}
