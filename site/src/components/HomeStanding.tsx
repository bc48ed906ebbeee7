import type { ReactNode } from 'react';
import type { HomeView } from '../../../scripts/model/site-data.ts';
import { CoverageBars } from './CoverageBars.tsx';
import { SiteLink } from './SiteLink.tsx';

/** Where do we stand: the phase, the counts of criteria, a bar for each category, and what `check` says. */
export function HomeStanding({ page }: { readonly page: HomeView }): ReactNode {
  const { phase, counts, reasons, coverage, due, problems } = page;
  if (phase === null && counts === null && due === null && problems === null) return null;
  return (
    <section className="home__standing">
      <h2>Where we stand</h2>
      <dl className="home__counts">
        {phase !== null && (
          <div>
            <dt>Phase</dt>
            <dd>{phase.replaceAll('-', ' ')}</dd>
          </div>
        )}
        {counts !== null &&
          (['covered', 'designed', 'operating'] as const).map((name) => (
            <Count
              key={name}
              name={name}
              counts={counts}
              path={name === 'operating' ? '/coverage/' : '/criteria/'}
            />
          ))}
        {counts !== null &&
          (['deviating', 'unknown'] as const)
            .filter((name) => counts[name] > 0)
            .map((name) => <Count key={name} name={name} counts={counts} path={reasons} />)}
        {due !== null && (
          <div>
            <dt>
              <SiteLink to={due.path}>Due</SiteLink>
            </dt>
            <dd>
              {due.overdue} overdue, {due.soon} by {due.until}
            </dd>
          </div>
        )}
        {problems !== null && (
          <div>
            <dt>
              <SiteLink to="/problems/">Problems</SiteLink>
            </dt>
            <dd>{problemWords(problems)}</dd>
          </div>
        )}
      </dl>
      {coverage !== null && <CoverageBars picture={coverage} />}
    </section>
  );
}

interface CountProps {
  readonly name: 'covered' | 'designed' | 'operating' | 'deviating' | 'unknown';
  readonly counts: NonNullable<HomeView['counts']>;
  /** Where the count is told one by one. */
  readonly path: string;
}

function Count({ name, counts, path }: CountProps): ReactNode {
  return (
    <div>
      <dt>
        <SiteLink to={path}>Criteria {name}</SiteLink>
      </dt>
      <dd>
        <b>{counts[name]}</b> of {counts.criteria} in scope
      </dd>
    </div>
  );
}

function problemWords({ errors, warnings, notes, excused }: NonNullable<HomeView['problems']>): string {
  const parts = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    counted(notes, 'note'),
    excused === 0 ? '' : `${excused} excused`,
  ].filter(Boolean);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
