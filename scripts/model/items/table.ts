/** A list of items as its file has it: every cell is text, also what a spreadsheet would take for a formula. */
export interface Items {
  /** The names of the columns, each once. */
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** From 1, in the order of the file; the line of heads is not counted. */
  readonly position: number;
  /** In the order of `heads`. A cell that the file does not have is missing at the end, or empty. */
  readonly cells: readonly string[];
}

/** The items, or a clause that says why the file cannot be read: `line 7 has 3 cells, and its head has 4`. */
export type ItemsRead = { readonly items: Items } | { readonly refused: string };

/** The most that one file may hold: more is no list that somebody draws a sample from. */
export const limits = { rows: 1_000_000, columns: 1_000, cells: 20_000_000 } as const;

/** Why names of columns cannot be used, or null. */
export function faultOfHeads(heads: readonly string[]): string | null {
  if (heads.length > limits.columns) return 'it has more than 1,000 columns';
  const doubled = heads.find((head, index) => heads.indexOf(head) !== index);
  return doubled === undefined ? null : `two columns have the head “${doubled}”`;
}
