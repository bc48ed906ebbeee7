import { type FocusEvent, type MouseEvent, memo, type ReactNode, useRef } from 'react';
import type { MatrixHead } from '../../../scripts/model/site-data.ts';
import type { Place } from '../matrix/move.ts';
import { footWord, type RolesOfRow } from '../matrix/part.ts';
import { cellOf, placeOf, useRoving } from '../matrix/use-roving.ts';
import { SiteLink } from './SiteLink.tsx';

interface MatrixGridProps {
  readonly rows: readonly (MatrixHead & { readonly roles: RolesOfRow })[];
  readonly columns: readonly ColumnHead[];
  /** Keyboard and roles of a grid; without scripts it is a plain table. */
  readonly alive: boolean;
  /** Tells which cell is pointed at or focused: place in the grid, heads and foot included. */
  readonly onPoint: (place: Place) => void;
}

export interface ColumnHead extends MatrixHead {
  /** Its place in the view, by which `roles` are kept. */
  readonly at: number;
  readonly count: number;
  /** The first of its series. */
  readonly first: boolean;
}

/** The table itself: rendered again only when the filters change. */
export const MatrixGrid = memo(function MatrixGrid({
  rows,
  columns,
  alive,
  onPoint,
}: MatrixGridProps): ReactNode {
  const roving = useRoving();
  const lit = useRef<Element>(null);
  const point = (event: MouseEvent | FocusEvent): void => {
    const cell = cellOf(event.target);
    if (cell === null) return;
    const place = placeOf(cell);
    const column = roving.ref.current?.querySelectorAll('col')[place.column] ?? null;
    if (lit.current !== column) lit.current?.removeAttribute('class');
    if (place.column > 0) column?.setAttribute('class', 'matrix-lit');
    lit.current = column;
    onPoint(place);
  };
  const events = { onKeyDown: roving.onKeyDown, onClick: roving.onClick, onMouseOver: point, onFocus: point };
  return (
    <table
      ref={roving.ref}
      className="matrix"
      {...(alive ? { role: 'grid', 'aria-readonly': true, ...events } : {})}
    >
      <caption className="out-of-sight">Controls in rows, criteria in columns</caption>
      <colgroup>
        <col />
        {columns.map(({ id }) => (
          <col key={id} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="matrix-corner">
            Control
          </th>
          {columns.map((head) => (
            <th key={head.id} scope="col" className={head.first ? 'matrix-first' : undefined}>
              <HeadLink head={head} alive={alive} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((head, at) => (
          <MatrixRow
            key={head.id}
            head={head}
            roles={head.roles}
            columns={columns}
            first={at > 0 && rows[at - 1]?.group !== head.group}
            alive={alive}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Key controls</th>
          {columns.map(({ id, count, state, first }) => (
            <td
              key={id}
              className={first ? 'matrix-first' : undefined}
              data-gap={state.word === 'gap' && count === 0}
            >
              <span>{footWord(count, state.word)}</span>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
});

interface MatrixRowProps {
  readonly head: MatrixHead;
  readonly roles: RolesOfRow;
  readonly columns: readonly ColumnHead[];
  readonly first: boolean;
  readonly alive: boolean;
}

const MatrixRow = memo(function MatrixRow({ head, roles, columns, first, alive }: MatrixRowProps): ReactNode {
  return (
    <tr className={first ? 'matrix-domain' : undefined}>
      <th scope="row">
        <HeadLink head={head} alive={alive} />
      </th>
      {columns.map((column) => {
        const role = roles.get(column.at);
        return (
          <td key={column.id} className={column.first ? 'matrix-first' : undefined} data-role={role}>
            {role && <span className="out-of-sight">{role}</span>}
          </td>
        );
      })}
    </tr>
  );
});

// In the grid the arrow keys reach the links: 170 tab stops would be a wall.
function HeadLink({ head, alive }: { readonly head: MatrixHead; readonly alive: boolean }): ReactNode {
  const words = (
    <>
      <span className="id">{head.id}</span> <span className="matrix-title">{head.title}</span>
    </>
  );
  if (head.path === null) return <span className="matrix-head">{words}</span>;
  return (
    <SiteLink className="matrix-head" to={head.path} tabIndex={alive ? -1 : undefined}>
      {words}
    </SiteLink>
  );
}
