import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { unwritable } from './unwritable.ts';

/** Makes a folder, and those above it. @throws UsageError where the disk refuses, which names what the folder is for */
export function makeFolder(folder: string, path: string): void {
  try {
    make(folder);
  } catch (error) {
    // What is there already is not the folder that is needed, nor the file that is to be written.
    const { code } = error as NodeJS.ErrnoException;
    throw unwritable(code === 'EEXIST' ? { code: 'ENOTDIR' } : error, path);
  }
}

/** Step by step: `recursive` of Node never ends where a folder is refused as if the one above were missing, as in /proc. */
function make(folder: string): void {
  for (let isAboveThere = dirname(folder) === folder; ; isAboveThere = true) {
    try {
      mkdirSync(folder);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Asking a link that leads nowhere, or to itself, says just that.
      if (code === 'EEXIST' && statSync(folder).isDirectory()) return;
      if (code !== 'ENOENT') throw error;
      if (isAboveThere) throw { code: 'ENOTSUP' };
      make(dirname(folder));
    }
  }
}
