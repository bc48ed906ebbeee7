import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a repository of commits, one after another on `main`, and writes the files of the last. Everything lies in one
 * pack, as in a clone.
 * @param {Iterable<{day: string, files: Iterable<{path: string, contents: string | Uint8Array}>}>} commits
 */
export function writeHistory(folder, commits) {
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  const stream = join(folder, '.git', 'bench-stream');
  const to = openSync(stream, 'w');
  for (const piece of pieces(commits)) writeSync(to, piece);
  closeSync(to);
  const from = openSync(stream, 'r');
  git(folder, ['fast-import', '--quiet', '--done'], from);
  closeSync(from);
  rmSync(stream);
  git(folder, ['reset', '--quiet', '--hard', 'main']);
}

function* pieces(commits) {
  for (const { day, files } of commits) {
    const who = `Bench <bench@example.com> ${Date.parse(`${day}T18:00:00Z`) / 1000} +0000`;
    yield Buffer.from(`commit refs/heads/main\ncommitter ${who}\n`);
    yield* data('A day of work');
    for (const { path, contents } of files) {
      yield Buffer.from(`M 100644 inline ${path}\n`);
      yield* data(contents);
    }
  }
  yield Buffer.from('done\n');
}

function* data(contents) {
  const bytes = Buffer.from(contents);
  yield Buffer.from(`data ${bytes.length}\n`);
  yield bytes;
  yield Buffer.from('\n');
}

/** Nothing of the user's settings changes a byte. */
function git(folder, words, input = 'ignore') {
  const settings = ['core.autocrlf=false', 'core.hooksPath=', 'gc.auto=0', 'fastimport.unpackLimit=0'];
  const options = settings.flatMap((setting) => ['-c', setting]);
  const { status, stderr, error } = spawnSync('git', [...options, ...words], {
    cwd: folder,
    stdio: [input, 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`git ${words[0]} failed: ${error?.message ?? stderr}`);
}
