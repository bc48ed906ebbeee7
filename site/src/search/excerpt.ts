import { termsOf, wordsAt } from './words.ts';

/** A stretch of an excerpt; `found` is what the reader asked for. */
export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** In characters: two lines of a result. */
const longest = 180;
/** How much stands before the first word that was found. */
const lead = 50;
/** A longer word, such as a path, may be cut. */
const longestWord = 40;
/** Only so much of a text is looked at: beyond, the first match serves no better. */
const furthest = 60_000;

/**
 * What a text says around the words that were found: where most different ones stand together, else its beginning.
 *
 * @param terms The terms of the index that matched.
 */
export function excerptOf(text: string, terms: ReadonlySet<string>): Part[] {
  const hits = hitsIn(text.slice(0, furthest), terms);
  const from = wordStart(text, Math.max(0, bestStart(hits) - lead));
  const to = wordEnd(text, from + longest);
  const parts: Part[] = [];
  const add = (part: string, found: boolean) => {
    if (part !== '') parts.push({ text: part, found });
  };
  let at = from;
  if (from > 0) add('… ', false);
  for (const hit of hits) {
    if (hit.start < at || hit.end > to) continue;
    add(text.slice(at, hit.start), false);
    add(text.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  add(text.slice(at, to).trimEnd(), false);
  if (to < text.length) add(' …', false);
  return parts;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

function hitsIn(text: string, terms: ReadonlySet<string>): Hit[] {
  const hits: Hit[] = [];
  if (terms.size === 0) return hits;
  for (const { word, start } of wordsAt(text)) {
    const matched = termsOf(word).filter((term) => terms.has(term));
    if (matched.length > 0) hits.push({ start, end: start + word.length, terms: matched });
  }
  return hits;
}

/** The first place from which most different terms are seen. */
function bestStart(hits: readonly Hit[]): number {
  let best = { start: 0, seen: 0 };
  for (const [at, first] of hits.entries()) {
    const seen = new Set<string>();
    for (let i = at; i < hits.length; i++) {
      const hit = hits[i];
      if (!hit || hit.end > first.start + longest - lead) break;
      for (const term of hit.terms) seen.add(term);
    }
    if (seen.size > best.seen) best = { start: first.start, seen: seen.size };
  }
  return best.start;
}

function wordStart(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from);
  return from === 0 || from - space > longestWord ? from : space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  return space < to - longestWord ? to : space;
}
