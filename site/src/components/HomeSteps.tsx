import type { ReactNode } from 'react';
import type { HomeView } from '../../../scripts/model/site-data.ts';
import { Words } from './Words.tsx';

/** What is next: each step with why, who, how long, and the command where there is one. */
export function HomeSteps({ steps }: Pick<HomeView, 'steps'>): ReactNode {
  if (steps.length === 0) return null;
  return (
    <section className="home__steps">
      <h2>What is next</h2>
      <ol>
        {steps.map(({ what, why, who, minutes, run }) => (
          <li key={what}>
            <p className="home__what">
              <Words text={what} />
            </p>
            <p className="home__why">
              <Words text={why} />
            </p>
            <p className="home__who">
              {who}, about {minutes} minutes
            </p>
            {run !== null && <code className="home__run">{run}</code>}
          </li>
        ))}
      </ol>
    </section>
  );
}
