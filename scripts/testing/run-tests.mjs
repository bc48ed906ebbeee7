// `npm test`: format, lint, types, then every test. Ends with what was skipped and why.
// Plain JavaScript: it must run before anything is built.

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = (name) => join(root, 'node_modules', name);
const vitestArguments = process.argv.slice(2);

const steps = [
  ['format and lint', [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off']],
  ['types of the engine', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']],
  ['types of the site', [bin('typescript/bin/tsc'), '-p', 'site/tsconfig.json', '--noEmit']],
  [
    'tests',
    [
      bin('vitest/vitest.mjs'),
      'run',
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
