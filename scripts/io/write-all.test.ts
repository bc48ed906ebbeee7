import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { temporaryFolder } from '../testing/workplace.ts';
import { writeAll } from './write-all.ts';

function start(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'controls/prv'), { recursive: true });
  writeFileSync(join(root, 'controls/prv/PRV-01.md'), 'one');
  writeFileSync(join(root, 'README.md'), 'theirs');
  return root;
}
const changes = [
  { path: 'controls/prv/PRV-01.md', contents: null },
  { path: 'scripts/starter/controls/prv/PRV-01.md', contents: 'one' },
  { path: 'README.md', contents: 'ours' },
];

it('writes and takes away, with the folders that become empty', () => {
  const root = start();
  writeAll(root, changes);
  expect(readdirSync(root).sort()).toEqual(['README.md', 'scripts']);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('ours');
});

it('puts everything back', () => {
  const root = start();
  writeAll(root, changes)();
  expect(readdirSync(root).sort()).toEqual(['README.md', 'controls']);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('theirs');
  expect(readFileSync(join(root, 'controls/prv/PRV-01.md'), 'utf8')).toBe('one');
});

it('does nothing when one of them is refused', () => {
  const root = start();
  mkdirSync(join(root, 'policies/POL-01.md/inside'), { recursive: true });
  expect(() => writeAll(root, [...changes, { path: 'policies/POL-01.md', contents: 'text' }])).toThrow();
  expect(existsSync(join(root, 'scripts'))).toBe(false);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('theirs');
  expect(readdirSync(root).sort()).toEqual(['README.md', 'controls', 'policies']);
  expect(readdirSync(join(root, 'policies'))).toEqual(['POL-01.md']);
});

it('does not write over a file that must be fresh', () => {
  const root = start();
  const write = () => writeAll(root, [{ path: 'README.md', contents: 'ours', fresh: true }]);
  expect(write).toThrow(UsageError);
  expect(write).toThrow('is there already');
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('theirs');
});
