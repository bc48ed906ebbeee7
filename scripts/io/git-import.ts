import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { feed, runToWrite } from './git-run.ts';
import { makeFolder } from './make-folder.ts';

/** Nothing of the user's settings changes a byte or runs a program. */
const own = ['-c', 'core.autocrlf=false', '-c', 'core.hooksPath=', '-c', 'gc.auto=0'];

/**
 * Makes a git repository in a folder from what `git fast-import` reads, and writes its files. It is made beside its place
 * and moved there at the end: all of it or nothing.
 * @returns the last commit
 * @throws UsageError when the folder holds something, and with git's own words when it refuses
 */
export async function importRepository(
  folder: string,
  branch: string,
  stream: Iterable<Uint8Array>,
): Promise<string> {
  const place = resolve(folder);
  refuseFull(place);
  const draft = `${place}.${randomUUID()}.tmp`;
  makeFolder(draft, place);
  try {
    git(draft, ['init', '--quiet', '--template=', '--object-format=sha1', `--initial-branch=${branch}`]);
    const fed = await feed(draft, [...own, 'fast-import', '--quiet', '--done'], stream);
    if (!fed.ok) throw refused('fast-import', fed.error);
    git(draft, ['reset', '--quiet', '--hard', branch]);
    const commit = git(draft, ['rev-parse', branch]);
    if (existsSync(place)) rmdirSync(place);
    renameSync(draft, place);
    return commit;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @throws UsageError for a file and for a folder that is not empty */
export function refuseFull(folder: string): void {
  if (!existsSync(folder)) return;
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new UsageError(`\`${folder}\` is no folder that can be read.`, 'Name a new one.');
  }
  if (names.length > 0)
    throw new UsageError(
      `\`${folder}\` is not empty; nothing was changed.`,
      'Name a folder that is empty or not there yet.',
    );
}

function git(folder: string, words: readonly string[]): string {
  const { ok, out, error } = runToWrite(folder, [...own, ...words]);
  if (!ok) throw refused(words[0] ?? '', error);
  return out.trim();
}

function refused(word: string, said: string): UsageError {
  const line = said.split('\n').find((each) => each.trim() !== '') ?? 'it did not say why';
  return new UsageError(`\`git ${word}\` refused: ${line}`, 'Nothing was made. Git 2.28 or newer is needed.');
}
