import { mkdirSync } from 'node:fs';
import { unwritable } from './unwritable.ts';

/** Makes a folder, and those above it. @throws UsageError where the disk refuses, which names what the folder is for */
export function makeFolder(folder: string, path: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    // What is there already is not the folder that is needed, nor the file that is to be written.
    const { code } = error as NodeJS.ErrnoException;
    throw unwritable(code === 'EEXIST' ? { code: 'ENOTDIR' } : error, path);
  }
}
