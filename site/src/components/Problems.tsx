import type { ReactNode } from 'react';
import type { ProblemLine } from '../../../scripts/model/site-data.ts';
import { Mark } from './Mark.tsx';
import { Note } from './Note.tsx';
import { Parts } from './Parts.tsx';
import { Path } from './Path.tsx';
import { RecordLink } from './RecordLink.tsx';
import { SiteLink } from './SiteLink.tsx';
import { Words } from './Words.tsx';

/** As many as a margin holds; the page of problems has all of them. */
const most = 5;

/** What `check` says about the record, worst first: what is wrong, what to do, where, and by which rule. */
export function Problems({ problems }: { readonly problems: readonly ProblemLine[] }): ReactNode {
  if (problems.length === 0) return null;
  const more = problems.length - most;
  return (
    <Note title={problems.length === 1 ? '1 problem' : `${problems.length} problems`}>
      <ul>
        <Parts of={problems.slice(0, most)} show={(problem) => <Problem problem={problem} />} />
      </ul>
      {more > 0 && (
        <p className="problem__more">
          <SiteLink to="/problems/#all">{more} more among all problems</SiteLink>
        </p>
      )}
    </Note>
  );
}

function Problem({ problem }: { readonly problem: ProblemLine }): ReactNode {
  const { state, text, fix, rule, place, excused } = problem;
  return (
    <li className="problem">
      <Mark state={state} />
      {excused !== null && <span className="muted">, {excused}</span>}
      <p>
        <Words text={text} />
      </p>
      {fix !== '' && (
        <p>
          To mend it: <Words text={fix} />
        </p>
      )}
      <p className="problem__place">
        <Path path={place} />
        <br />
        Rule: <RecordLink link={rule} />
      </p>
    </li>
  );
}
