import type { ReactNode } from 'react';
import type { Mark as MarkName, State } from '../../../scripts/model/site-data.ts';

/** How things stand: shape, word and color, in that order. The only way in which the site shows a state. */
export function Mark({ state }: { readonly state: State }): ReactNode {
  return (
    <span className={`state state--${state.mark}`}>
      <Shape mark={state.mark} />
      <span>{state.word}</span>
    </span>
  );
}

/** The shape alone, hidden from readers aloud: whoever uses it says the word some other way. */
export function Shape({ mark }: { readonly mark: MarkName }): ReactNode {
  return (
    <svg
      className="state__shape"
      viewBox="0 0 12 12"
      width="12"
      height="12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[mark]}
    </svg>
  );
}

const outline = <path d="M1.25 1.25h9.5v9.5h-9.5z" />;

/** One shape a mark, told apart without color and at 8 pixels. */
const shapes: Readonly<Record<MarkName, ReactNode>> = {
  met: <path d="M1 1h10v10H1z" fill="currentColor" stroke="none" />,
  late: (
    <>
      {outline}
      <path d="M1.5 10.5l9-9" />
    </>
  ),
  deviation: <path d="M1.75 1.75l8.5 8.5M10.25 1.75l-8.5 8.5" strokeWidth="2.25" />,
  unknown: <path d="M1.25 1.25h9.5v9.5h-9.5z" strokeDasharray="2.2 1.6" strokeWidth="1.4" />,
  unreviewed: (
    <>
      {outline}
      <path d="M1 1h5v10H1z" fill="currentColor" stroke="none" />
    </>
  ),
  excused: (
    <>
      {outline}
      <path d="M1 4.75h10v2.5H1z" fill="currentColor" stroke="none" />
    </>
  ),
  'before-window': (
    <>
      {outline}
      <path d="M1 1h7L1 8z" fill="currentColor" stroke="none" />
    </>
  ),
  neutral: <circle cx="6" cy="6" r="2.25" fill="currentColor" stroke="none" />,
  none: <path d="M2 6h8" />,
};
