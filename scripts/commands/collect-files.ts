import { basename, extname } from 'node:path';
import { sha256Of } from '../model/fingerprint.ts';
import { readItems } from '../model/items/items.ts';
import { lfsPointer } from '../model/lfs-pointer.ts';
import { UsageError } from '../model/usage-error.ts';
import { isReserved } from '../parse/names.ts';
import { visible } from '../reporters/visible.ts';

/** A file that is taken in as proof. */
export interface Proof {
  /** As typed, safe to show. */
  readonly shown: string;
  /** What it is called beside the record. */
  readonly name: string;
  /** As it is written; null for what is kept elsewhere. */
  readonly contents: Uint8Array | null;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What a list of CSV or JSON holds, or a clause that says why it cannot be read; null for anything else. */
  readonly items:
    | { readonly count: number; readonly heads: readonly string[] }
    | { readonly refused: string }
    | null;
}

/** Works out what a file is. @throws UsageError for an empty one */
export function proofOf(typed: string, bytes: Uint8Array): Proof {
  const [shown, name] = [visible(typed), portableName(typed)];
  if (bytes.length === 0)
    throw new UsageError(
      `\`${shown}\` is empty, and shows nothing.`,
      'Pull it again. That nothing occurred is shown by the answer of the source, with `--outcome none`.',
    );
  const pointer = lfsPointer(bytes);
  const own = { sha256: sha256Of(bytes), bytes: bytes.length };
  return {
    shown,
    name,
    contents: bytes,
    format: formatOf(name),
    ...(pointer ?? own),
    items: pointer === null ? countItems(bytes, name) : null,
  };
}

/** What a file is that is kept at an address and too large to be read here, or not here at all. */
export function distantProof(
  typed: string,
  found: { readonly sha256: string; readonly bytes: number },
): Proof {
  const name = portableName(typed);
  return { shown: visible(typed), name, contents: null, format: formatOf(name), ...found, items: null };
}

/** @throws UsageError for two files that would have one name */
export function refuseSameNames(proofs: readonly Proof[]): void {
  const seen = new Map<string, string>();
  for (const { name, shown } of proofs) {
    const other = seen.get(name.toLowerCase());
    if (other !== undefined)
      throw new UsageError(
        `\`${other}\` and \`${shown}\` would both be called \`${name}\` beside the record.`,
        'Rename one of them.',
      );
    seen.set(name.toLowerCase(), shown);
  }
}

function countItems(bytes: Uint8Array, name: string): Proof['items'] {
  if (!/\.(?:csv|tsv|json)$/i.test(name)) return null;
  const read = readItems(bytes, name);
  if ('refused' in read) return read;
  return { count: read.items.rows.length, heads: read.items.heads };
}

/** A name that every system can hold: letters, digits, dots and dashes of the file’s own name. */
function portableName(typed: string): string {
  const own = basename(typed.replaceAll('\\', '/'));
  const ending = extname(own)
    .replace(/[^A-Za-z0-9.]/g, '')
    .slice(0, 12);
  const words = own
    .slice(0, own.length - extname(own).length)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  const name = `${words === '' ? 'file' : words}${ending === '.' ? '' : ending}`;
  return isReserved(name) ? `file-${name}` : name;
}

function formatOf(name: string): string {
  return extname(name).slice(1).toLowerCase() || 'file';
}
