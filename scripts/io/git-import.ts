import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../model/usage-error.ts';

/** Nothing of the user's settings changes a byte, runs a program or asks who they are. */
const safely = [
  '-c',
  'core.autocrlf=false',
  '-c',
  'core.hooksPath=',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'gc.auto=0',
];

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
  try {
    mkdirSync(dirname(place), { recursive: true });
    mkdirSync(draft);
    git(draft, ['init', '--quiet', '--template=', '--object-format=sha1', `--initial-branch=${branch}`]);
    await feed(draft, stream);
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

async function feed(folder: string, stream: Iterable<Uint8Array>): Promise<void> {
  const words = [...safely, 'fast-import', '--quiet', '--done'];
  const child = spawn('git', words, { cwd: folder, stdio: ['pipe', 'ignore', 'pipe'], windowsHide: true });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  const ended = new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  // What git says is the reason, not that it no longer listens.
  await Promise.all([pipeline(Readable.from(stream), child.stdin).catch(() => {}), ended]);
  if ((await ended) !== 0) throw refused('fast-import', said);
}

function git(folder: string, words: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', [...safely, ...words], {
    cwd: folder,
    encoding: 'utf8',
    windowsHide: true,
  });
  if (error !== undefined || status !== 0) throw refused(words[0] ?? '', stderr ?? error?.message ?? '');
  return stdout.trim();
}

function refused(word: string, said: string): UsageError {
  const line = said.split('\n').find((each) => each.trim() !== '') ?? 'it did not say why';
  return new UsageError(`\`git ${word}\` refused: ${line}`, 'Nothing was made. Git 2.28 or newer is needed.');
}
