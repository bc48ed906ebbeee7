import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { asSomebody } from '../testing/workplace.ts';
import { fileHasher, fileReader, listContent } from './disk.ts';

it.each([
  ['read', fileReader],
  ['hashed', fileHasher],
])('a file that goes away before it is %s is no fault of the engine', (_, open) => {
  const root = mkdtempSync(join(tmpdir(), 'plainproof-disk-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'policies'));
  writeFileSync(join(root, 'policies', 'POL-01.md'), 'text');
  const [file] = listContent(root);
  const use = open(root);
  expect(use(file?.path ?? '').length).toBeGreaterThan(0);
  rmSync(join(root, 'policies', 'POL-01.md'));
  expect(() => use(file?.path ?? '')).toThrow(UsageError);
  expect(() => use(file?.path ?? '')).toThrow('`policies/POL-01.md` went away');
});

it.skipIf(process.platform === 'win32').each([
  ['listed', 0o111, 'policies/procedures'],
  ['entered', 0o444, 'policies/procedures/PROC-01.md'],
])('names the folder that may not be %s', (_, mode, named) => {
  const root = mkdtempSync(join(tmpdir(), 'plainproof-disk-'));
  const folder = join(root, 'policies', 'procedures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'PROC-01.md'), 'text');
  chmodSync(root, 0o755);
  chmodSync(folder, mode);
  onTestFinished(() => {
    chmodSync(folder, 0o755);
    rmSync(root, { recursive: true });
  });
  expect(() => asSomebody(() => listContent(root))).toThrow(`\`${named}\` may not be read by you.`);
});
