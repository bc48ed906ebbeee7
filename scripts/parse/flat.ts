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
  const shared: string[] = new Array(slots).fill('');
  const string = (text: string): string => {
    if (text.length > longestShared) return copyOf(text);
    const slot = slotOf(text);
    if (shared[slot] === text) return shared[slot] as string;
    const copy = text.length < windowed ? text : copyOf(text);
    shared[slot] = copy;
    return copy;
  };
  const value = (input: unknown): unknown => {
    if (typeof input === 'string') return string(input);
    if (input === null || typeof input !== 'object') return input;
    // A list that was filled item by item has room for sixteen more; a copy has none.
    if (Array.isArray(input)) return input.map(value);
    // In place: what the YAML reader made is nobody else's, and a second tree would be twice the garbage.
    const object = input as Record<string, unknown>;
    // Names of properties are copies already. Written to, `__proto__` would become the ancestor of the object.
    for (const key in object) if (key !== '__proto__') object[key] = value(object[key]);
    return object;
  };
  return { string, value };
}

/** Keeps equal texts once, and forgets none: for those of which there are few, such as names of fields. */
export function keeper(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    let once = kept.get(text);
    if (once === undefined) {
      once = copyOf(text);
      kept.set(once, once);
    }
    return once;
  };
}

/** There and back through bytes: the only way to a string that is no window. A half of a surrogate pair becomes U+FFFD. */
export function copyOf(text: string): string {
  if (text.length * 3 > scratch.length) return Buffer.from(text).toString();
  return scratch.toString('utf8', 0, scratch.write(text));
}

const scratch = Buffer.allocUnsafe(16 * 1024);

/** Shortest substring that V8 keeps as a window on its source. */
const windowed = 13;
/** Longer texts are prose and do not repeat. */
const longestShared = 80;
/** A table that forgets: what is common comes back at once, what is unique is soon written over. */
const slots = 4096;

function slotOf(text: string): number {
  const last = text.length - 1;
  const mixed =
    text.length * 131 + text.charCodeAt(0) * 31 + text.charCodeAt(last >> 1) * 17 + text.charCodeAt(last) * 7;
  return mixed & (slots - 1);
}
