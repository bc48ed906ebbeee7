import type { ReactNode } from 'react';
import type { Fact } from '../../../scripts/model/site-data.ts';
import { RecordLink } from './RecordLink.tsx';

/** One line of short facts under a title. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(({ name, value, path }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <RecordLink link={{ text: value, path: path ?? null }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
