import type { ReactNode } from 'react';
import type { State } from '../../../scripts/model/site-data.ts';
import { Mark } from './Mark.tsx';
import { Note } from './Note.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly state: State | null;
  readonly missing: readonly string[];
}

/** The first note in the margin: how the record stands, and what is not there yet. */
export function Standing({ state, missing }: Props): ReactNode {
  if (state === null && missing.length === 0) return null;
  return (
    <div className="sheet__standing">
      <Note title={state === null ? 'Not there yet' : 'State'}>
        {state !== null && <Mark state={state} />}
        {missing.length > 0 && (
          <ul className="missing" aria-label={state === null ? 'What is not there yet' : 'Why'}>
            {missing.map((clause) => (
              <li key={clause}>
                <Words text={clause} />
              </li>
            ))}
          </ul>
        )}
      </Note>
    </div>
  );
}
