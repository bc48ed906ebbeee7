import type { ReactNode } from 'react';
import type { RecordView } from '../../../scripts/model/site-data.ts';
import { Mark } from './Mark.tsx';
import { Note } from './Note.tsx';
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
      {others.map((other, at) => (
        // The same record may be named twice, with different notes.
        // biome-ignore lint/suspicious/noArrayIndexKey: the order never changes while the page stands
        <li className="other" key={`${other.text} ${at}`}>
          {other.path === null ? <Name other={other} /> : <Linked other={other} path={other.path} />}
          {other.note !== undefined && <span className="other__note">, {other.note}</span>}
          {other.state !== undefined && (
            <>
              {' '}
              <Mark state={other.state} />
            </>
          )}
        </li>
      ))}
    </ul>
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
