import type { Root } from 'hast';

/** A link inside the site, or a mere name where there is no page. */
export interface Link {
  readonly text: string;
  /** Null: the reader may not see it, or it does not exist. */
  readonly path: string | null;
  /** What an id stands for. */
  readonly title?: string;
}

/** How things stand, in one word. The mark gives it shape and color; the word always stands beside it. */
export interface State {
  readonly mark: Mark;
  readonly word: string;
}

/** The shapes of the legend (READINESS §4 groups the words of slots in the same way). */
export const marks = [
  'met',
  'late',
  'deviation',
  'unknown',
  'unreviewed',
  'excused',
  'before-window',
  'neutral',
  'none',
] as const;
export type Mark = (typeof marks)[number];

export interface Table {
  /** Unique on its page, a slug: filters keep their place under it. */
  readonly id: string;
  /** What the rows are, in a few words: read aloud, and the name of a copy. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What stands in place of rows when there are none: why, and what to do. */
  readonly empty: string;
}

export interface Column {
  readonly title: string;
  readonly type: 'id' | 'text' | 'number' | 'date' | 'state' | 'links' | 'days';
  /** Offer the values that occur as a filter; of days, the quarters and months, and any first and last day. */
  readonly filter?: boolean;
  /** Where a narrow screen folds many rows: days by month, words each by themselves. One column of a table at most. */
  readonly fold?: boolean;
}

export interface Row {
  readonly key: string;
  /** What links lead to, unique on the page, where something links to the row. */
  readonly anchor?: string;
  /** Under which words a narrow screen folds it, where no column says so: a domain, a series. */
  readonly fold?: string;
  /** One a column, in order. */
  readonly cells: readonly Cell[];
}

export type Cell =
  | string
  | number
  /** With a path, the word leads to what stands behind it. */
  | { readonly state: State; readonly path?: string | null }
  /** Stretches of days, such as slots, in order. */
  | { readonly days: readonly Stretch[] }
  | { readonly links: readonly Link[] }
  /** Empty, and why. */
  | { readonly none: string };

/** Days from the first to the last (`2026-07-01`), under a name such as `2026-Q3`. */
export interface Stretch {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/** Sanitized text of a Markdown body. */
export interface Body {
  readonly tree: Root;
  readonly headings: readonly Heading[];
}

export interface Heading {
  /** The anchor, as GitHub makes it. */
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}
