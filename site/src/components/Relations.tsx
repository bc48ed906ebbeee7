import type { ReactNode } from 'react';
import type { RecordView } from '../../../scripts/model/site-data.ts';
import { Mark } from './Mark.tsx';
import { Note } from './Note.tsx';
import { Parts } from './Parts.tsx';
import { SiteLink } from './SiteLink.tsx';

type Relation = RecordView['relations'][number];
type Other = Relation['others'][number];

/** How many stand in the margin before the rest is folded: more would push the next note out of sight. */
const shown = 8;

/** What the record has to do with others, in words, both ways. */
export function Relations({ relations }: { readonly relations: readonly Relation[] }): ReactNode {
  if (relations.length === 0) return null;
  return (
    <Note title="Relations">
      {relations.map(({ words, others }) => (
        <div className="relation" key={words}>
          <h3>{words}</h3>
          <Others others={others.length > shown + 1 ? others.slice(0, shown) : others} />
          {others.length > shown + 1 && (
            <details>
              <summary>{others.length - shown} more</summary>
              <Others others={others.slice(shown)} />
            </details>
          )}
        </div>
      ))}
    </Note>
  );
}

function Others({ others }: { readonly others: readonly Other[] }): ReactNode {
  return (
    <ul>
      {/* By their places: the same record may be named twice, with different notes. */}
      <Parts of={others} show={(other) => <OtherRecord other={other} />} />
    </ul>
  );
}

function OtherRecord({ other }: { readonly other: Other }): ReactNode {
  const { path, note, state } = other;
  return (
    <li className="other">
      {path === null ? <Name other={other} /> : <Linked other={other} path={path} />}
      {note !== undefined && <span className="other__note">, {note}</span>}
      {state !== undefined && (
        <>
          {' '}
          <Mark state={state} />
        </>
      )}
    </li>
  );
}

function Linked({ other, path }: { readonly other: Other; readonly path: string }): ReactNode {
  return (
    <SiteLink to={path}>
      <Name other={other} />
    </SiteLink>
  );
}

/** An id with what it stands for, or a mere name. */
function Name({ other }: { readonly other: Other }): ReactNode {
  if (other.title === undefined) return <span className="other__name">{other.text}</span>;
  return (
    <>
      <span className="id">{other.text}</span> <span className="other__title">{other.title}</span>
    </>
  );
}
