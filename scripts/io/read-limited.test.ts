import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { asSomebody } from '../testing/workplace.ts';
import { readUpTo } from './read-limited.ts';

it.skipIf(process.platform === 'win32').each([
  ['a file', 'secret.csv', 0o000],
  ['the folder around it', '.', 0o000],
])('says of what may not be read that it may not be read: %s', (_, name, mode) => {
  const folder = mkdtempSync(join(tmpdir(), 'plainproof-read-'));
  const path = join(folder, 'secret.csv');
  writeFileSync(path, 'id\n1\n');
  chmodSync(folder, 0o755);
  chmodSync(join(folder, name), mode);
  onTestFinished(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  });
  expect(() => asSomebody(() => readUpTo(path, 10))).toThrow(UsageError);
  expect(() => asSomebody(() => readUpTo(path, 10))).toThrow(`\`${path}\` may not be read by you.`);
});
