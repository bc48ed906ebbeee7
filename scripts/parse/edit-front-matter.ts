import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { editedYaml } from './edit-yaml.ts';
import { readFrontMatter } from './front-matter.ts';

/** Where a field is: names and indexes from the outside in. */
export type FieldPath = readonly (string | number)[];

/** One change of front matter. An absent `value` takes the key or the item away. */
export type FieldChange =
  | {
      readonly path: FieldPath;
      readonly value: unknown;
      /** Of a key that is not there yet: the key of the same map that it comes before. */
      readonly before?: string | undefined;
    }
  /** Puts an item into a list, before the one that has this index; at the end when there is none. */
  | { readonly path: FieldPath; readonly insert: unknown };

/**
 * Changes fields of a record's text and leaves every other byte as it is: comments, line ends, the order of keys, the
 * body. A change that says what is there already changes nothing. A key that is missing comes to the end of its map.
 * @returns the new text; null when the front matter cannot be read, the text begins with a byte order mark, or the
 * result would not read back as exactly what was wanted
 */
export function editFrontMatter(text: string, changes: readonly FieldChange[]): string | null {
  let current = text;
  for (const change of changes) {
    const next = editOne(current, change);
    if (next === null) return null;
    current = next;
  }
  return current;
}

function editOne(text: string, change: FieldChange): string | null {
  const before = readFrontMatter('', text);
  if (before.data === null) return null;
  const wanted = structuredClone(before.data) as Record<string, unknown>;
  if (!applyTo(wanted, change)) return null;
  if (isDeepStrictEqual(wanted, before.data)) return text;
  const start = text.indexOf('\n') + 1;
  const fence = closing.exec(text.slice(start));
  if (fence === null) return null;
  const end = start + fence.index + (fence[0].startsWith('\n') ? 1 : 0);
  const yaml = text.slice(start, end);
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  const edited = editedYaml(yaml, document.contents, change);
  if (edited === null) return null;
  const result = text.slice(0, start) + edited + text.slice(end);
  const after = readFrontMatter('', result);
  return after.body === before.body && isDeepStrictEqual(after.data, wanted) ? result : null;
}

/** As in `readFrontMatter`. */
const closing = /(?:^|\n)---[ \t]*(?:\r?\n|(?![\s\S]))/;

/** Makes the change in the value. @returns false when its path leads nowhere. */
function applyTo(root: Record<string, unknown>, change: FieldChange): boolean {
  const last = change.path.at(-1);
  let holder: unknown = root;
  for (const step of change.path.slice(0, -1)) {
    if (holder === null || typeof holder !== 'object') return false;
    holder = (holder as Record<string | number, unknown>)[step];
  }
  if (last === undefined || holder === null || typeof holder !== 'object') return false;
  if ('insert' in change) {
    if (!Array.isArray(holder) || typeof last !== 'number') return false;
    holder.splice(last, 0, change.insert);
  } else if (Array.isArray(holder)) {
    if (typeof last !== 'number' || last >= holder.length) return change.value === undefined;
    if (change.value === undefined) holder.splice(last, 1);
    else holder[last] = change.value;
  } else if (change.value === undefined) delete (holder as Record<string, unknown>)[last];
  else (holder as Record<string, unknown>)[last] = change.value;
  return true;
}
