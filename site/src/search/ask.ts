import type { SearchResult } from 'minisearch';
import type { State } from '../../../scripts/model/site-data.ts';
import { excerptOf, type Part } from './excerpt.ts';
import type { Indexes, Known } from './indexes.ts';
import { nearest } from './nearest.ts';
import { frequencyIn, queryOf, queryWords } from './query.ts';
import { fold, keyOf } from './words.ts';

export interface Answer {
  /** In the order of their best hit. */
  readonly groups: readonly Group[];
  readonly total: number;
  /** What may have been meant; empty when something was found. */
  readonly nearest: readonly { readonly id: string; readonly title: string; readonly path: string }[];
}

export interface Group {
  readonly kind: string;
  readonly hits: readonly Hit[];
  /** How many hits more there are than are given. */
  readonly more: number;
}

export interface Hit {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly state: State | null;
  /** Around what was found; empty while its text is not loaded. */
  readonly excerpt: readonly Part[];
}

/** How many hits of a kind are given, unless asked for more. */
export const hitsAKind = 8;

/**
 * Everything found so far for what the reader typed. Never throws, whatever that is.
 *
 * @param limits How many hits to give of a kind, where it is not `hitsAKind`.
 */
export function answer(
  indexes: Indexes,
  query: string,
  limits: ReadonlyMap<string, number> = new Map(),
): Answer {
  const found = rank(indexes, query);
  const kinds = new Map<string, Found[]>();
  for (const one of found) {
    const group = kinds.get(one.known.kind);
    if (group) group.push(one);
    else kinds.set(one.known.kind, [one]);
  }
  const groups = [...kinds].map(([kind, all]) => {
    const hits = all.slice(0, limits.get(kind) ?? hitsAKind).map(hitOf);
    return { kind, hits, more: all.length - hits.length };
  });
  return { groups, total: found.length, nearest: found.length === 0 ? nearest(indexes, query) : [] };
}

interface Found {
  readonly known: Known;
  /** 0 the id as it is written · 1 in another case · 2 written in another way · 3 by its words. */
  readonly rank: number;
  score: number;
  readonly terms: Set<string>;
}

function rank(indexes: Indexes, query: string): Found[] {
  const found = new Map<number, Found>();
  const find = (entry: number | undefined, rankIfNew: number): Found | undefined => {
    const before = entry === undefined ? undefined : found.get(entry);
    const known = entry === undefined ? undefined : indexes.known.get(entry);
    if (before || !known) return before;
    const one: Found = { known, rank: rankIfNew, score: 0, terms: new Set() };
    found.set(known.entry, one);
    return one;
  };
  named(indexes, query, find);
  const asked = fold(query.trim());
  for (const { results, entryOf } of searched(indexes, query)) {
    const best = new Map<number, number>();
    for (const result of results) {
      const one = find(entryOf(result), 3);
      if (!one) continue;
      for (const term of result.terms) one.terms.add(term);
      best.set(one.known.entry, Math.max(best.get(one.known.entry) ?? 0, weightOf(result)));
    }
    for (const [entry, score] of best) {
      const one = found.get(entry);
      if (one) one.score += score * titleBoost(one.known.title, asked) * kindBoost(one.known.kind);
    }
  }
  return [...found.values()].sort(
    (a, b) => a.rank - b.rank || b.score - a.score || a.known.entry - b.known.entry,
  );
}

/** Those whose id was asked for come first, whatever their words weigh. */
function named(
  indexes: Indexes,
  query: string,
  find: (entry: number, rank: number) => Found | undefined,
): void {
  const asked = query.trim().slice(0, 200);
  const same = indexes.ids.get(fold(asked)) ?? [];
  for (const entry of same) if (indexes.known.get(entry)?.id === asked) find(entry, 0);
  for (const entry of same) find(entry, 1);
  const key = keyOf(asked);
  if (key === null) return;
  for (const entry of indexes.keys.get(key) ?? []) find(entry, 2)?.terms.add(key);
}

/** All words in one record; when no record has them all, those with any. */
function searched(indexes: Indexes, query: string) {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const frequency = frequencyIn([indexes.titles, indexes.texts]);
  const ask = (all: boolean) => {
    const asked = queryOf(words, frequency, all);
    const boost = { id: 2, title: 3 };
    return [
      {
        results: indexes.titles.search(asked, { boost }),
        entryOf: (result: SearchResult): number | undefined => result.id,
      },
      {
        results: indexes.texts.search(asked, { boost }),
        entryOf: (result: SearchResult): number | undefined => indexes.rows[result.id],
      },
    ];
  };
  const strict = ask(true);
  return words.length === 1 || strict.some(({ results }) => results.length > 0) ? strict : ask(false);
}

/** MiniSearch multiplies by the number of matched terms; here most are spellings of the same word. */
function weightOf({ score, queryTerms }: SearchResult): number {
  return score / Math.max(1, queryTerms.length);
}

/** A title that says what was asked, word by word, is likely what was meant. */
function titleBoost(title: string, asked: string): number {
  const folded = fold(title);
  if (folded === asked) return 3;
  return asked.length > 2 && folded.includes(asked) ? 1.5 : 1;
}

/** What the program says goes before what the tool says about programs; the handbook has every word of the field. */
function kindBoost(kind: string): number {
  return handbook.has(kind) ? 0.4 : 1;
}

const handbook: ReadonlySet<string> = new Set(['rules', 'guides']);

function hitOf({ known, terms }: Found): Hit {
  const { id, title, path, state } = known;
  return { id, title, path, state, excerpt: bestExcerpt(known, terms) };
}

/** Of a text in pieces, the first that says something about it. Its own title is not repeated. */
function bestExcerpt(known: Known, terms: ReadonlySet<string>): readonly Part[] {
  let first: readonly Part[] | null = null;
  for (const [at, text] of known.texts.entries()) {
    const own = at === 0 && text.startsWith(known.title) ? text.slice(known.title.length).trimStart() : text;
    const parts = excerptOf(own, terms);
    if (parts.some(({ found }) => found)) return parts;
    first ??= parts;
  }
  return first ?? [];
}
