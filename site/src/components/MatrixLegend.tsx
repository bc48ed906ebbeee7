import type { ReactNode } from 'react';

/** What the marks of the matrix mean, in words. */
export function MatrixLegend(): ReactNode {
  return (
    <ul className="matrix-legend" aria-label="Legend">
      <li>
        <span className="matrix-sign" data-role="key" aria-hidden="true" /> key: the criterion rests on this
        control
      </li>
      <li>
        <span className="matrix-sign" data-role="supporting" aria-hidden="true" /> supporting: helps, and
        never carries a criterion alone
      </li>
      <li>
        <b className="matrix-gap">gap</b> no key control at all
      </li>
    </ul>
  );
}
