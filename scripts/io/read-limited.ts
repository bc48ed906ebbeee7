import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileHasher, unreadable } from './disk.ts';

/**
 * The bytes of a file that somebody named, or why there are none: nothing there, no file, larger than `most` bytes.
 * @throws UsageError for one that may not be read
 */
export function readUpTo(
  path: string,
  most: number,
): { readonly bytes: Uint8Array } | { readonly refused: ReadRefusal } {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return { refused: 'absent' };
    if (!found.isFile()) return { refused: 'no-file' };
    return found.size > most ? { refused: 'large' } : { bytes: readFileSync(path) };
  } catch (error) {
    throw unreadable(error, path);
  }
}

export type ReadRefusal = 'absent' | 'no-file' | 'large';

/** The size and the SHA-256 of a file of any size, which is read in pieces. */
export function measureFile(path: string): { readonly bytes: number; readonly sha256: string } {
  return { bytes: lstatSync(path).size, sha256: fileHasher(dirname(path))(basename(path)) };
}
