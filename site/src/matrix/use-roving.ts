import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
} from 'react';
import { move, type Place } from './move.ts';

interface Roving {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/**
 * One tab stop for a whole grid: arrow keys move it (WAI-ARIA Authoring Practices, grid pattern). Enter opens the
 * control of a cell, Shift and Enter its criterion. The stop is set in the document, not through React: 7,000 cells
 * need neither an attribute each nor a new rendering at every key.
 */
export function useRoving(): Roving {
  const ref = useRef<HTMLTableElement>(null);
  const stop = useRef<HTMLElement>(null);
  const stay = useCallback((cell: HTMLTableCellElement | undefined, focus: boolean) => {
    if (cell === undefined) return;
    // A head's link takes the focus in its place: it is what Enter opens.
    const next = cell.querySelector<HTMLElement>('a') ?? cell;
    if (stop.current !== null && stop.current !== next) stop.current.tabIndex = -1;
    next.tabIndex = 0;
    stop.current = next;
    if (focus) next.focus();
  }, []);
  // After every rendering: a filter may have taken the cell that was the stop, or React the attribute.
  useLayoutEffect(() => {
    if (stop.current?.isConnected === true) stop.current.tabIndex = 0;
    else stay(cellAt(ref.current, { row: 1, column: 0 }), false);
  });
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const [table, cell] = [ref.current, cellOf(event.target)];
      if (table === null || cell === null || event.altKey || event.metaKey) return;
      const place = placeOf(cell);
      if (event.key === 'Enter' && !(event.target instanceof HTMLAnchorElement)) {
        const head = cellAt(
          table,
          event.shiftKey ? { row: 0, column: place.column } : { row: place.row, column: 0 },
        );
        head?.querySelector('a')?.click();
        return;
      }
      const size = { row: table.rows.length, column: table.rows[0]?.cells.length ?? 0 };
      const next = move(event, place, size);
      if (next === null) return;
      event.preventDefault();
      stay(cellAt(table, next), true);
    },
    [stay],
  );
  const onClick = useCallback((event: MouseEvent) => stay(cellOf(event.target) ?? undefined, true), [stay]);
  return { ref, onKeyDown, onClick };
}

/** Where a cell stands in its table, heads included. */
export function placeOf(cell: HTMLTableCellElement): Place {
  return { row: (cell.parentElement as HTMLTableRowElement).rowIndex, column: cell.cellIndex };
}

/** The cell that an event happened in. */
export function cellOf(target: EventTarget): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
}

function cellAt(table: HTMLTableElement | null, { row, column }: Place): HTMLTableCellElement | undefined {
  return table?.rows[row]?.cells[column];
}
