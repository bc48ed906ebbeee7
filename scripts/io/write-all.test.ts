import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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

it.each([
  ['a folder in its place', 'controls/prv', 'a folder stands in its place'],
  ['a file for its folder', 'README.md/page.md', 'a file stands where its folder would be'],
  ['a file above its folder', 'README.md/deeper/page.md', 'a file stands where its folder would be'],
  ['a name that is too long', `${'x'.repeat(300)}/page.md`, 'its name is too long for this disk'],
  ['a link that leads nowhere', 'lost/page.md', 'a symbolic link on the way leads nowhere'],
  ['a link that leads to itself', 'circle/page.md', 'a symbolic link on the way leads back to itself'],
])('says why the disk refuses, and changes nothing: %s', (_, path, why) => {
  const root = start();
  symlinkSync('no/such/folder', join(root, 'lost'));
  symlinkSync('circle', join(root, 'circle'));
  const before = readdirSync(root, { recursive: true }).sort();
  const write = () => writeAll(root, [...changes, { path, contents: 'text' }]);
  expect(write).toThrow(UsageError);
  expect(write).toThrow(`\`${path}\` could not be written: ${why}.`);
  expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
});

it.skipIf(!existsSync('/proc/version'))('says so where the system makes no folders, however deep', () => {
  for (const folder of ['/proc/new', '/proc/new/deeper'])
    expect(() => writeAll(folder, [{ path: 'page.md', contents: 'text' }])).toThrow(
      '`page.md` could not be written: the system makes no folders there.',
    );
});
