import type { ReactNode } from 'react';
import type { CoveragePicture } from '../../../scripts/model/site-data.ts';
import { type BarPart, barParts, barWords, type Step, stepsIn } from '../pictures/bars.ts';
import { DataTable } from './DataTable.tsx';
import { Mark } from './Mark.tsx';
import { SiteLink } from './SiteLink.tsx';

/** How far the criteria of each category are: a bar and its numbers, and beneath them the same as a table. */
export function CoverageBars({ picture }: { readonly picture: CoveragePicture }): ReactNode {
  if (picture.bars.length === 0) return null;
  return (
    <div className="bars">
      <Legend steps={stepsIn(picture.bars)} />
      <ul className="bars__list">
        {picture.bars.map((bar) => (
          <li key={bar.title}>
            <span className="bars__title">
              {bar.path === null ? bar.title : <SiteLink to={bar.path}>{bar.title}</SiteLink>}
            </span>
            <span className="bars__words">
              {barWords(bar)}
              <Found states={bar.states} />
            </span>
            <svg className="bars__bar" width="100%" height="14" aria-hidden="true">
              {barParts(bar).map((part) => (
                <Part key={part.step} part={part} />
              ))}
            </svg>
          </li>
        ))}
      </ul>
      <details className="bars__table">
        <summary>The same as a table</summary>
        <DataTable table={picture.table} />
      </details>
    </div>
  );
}

/** What speaks against criteria or leaves them open, with its mark. */
function Found({ states }: Pick<CoveragePicture['bars'][number], 'states'>): ReactNode {
  const { unknown, deviating } = states;
  return (
    <>
      {unknown > 0 && (
        <>
          {', '}
          <Mark state={{ mark: 'unknown', word: `unknown ${unknown}` }} />
        </>
      )}
      {deviating > 0 && (
        <>
          {', '}
          <Mark state={{ mark: 'deviation', word: `deviating ${deviating}` }} />
        </>
      )}
    </>
  );
}

/** A picture of its own, so that its pattern begins where it begins: no cross is cut at the left. */
function Part({ part: { step, from, share } }: { readonly part: BarPart }): ReactNode {
  return (
    <svg x={`${from}%`} width={`${share}%`} height="14" overflow="visible" aria-hidden="true">
      <rect className={`bars__part bars__part--${step}`} y="0.75" width="100%" height="12.5" />
    </svg>
  );
}

const meanings: Readonly<Record<Step, string>> = {
  operating: 'operating: evidence shows it',
  designed: 'designed: approved and shown once',
  covered: 'covered: a key control in the text',
  gap: 'gap: no key control',
  unknown: 'unknown: a key control shows too little',
  deviating: 'deviating: a key control failed',
};

/** The patterns with their words; all bars of the page draw with the patterns defined here. */
function Legend({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  return (
    <ul className="bars__legend" aria-label="Legend">
      {steps.map((step) => (
        <li key={step}>
          <svg width="22" height="12" aria-hidden="true">
            {step === 'operating' && <Patterns />}
            <rect className={`bars__part bars__part--${step}`} x="0.75" y="0.75" width="20.5" height="10.5" />
          </svg>
          {meanings[step]}
        </li>
      ))}
    </ul>
  );
}

function Patterns(): ReactNode {
  return (
    <defs>
      <pattern
        id="bars-designed"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className="bars__hatch" d="M1 0v5" strokeWidth="2.4" />
      </pattern>
      <pattern
        id="bars-covered"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className="bars__hatch" d="M1 0v7" strokeWidth="0.9" />
      </pattern>
      <pattern id="bars-deviating" width="11" height="14" patternUnits="userSpaceOnUse">
        <path className="bars__hatch bars__hatch--deviating" d="M2 3.5l7 7M9 3.5l-7 7" strokeWidth="2" />
      </pattern>
    </defs>
  );
}
