import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant, or undefined when none is close.
 * Close: at most a third of the longer word differs, or two letters (a slip that swaps neighbors) from four on;
 * upper and lower case count as equal.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const length = Math.max(wanted.length, candidate.length);
    const limit = Math.max(length < 4 ? 1 : 2, Math.floor(length / 3));
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps <= limit && (steps < fewest || (steps === fewest && best !== undefined && candidate < best))) {
      best = candidate;
      fewest = steps;
    }
  }
  return best;
}

/** What to say of a word that is not known: which of the known ones was probably meant, else `otherwise`. */
export function meant(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`;
}
