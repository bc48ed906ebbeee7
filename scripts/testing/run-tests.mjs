// `npm test`: format, lint, types, then every test. Ends with what was skipped and why.
// Plain JavaScript: it must run before anything is built.

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = (name) => join(root, 'node_modules', name);
const vitestArguments = process.argv.slice(2);
/** It measures how soon a change shows: nothing else may work meanwhile. */
const alone = 'scripts/testing/site/watch.test.ts';

const steps = [
  ['format and lint', [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off']],
  ['types of the engine', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']],
  ['types of the site', [bin('typescript/bin/tsc'), '-p', 'site/tsconfig.json', '--noEmit']],
  ...(vitestArguments.length === 0
    ? [['the live site', [bin('vitest/vitest.mjs'), 'run', '--reporter=default', alone]]]
    : []),
  [
    'tests',
    [
      bin('vitest/vitest.mjs'),
      'run',
      ...(vitestArguments.length === 0 ? ['--exclude', alone] : []),
      '--reporter=default',
      '--reporter=./scripts/testing/skipped-reporter.mjs',
      ...vitestArguments,
    ],
  ],
];

const failed = [];
for (const [name, words] of steps) {
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
