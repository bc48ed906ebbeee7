import type MiniSearch from 'minisearch';
import type { Query } from 'minisearch';
import { fold, keyOf, longestTerm, looksLikeId, partsOf, wordsOf } from './words.ts';

/** In how many loaded records a term stands, or what a query for it finds: whether a word needs to be forgiven. */
export type Frequency = (term: string, query?: Query) => number;

/** Nobody asks more than this in earnest; a pasted page must not stop the browser. */
const longestQuery = 200;
const mostWords = 12;

const smallWords = new Set('a an and are as at be by for from in is it of on or that the to with'.split(' '));
/** One edit is forgiven in a word of 4 letters and more, two from 8 on, when none would do: about a fifth. */
const shortestFuzzy = 4;
const longWord = 8;
/** A word that stands in so few records may itself be a slip of the pen there. */
const rare = 2;

/** The words of a query, folded, without those that say nothing, unless there are no others. */
export function queryWords(query: string): string[] {
  const words = wordsOf(query.slice(0, longestQuery))
    .map((word) => fold(word).slice(0, longestTerm))
    .slice(0, mostWords);
  const telling = words.filter((word) => word !== '' && !smallWords.has(word));
  return telling.length > 0 ? telling : words.filter((word) => word !== '');
}

/** All words, or any of them. The last one may still be unfinished. */
export function queryOf(words: readonly string[], frequency: Frequency, all: boolean): Query {
  const queries: Query[] = [];
  for (let at = 0; at < words.length; ) {
    const end = endOfId(words, at, frequency);
    const each = words
      .slice(at, end)
      .map((word, i) => wordQuery(word, at + i === words.length - 1, frequency));
    if (end - at === 1) queries.push(...each);
    else queries.push(anyOf([exactly(keyOf(words.slice(at, end).join(' ')) ?? '', 4), allOf(each)]));
    at = end;
  }
  return all ? allOf(queries) : anyOf(queries);
}

/** Ids are often written in several words: `cc6 1`, `iam 03`. @returns Where the longest known one ends. */
function endOfId(words: readonly string[], from: number, frequency: Frequency): number {
  for (let end = Math.min(words.length, from + 5); end > from + 1; end--) {
    const key = keyOf(words.slice(from, end).join(' '));
    if (key !== null && frequency(key) > 0) return end;
  }
  return from + 1;
}

function wordQuery(word: string, last: boolean, frequency: Frequency): Query {
  if (looksLikeId(word)) return idQuery(word, last, frequency);
  const parts = partsOf(word);
  if (parts.length < 2) return plainQuery(word, last, frequency);
  const each = parts.map((part, at) => plainQuery(part, last && at === parts.length - 1, frequency));
  return anyOf([exactly(word, 2), exactly(parts.join(''), 1), allOf(each)]);
}

/** Exactly, or as the beginning of an id that is still being typed. Never fuzzy: IAM-03 is not IAM-08. */
function idQuery(word: string, last: boolean, frequency: Frequency): Query {
  const key = keyOf(word);
  const queries: Query[] = [exactly(word, 4, last)];
  if (key !== null) queries.push(exactly(key, 4, last && frequency(key) === 0 && frequency(word) === 0));
  return anyOf(queries);
}

function plainQuery(word: string, last: boolean, frequency: Frequency): Query {
  const times = frequency(word);
  const forgiving = times <= rare && word.length >= shortestFuzzy;
  return anyOf([asWritten(word, last), ...(forgiving ? forgiven(word, last, times, frequency) : [])]);
}

/** The word, what begins with it while it is being typed, and its other forms. */
function asWritten(word: string, last: boolean): Query {
  return anyOf([
    exactly(word, 1, last && word.length > 1),
    ...formsOf(word).map((form) => exactly(form, 0.8)),
  ]);
}

/**
 * The spellings nearest to a word that (nearly) no record has. They count in full when the word itself is unknown:
 * a mistaken word must weigh as much as the right words beside it.
 */
function forgiven(word: string, last: boolean, times: number, frequency: Frequency): Query[] {
  const swaps = times > 0 ? [] : swapped(word).filter((other) => frequency(other) > 0);
  if (swaps.length > 0) return swaps.map((other) => asWritten(other, last));
  const weights = { fuzzy: times > 0 ? 0.1 : 1, prefix: 0 };
  const within = (edits: number) => ({ ...plain, queries: [word], fuzzy: edits, weights });
  const near = within(1);
  if (word.length < longWord || frequency(word, near) > times) return [near];
  return [within(2)];
}

/** `policies` for `policy`, `reviewed` for `review`, and the other way round. No grammar: wrong forms find nothing. */
function formsOf(word: string): string[] {
  if (word.length < 4) return [];
  const stems = new Set([word, word.replace(/(?:s|ed|ing)$/, ''), word.replace(/(?:es|d)$/, '')]);
  stems.add(word.replace(/ies$/, 'y')).add(word.replace(/ing$/, 'e'));
  const forms = new Set(stems);
  for (const stem of stems) {
    if (stem.length < 3) continue;
    forms.add(`${stem}s`).add(`${stem}ed`).add(`${stem}ing`);
    if (stem.endsWith('e')) forms.add(`${stem}d`).add(`${stem.slice(0, -1)}ing`);
    if (stem.endsWith('y')) forms.add(`${stem.slice(0, -1)}ies`);
    if (/(?:s|x|z|ch|sh)$/.test(stem)) forms.add(`${stem}es`);
  }
  forms.delete(word);
  return [...forms];
}

/** The commonest slip counts as two edits elsewhere: `reveiw`, and `centre` for `center`. */
function swapped(word: string): string[] {
  return [...word.slice(0, -1)]
    .map((_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2))
    .filter((other) => other !== word);
}

/** The term as it is: it has been through `termsOf`'s folding already. */
const plain = {
  combineWith: 'OR',
  tokenize: (text: string) => [text],
  processTerm: (term: string) => term,
} as const;

function exactly(term: string, boost: number, prefix = false): Query {
  return { ...plain, queries: [term], prefix, fuzzy: false, boostTerm: () => boost };
}

function anyOf(queries: Query[]): Query {
  return { queries, combineWith: 'OR' };
}

function allOf(queries: Query[]): Query {
  return { queries, combineWith: 'AND' };
}

/** The frequencies in these indexes, each term asked once. */
export function frequencyIn(indexes: readonly MiniSearch[]): Frequency {
  const counted = new Map<string, number>();
  const ask = (query: Query) => Math.max(...indexes.map((index) => index.search(query).length));
  return (term, query) => {
    if (query) return ask(query);
    const count = counted.get(term) ?? ask(exactly(term, 1));
    counted.set(term, count);
    return count;
  };
}
