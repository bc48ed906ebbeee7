import type { Indexes, Known } from './indexes.ts';
import { queryWords } from './query.ts';
import { fold, looksLikeId, wordsOf } from './words.ts';

const mostOffered = 5;
/** So much of the letters must agree for a title, and no more may differ for an id. */
const leastAlike = 0.65;
const mostApart = 2;
const longestAsked = 60;

/** What the reader may have meant, nearest first: ids for what looks like an id, else titles too. */
export function nearest(indexes: Indexes, query: string): Known[] {
  const asked = fold(query.trim().slice(0, longestAsked));
  const bare = letters(asked);
  if (bare === '') return [];
  const idOnly = looksLikeId(asked);
  const asWords = idOnly ? [] : queryWords(asked).map((word) => ({ word, pairs: pairsOf(word) }));
  const offered: { known: Known; far: number }[] = [];
  for (const known of indexes.known.values()) {
    const far = Math.min(idDistance(bare, known.id), titleDistance(asWords, known.title));
    if (far < 1) offered.push({ known, far });
  }
  offered.sort((a, b) => a.far - b.far || a.known.entry - b.known.entry);
  return offered.slice(0, mostOffered).map(({ known }) => known);
}

/** 0 the same … 1 too far. A wrong last digit is nearer than a wrong family. */
function idDistance(bare: string, id: string): number {
  const other = letters(fold(id));
  if (Math.abs(other.length - bare.length) > mostApart || other.length < 2) return 1;
  const apart = edits(bare, other);
  if (apart > mostApart || apart * 2 >= Math.max(bare.length, other.length)) return 1;
  const shared = sharedStart(bare, other) / Math.max(bare.length, other.length);
  return apart / (mostApart + 1) - shared / (2 * (mostApart + 1));
}

/** How far the words asked are, on average, from those most like them in a title. 1: too far. */
function titleDistance(asked: readonly Asked[], title: string): number {
  const words = wordsOf(fold(title));
  if (asked.length === 0 || words.length === 0) return 1;
  let sum = 0;
  for (const { word, pairs } of asked) {
    let best = 0;
    for (const other of words) {
      const apart = Math.abs(other.length - word.length);
      if (apart * 3 <= word.length) best = Math.max(best, alike(pairs, pairsOf(other)));
    }
    sum += best;
  }
  const likeness = sum / asked.length;
  return likeness < leastAlike ? 1 : 1 - likeness * 0.9;
}

interface Asked {
  readonly word: string;
  readonly pairs: ReadonlySet<string>;
}

/** Dice's coefficient: the share of pairs of letters that two words have in common. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of one) if (other.has(pair)) both += 1;
  return (2 * both) / Math.max(1, one.size + other.size);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function pairsOf(word: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < word.length; at++) pairs.add(word.slice(at, at + 2));
  return pairs;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Levenshtein's distance. */
function edits(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const now = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      now.push(Math.min(replaced, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}
