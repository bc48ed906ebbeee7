import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileHasher } from './disk.ts';
import { readable } from './write.ts';

/** The bytes of a file that somebody named, or why there are none: nothing there, no file, larger than `most` bytes. */
export function readUpTo(
  path: string,
  most: number,
): { readonly bytes: Uint8Array } | { readonly refused: 'absent' | 'no-file' | 'large' } {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { refused: 'absent' };
  if (!found.isFile()) return { refused: 'no-file' };
  if (found.size > most) return { refused: 'large' };
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    throw readable(error, path);
  }
}

/** The size and the SHA-256 of a file of any size, which is read in pieces. */
export function measureFile(path: string): { readonly bytes: number; readonly sha256: string } {
  return { bytes: lstatSync(path).size, sha256: fileHasher(dirname(path))(basename(path)) };
}
