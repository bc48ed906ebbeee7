import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../model/usage-error.ts';

/**
 * Writes a file whole or not at all: beside its place first, then into it in one step.
 * @param fresh the file must not be there yet; @throws UsageError when the disk refuses, or somebody was faster.
 */
export function writeWhole(root: string, path: string, contents: string | Uint8Array, fresh = false): void {
  const target = join(root, path);
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(draft, contents, { flag: 'wx' });
    if (fresh) linkSync(draft, target);
    else renameSync(draft, target);
  } catch (error) {
    throw unwritable(error, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** What the disk refuses is the user's to mend, not a bug. */
export function unwritable(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const refused = refusals[code];
  return refused === undefined
    ? error
    : new UsageError(`\`${path}\` could not be written: ${refused[0]}.`, refused[1]);
}

const refusals: Readonly<Record<string, readonly [string, string]>> = {
  EEXIST: ['it is there already', 'Choose another id or title; nothing was changed.'],
  EROFS: ['the disk is read-only', 'Work in a copy that can be written; nothing was changed.'],
  EACCES: ['you may not write there', 'Fix the rights of the folder; nothing was changed.'],
  EPERM: ['you may not write there', 'Fix the rights of the folder; nothing was changed.'],
  ENOSPC: ['the disk is full', 'Make room and run it again; nothing was changed.'],
};
