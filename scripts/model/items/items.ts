import { readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { readJson } from './json.ts';
import type { Items, ItemsRead } from './table.ts';

/** The largest file of items, in bytes: GitHub warns above 50 MiB (docs.github.com, "About large files on GitHub"). */
export const largestItems = 50 * 1024 * 1024;

/**
 * Reads a list of items from CSV (RFC 4180; comma, semicolon or tab, as its head shows) or from JSON (an array of
 * objects). Strict, so that no item is lost without a word.
 * @param bytes the whole file, UTF-8, or UTF-16 with a byte order mark
 * @param path its name: what ends in `.json` is JSON, in `.csv`, `.tsv` or `.txt` is CSV
 */
export function readItems(bytes: Uint8Array, path: string): ItemsRead {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (!['json', 'csv', 'tsv', 'txt'].includes(ending)) return { refused: 'it is neither CSV nor JSON' };
  if (bytes.length > largestItems) return { refused: 'it is larger than 50 MiB' };
  const text = decodeText(bytes);
  if ('refused' in text) return text;
  return ending === 'json' ? readJson(text.text) : readCsv(text.text);
}

/** The text of one column, row by row; undefined when no column has that name. Without a name, the first one. */
export function columnOf({ heads, rows }: Items, name: string | undefined): readonly string[] | undefined {
  const at = name === undefined ? 0 : heads.indexOf(name);
  if (at < 0) return undefined;
  return rows.map(({ cells }) => cells[at] ?? '');
}
