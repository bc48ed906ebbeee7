/** A cell of a grid, heads and foot included, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

const page = 10;

/**
 * Where a key leads in a grid of this size (WAI-ARIA Authoring Practices, grid pattern); null when the key is not one
 * of the grid's. Moves end at the edges.
 */
export function move({ key, ctrlKey }: Key, { row, column }: Place, size: Place): Place | null {
  const [lastRow, lastColumn] = [size.row - 1, size.column - 1];
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(lastRow, Math.max(0, nextRow)),
    column: Math.min(lastColumn, Math.max(0, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? lastRow : row, lastColumn);
    default:
      return null;
  }
}
