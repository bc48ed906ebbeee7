import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { timeOf } from './measure.mjs';

/**
 * Times the first run after a change of the engine, when the launcher has to bundle. It runs in a copy, because
 * the bundle that a user has is theirs.
 * @param {string} root the repository of the engine
 * @param {string} folder an empty folder for the copy
 * @param {string} repository what the first run checks
 * @returns {number[]} milliseconds, bundling and `check` together, one a round
 */
export function firstRuns(root, folder, repository, rounds) {
  copyEngine(root, folder);
  const words = [
    join(folder, 'scripts', 'plainproof.cjs'),
    'check',
    '--fail-on',
    'never',
    '--root',
    repository,
  ];
  return Array.from({ length: rounds + 1 }, () => {
    rmSync(join(folder, 'node_modules', '.cache'), { recursive: true, force: true });
    return timeOf({ name: 'first run', words, cwd: folder });
  }).slice(1);
}

/** The packages are linked one by one, so that `.cache` is the copy's own. */
function copyEngine(root, folder) {
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name));
  }
  const packages = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const entry of readdirSync(packages, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || !(entry.isDirectory() || entry.isSymbolicLink())) continue;
    symlinkSync(join(packages, entry.name), join(folder, 'node_modules', entry.name), 'junction');
  }
}
