import type { ReactNode } from 'react';
import type { HomeView } from '../../../scripts/model/site-data.ts';
import { SiteLink } from './SiteLink.tsx';

/** What the program covers and what it leaves out, in short lists. */
export function HomeScope({ page: { categories, scope } }: { readonly page: HomeView }): ReactNode {
  if (categories.length === 0 && scope.length === 0) return null;
  return (
    <section className="home__part">
      <h2>Scope</h2>
      <dl className="home__categories">
        {categories.map(({ title, inScope, reason }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{inScope ? 'in scope' : 'left out'}</dd>
            <dd className="home__reason">{reason}</dd>
          </div>
        ))}
      </dl>
      <div className="home__scope">
        {scope.map(({ title, lines }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul data-run-in={runsIn(lines)}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

// Many short names are read as a line; sentences each begin their own.
function runsIn(lines: readonly string[]): boolean {
  return lines.length > 4 && lines.every((line) => line.length < 25);
}

/** The ways into the site, set like the contents of a book. */
export function HomeWays({ ways }: Pick<HomeView, 'ways'>): ReactNode {
  if (ways.length === 0) return null;
  return (
    <section className="home__part">
      <h2>Contents</h2>
      <div className="home__ways">
        {ways.map(({ title: group, items }) => (
          <div key={group}>
            <h3>{group}</h3>
            <ul>
              {items.map(({ title, path, count }) => (
                <li key={path}>
                  <SiteLink to={path}>{title}</SiteLink>
                  {count !== null && <span>{count}</span>}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
