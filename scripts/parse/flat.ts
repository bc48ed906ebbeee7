import { Buffer } from 'node:buffer';

/**
 * Copies that hold nothing of the file they came from.
 *
 * V8 cuts a long substring as a window on the whole text, which then stays in memory for as long as one
 * word of it does. Records live until the end, texts must not: every string that is kept is copied, and
 * equal strings (owners, statuses, ids) are kept once.
 */
export function flattener(): {
  readonly string: (text: string) => string;
  readonly value: (value: unknown) => unknown;
} {
  const seen = new Map<string, string>();
  const string = (text: string): string => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const copy = text.length < windowed ? text : Buffer.from(text, 'utf16le').toString('utf16le');
    if (text.length <= longestShared) seen.set(copy, copy);
    return copy;
  };
  const value = (input: unknown): unknown => {
    if (typeof input === 'string') return string(input);
    if (Array.isArray(input)) return input.map(value);
    if (input === null || typeof input !== 'object') return input;
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(input)) {
      // An own key of this name would become the copy's prototype.
      if (key !== '__proto__') copy[string(key)] = value((input as Record<string, unknown>)[key]);
    }
    return copy;
  };
  return { string, value };
}

/** Shortest substring that V8 keeps as a window on its source. */
const windowed = 13;
/** Longer texts are prose and do not repeat. */
const longestShared = 80;
