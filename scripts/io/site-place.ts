import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { unreadable } from './disk.ts';

/**
 * Building the site empties its folder first: it takes a new one, an empty one, or one that holds an earlier build.
 * @throws UsageError for any other, so that nobody's records go
 */
export function refuseToEmpty(folder: string): void {
  const names = namesIn(folder);
  if (names === null) throw new UsageError(`\`${folder}\` is no folder; expected one for the site.`, hint);
  if (names.length === 0 || isSite(folder, names)) return;
  throw new UsageError(
    `\`${folder}\` holds other things than a site, and building one there would take them away; expected a folder of its own.`,
    hint,
  );
}

const hint =
  'Name a folder that is new or empty, or one that holds an earlier build of the site; nothing was changed.';

/** What a folder holds: nothing where there is none yet, null for what is no folder. */
function namesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') return null;
    throw unreadable(error, folder);
  }
}

/** Whether it is what Docusaurus wrote, and nobody's repository. */
function isSite(folder: string, names: readonly string[]): boolean {
  if (!names.includes('404.html') || !names.includes('assets') || names.includes('.git')) return false;
  return /name="?generator"? content="Docusaurus/.test(readFileSync(join(folder, '404.html'), 'utf8'));
}
