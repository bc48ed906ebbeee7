/*
 * The two files of the index as they travel. They carry rows, not a built index: it would double their size, and
 * indexes built apart cannot be ranked against each other. The reader's browser indexes them, in slices.
 */

/** What is loaded before the first query. */
export interface TitlesFile {
  readonly schema: 1;
  readonly kinds: readonly string[];
  readonly states: readonly (readonly [mark: string, word: string])[];
  readonly rows: readonly TitleRow[];
}

/** `entry` is the place in the list of entries; `kind` and `state` are places in the tables, `state` −1 for none. */
export type TitleRow = readonly [
  entry: number,
  id: string,
  title: string,
  kind: number,
  path: string,
  state: number,
];

/** A part of the full text. Very long texts come in several rows of the same entry. */
export interface TextsFile {
  readonly schema: 1;
  /** The rows that the titles had no room for. */
  readonly titles: readonly TitleRow[];
  readonly texts: readonly (readonly [entry: number, text: string])[];
}
