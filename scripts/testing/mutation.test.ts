import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { home } from './workplace.ts';

it('breaks a module beside tests that it cannot run, and names those', { timeout: 240_000 }, () => {
  const words = ['scripts/testing/mutation.mjs', '--sample', '12', 'scripts/exporters/ics-lines.ts'];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { cwd: home, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^left out scripts\/exporters\/upstream\.test\.ts: No matching export/m);
  expect(stdout).toMatch(/^scripts\/exporters\/ics-lines\.ts: [1-9]\d* of \d+ noticed, /m);
  expect(status).toBe(0);
});
