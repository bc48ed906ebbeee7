/*
 * How text becomes the terms of the index, at both ends: what is indexed and what is asked. Pure: no Node, no DOM.
 *
 * Ids are the names of this field, so they are kept whole (`iam-03`) beside their runs and parts. An id also gives a
 * key, its letters and digits without separators and leading zeros behind a `=` (`=iam3`), so that `iam3` and
 * `IAM 03` lead to IAM-03. The `=` keeps keys out of reach of fuzziness: `risks` is no misspelled `=risk1`.
 */

const separators = '._/:\\-\u2010\u2011\u2012\u2013';
const wordPattern = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’]*(?:[${separators}][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’]*)*`,
  'gu',
);
const separator = new RegExp(`[${separators}]`, 'u');

/** Longer runs of characters are hashes and addresses: their parts are found, and the beginning of each. */
export const longestTerm = 64;
/** The runs of a word with more parts would be too many; a path is split at its slashes instead. */
const mostParts = 6;

/** Where a word stands in a text. */
export interface WordAt {
  readonly word: string;
  readonly start: number;
}

/** The words of a text, as they are written. A word may hold dots, hyphens and slashes, but not end with one. */
export function wordsOf(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** The words of a text with their places (UTF-16 units). */
export function* wordsAt(text: string): Generator<WordAt> {
  for (const found of text.matchAll(wordPattern)) yield { word: found[0], start: found.index };
}

/** All terms of one written word: itself, and what else should lead to it. */
export function termsOf(word: string): string[] {
  const whole = fold(word);
  const hasDigit = /\p{N}/u.test(whole);
  if (!hasDigit && !separator.test(whole)) return whole === '' ? [] : [whole.slice(0, longestTerm)];
  const terms = new Set<string>();
  if (whole.length <= longestTerm) terms.add(whole);
  const parts = partsOf(whole);
  for (const part of parts) terms.add(part.slice(0, longestTerm));
  if (hasDigit) addRuns(whole, parts, terms);
  else terms.add(parts.join('').slice(0, longestTerm));
  return [...terms];
}

/** Whether a word may be (a part of) an id: it holds a digit. Such words are never fuzzy. */
export function looksLikeId(word: string): boolean {
  return /\p{N}/u.test(word);
}

/** The key of an id, `=iam3` for `IAM-03`; null when it does not hold both letters and digits. */
export function keyOf(id: string): string | null {
  const pieces = fold(id).match(/\p{L}+|\p{N}+/gu) ?? [];
  if (pieces.length < 2) return null;
  const bare = pieces.map((piece) => piece.replace(/^0+/, '')).join('');
  return /\p{L}/u.test(bare) && /\p{N}/u.test(pieces.join('')) ? `=${bare.slice(0, longestTerm)}` : null;
}

/** The parts of a folded word between its separators. */
export function partsOf(folded: string): string[] {
  return folded.split(separator).filter((part) => part !== '');
}

/** Lower case, without diacritics and possessives, all hyphens as `-`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9._/:-]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .replace(/[ßæœøłđı]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Letters that decomposition leaves alone. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** The runs of neighboring parts that may be ids themselves, such as `iam-03` in `ev-20260712-iam-03`. */
function addRuns(whole: string, parts: readonly string[], terms: Set<string>): void {
  if (parts.length > mostParts) {
    for (const piece of whole.split('/')) if (piece !== whole) addRuns(piece, partsOf(piece), terms);
    return;
  }
  let from = 0;
  for (let first = 0; first < parts.length; first++) {
    let to = from;
    for (let last = first; last < parts.length; last++) {
      to += parts[last]?.length ?? 0;
      const run = whole.slice(from, to);
      const key = keyOf(run);
      if (key !== null) terms.add(key).add(run.slice(0, longestTerm));
      to += 1;
    }
    from += (parts[first]?.length ?? 0) + 1;
  }
}
