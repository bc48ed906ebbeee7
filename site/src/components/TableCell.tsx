import { Fragment, type ReactNode } from 'react';
import type { Cell, Column, State } from '../../../scripts/model/site-data.ts';
import { tableRoles } from '../table/roles.ts';
import { cellText, looksLikeId } from '../table/text.ts';
import { Mark } from './Mark.tsx';
import { Parts } from './Parts.tsx';
import { RecordLink } from './RecordLink.tsx';
import { SiteLink } from './SiteLink.tsx';
import { Unbroken, Words } from './Words.tsx';

interface TableCellProps {
  readonly cell: Cell;
  readonly column: Column;
  /** Whether it names its row. */
  readonly heads: boolean;
  /** Whether its column takes the room that is left: its text is long. */
  readonly stretches: boolean;
}

/** One cell. The name of its column goes with it, for narrow screens. Roles are explicit: stacking takes them away. */
export function TableCell({ cell, column, heads, stretches }: TableCellProps): ReactNode {
  const className = `table-cell table-${column.type}${stretches ? ' table-stretch' : ''}`;
  const shared = { className, 'data-label': column.title };
  return heads ? (
    <th scope="row" {...tableRoles.rowHead} {...shared}>
      <Content cell={cell} column={column} />
    </th>
  ) : (
    <td {...tableRoles.cell} {...shared}>
      <Content cell={cell} column={column} />
    </td>
  );
}

function Content({ cell, column }: Pick<TableCellProps, 'cell' | 'column'>): ReactNode {
  if (typeof cell === 'number') return <span className="table-value">{cell}</span>;
  if (typeof cell === 'string') return <Plain text={cell} id={column.type === 'id'} />;
  if ('state' in cell) return <StateCell state={cell.state} path={cell.path ?? null} />;
  if ('days' in cell) return <Days text={cellText(cell)} />;
  if ('none' in cell)
    return <span className={cell.none === '–' ? 'table-none table-dash' : 'table-none'}>{cell.none}</span>;
  return (
    <span className="table-value">
      {cell.links.map((link, at) => (
        <Fragment key={`${link.text} ${link.path}`}>
          {at > 0 && ', '}
          <RecordLink
            link={link}
            className={column.type === 'id' || looksLikeId(link.text) ? idClass(link.text) : undefined}
          />
        </Fragment>
      ))}
    </span>
  );
}

/** A state that leads to what stands behind it, where there is such a place. */
function StateCell({ state, path }: { readonly state: State; readonly path: string | null }): ReactNode {
  if (path === null) return <Mark state={state} />;
  return (
    <SiteLink className="table-behind" to={path}>
      <Mark state={state} />
    </SiteLink>
  );
}

/** Words of which none is torn apart: `2025-10-01 to 2026-09-30`. */
function Days({ text }: { readonly text: string }): ReactNode {
  return (
    <span className="table-value">
      <Parts of={text.split(/( )/)} show={(part) => (part === ' ' ? part : <Unbroken text={part} />)} />
    </span>
  );
}

function Plain({ text, id }: { readonly text: string; readonly id: boolean }): ReactNode {
  return <span className={id ? idClass(text) : 'table-value'}>{id ? text : <Words text={text} />}</span>;
}

// A path such as `policies/POL-09-access-control.md:5:3` and a hash may break; an id never does.
function idClass(text: string): string {
  return text.length > 32 || text.includes('/') ? 'id path' : 'id';
}
