import type { ReactNode } from 'react';
import type { State } from '../../../scripts/model/site-data.ts';
import { Mark } from './Mark.tsx';

interface Entry {
  readonly state: State;
  readonly means: string;
}

/** The groups are those of slots: good, failed, unknown, not tested, neutral. */
const entries: readonly Entry[] = [
  { state: { mark: 'met', word: 'Met' }, means: 'Done in time, with a good result that somebody reviewed.' },
  {
    state: { mark: 'late', word: 'Late' },
    means: 'Done, but after the day it was due. The reason stands beside it and does not make it met.',
  },
  {
    state: { mark: 'deviation', word: 'Deviation' },
    means: 'It failed, or was not done. A later success never takes this mark away.',
  },
  {
    state: { mark: 'unknown', word: 'Unknown' },
    means:
      'Not shown: missing, partial, unavailable or not observed. That is no failure, and it never counts as good.',
  },
  { state: { mark: 'unreviewed', word: 'Unreviewed' }, means: 'Shown, but nobody has reviewed it yet.' },
  {
    state: { mark: 'excused', word: 'Excused' },
    means: 'Not done, and a waiver that was approved before the due day covers it.',
  },
  {
    state: { mark: 'before-window', word: 'Before the window' },
    means:
      'Done before the observation window began. It shows the design, and counts only if the firm agreed.',
  },
  {
    state: { mark: 'neutral', word: 'Not due' },
    means: 'Nothing can be expected yet: upcoming, due, or not due.',
  },
  {
    state: { mark: 'none', word: 'No occurrence' },
    means: 'The event that calls for it never happened, and a complete query shows that.',
  },
];

/** What each mark means, with the mark itself. */
export function Legend(): ReactNode {
  return (
    <dl className="legend">
      {entries.map(({ state, means }) => (
        <div key={state.mark}>
          <dt>
            <Mark state={state} />
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
