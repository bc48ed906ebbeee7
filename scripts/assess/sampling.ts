import { hash } from 'node:crypto';

/** An item as it was drawn. */
export interface DrawnItem {
  /** Its place in the population, from 1. */
  readonly position: number;
  /** What a test calls it: see `nameOf`. */
  readonly name: string;
}

/** What makes a population hard to name items by; nothing of it keeps an item from being drawn. */
export interface KeyFaults {
  /** Positions of items without a key. */
  readonly empty: readonly number[];
  /** Keys that several items have, each with their positions. */
  readonly doubled: readonly { readonly key: string; readonly positions: readonly number[] }[];
}

/**
 * Draws a sample that everybody draws alike, with or without this tool. Each item gets the SHA-256, in lower-case hex, of
 * three lines joined by line feeds, in UTF-8: the seed, its position (from 1), its key. The items with the `size`
 * smallest are the sample, in the order of the population; all of them, where there are no more than that.
 *
 * A larger size keeps the smaller sample. The position counts: a list in another order is another population. Items that
 * share a key, or have none, are drawn like any other.
 * @param keys of every item, in the order of the population
 * @returns positions, from 1, ascending
 */
export function drawSample(keys: readonly string[], seed: string, size: number): readonly number[] {
  const positions = keys.map((_, index) => index + 1);
  if (size >= keys.length) return positions;
  if (size <= 0) return [];
  // The first 52 bits decide almost always, and numbers are sorted much faster than words.
  const leads = Float64Array.from(keys, (key, index) => leadOf(markOf(seed, index + 1, key)));
  const limit = leads.slice().sort()[size - 1] ?? 0;
  const sure = positions.filter((position) => (leads[position - 1] ?? 0) < limit);
  const mark = (position: number) => markOf(seed, position, keys[position - 1] ?? '');
  const level = positions
    .filter((position) => leads[position - 1] === limit)
    .sort((a, b) => (mark(a) < mark(b) ? -1 : 1));
  return [...sure, ...level.slice(0, size - sure.length)].sort((a, b) => a - b);
}

/** What an item is drawn by: 64 hex digits. */
export function markOf(seed: string, position: number, key: string): string {
  return hash('sha256', `${seed}\n${position}\n${key}`);
}

/** A sample with the names that a test writes down. */
export function drawItems(keys: readonly string[], seed: string, size: number): readonly DrawnItem[] {
  const drawn = drawSample(keys, seed, size);
  const name = nameOf(keys, drawn);
  return drawn.map((position) => ({ position, name: name(position) }));
}

/**
 * What a list of names has that the draw has not, and the other way round; the order does not matter.
 * @returns the index of the first name that is spare (a name that stands there twice is spare the second time), and
 *   the first that is missing; undefined where there is none
 */
export function besideDraw(
  listed: readonly string[],
  drawn: readonly string[],
): { readonly spare: number | undefined; readonly missing: string | undefined } {
  const left = new Set(drawn);
  const spare = listed.flatMap((name, index) => (left.delete(name) ? [] : [index]));
  return { spare: spare[0], missing: [...left][0] };
}

/**
 * Names items so that no two have one name: by their key; by `row 7: key` where the key is not theirs alone or could be
 * taken for such a name; by `row 7` without one.
 * @param asked the positions that will be asked for, all when absent: only keys of theirs are counted
 */
export function nameOf(
  keys: readonly string[],
  asked: readonly number[] = keys.map((_, index) => index + 1),
): (position: number) => string {
  const times = new Map(asked.map((position) => [keys[position - 1] ?? '', 0]));
  for (const key of keys) {
    const known = times.get(key);
    if (known !== undefined) times.set(key, known + 1);
  }
  return (position) => {
    const key = keys[position - 1] ?? '';
    if (key.trim() === '') return `row ${position}`;
    return times.get(key) === 1 && !/^row \d/.test(key) ? key : `row ${position}: ${key}`;
  };
}

/** The items that their keys do not tell apart, to be said aloud. */
export function keyFaults(keys: readonly string[]): KeyFaults {
  const positions = new Map<string, number[]>();
  const empty: number[] = [];
  keys.forEach((key, index) => {
    const known = positions.get(key);
    if (key.trim() === '') empty.push(index + 1);
    else if (known === undefined) positions.set(key, [index + 1]);
    else known.push(index + 1);
  });
  const doubled = [...positions].filter(([, each]) => each.length > 1);
  return { empty, doubled: doubled.map(([key, each]) => ({ key, positions: each })) };
}

function leadOf(mark: string): number {
  return Number.parseInt(mark.slice(0, 13), 16);
}
