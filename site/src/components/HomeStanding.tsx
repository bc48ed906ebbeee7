import type { ReactNode } from 'react';
import type { HomeView } from '../../../scripts/model/site-data.ts';
import { CoverageBars } from './CoverageBars.tsx';
import { SiteLink } from './SiteLink.tsx';

/** Where do we stand: the phase, the counts of criteria, what is due, what `check` says, and a bar for each category. */
export function HomeStanding({ page }: { readonly page: HomeView }): ReactNode {
  const { standing, coverage } = page;
  if (standing.length === 0) return null;
  return (
    <section className="home__standing">
      <h2>Where we stand</h2>
      <dl className="home__counts">
        {standing.map(({ title, path, value, of }) => (
          <div key={title}>
            <dt>{path === null ? title : <SiteLink to={path}>{title}</SiteLink>}</dt>
            <dd>
              {of === null ? (
                value
              ) : (
                <>
                  <b>{value}</b> of {of}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {coverage !== null && <CoverageBars picture={coverage} />}
    </section>
  );
}
