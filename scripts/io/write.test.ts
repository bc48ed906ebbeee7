import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { temporaryFolder } from '../testing/workplace.ts';
import { writeWhole } from './write.ts';

it('writes into folders that do not exist yet, over what was there, and leaves nothing beside it', () => {
  const root = temporaryFolder();
  writeWhole(root, 'policies/POL-01.md', 'one');
  writeWhole(root, 'policies/POL-01.md', 'two');
  expect(readFileSync(join(root, 'policies/POL-01.md'), 'utf8')).toBe('two');
  expect(readdirSync(join(root, 'policies'))).toEqual(['POL-01.md']);
});

it('does not write over a file that must be fresh', () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), 'mine');
  expect(() => writeWhole(root, 'a.md', 'yours', true)).toThrow(UsageError);
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('mine');
  expect(readdirSync(root)).toEqual(['a.md']);
});

it('leaves the old file when the new one cannot take its place', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'a.md', 'inside'), { recursive: true });
  expect(() => writeWhole(root, 'a.md', 'text')).toThrow();
  expect(readdirSync(root)).toEqual(['a.md']);
});
