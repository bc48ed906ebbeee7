import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openWorkTree } from '../io/snapshot.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { base, good, path, problemsOf } from '../testing/bad-input.ts';

describe('a work tree', () => {
  const roots: string[] = [];
  afterAll(() => {
    for (const root of roots) rmSync(root, { recursive: true, force: true });
  });
  const make = (place?: (root: string) => void): Promise<Snapshot> => {
    const root = mkdtempSync(join(tmpdir(), 'bad-input-'));
    roots.push(root);
    for (const [name, text] of Object.entries(base)) write(root, name, text);
    place?.(root);
    return openWorkTree(root, '2026-07-01T12:00:00.000Z', null);
  };
  const policy = (id: string): string => good.replace('POL-09', id);

  it.each<[string, string, (root: string) => void]>([
    [
      'a link out of the repository',
      'policies/POL-11-secret.md file-in-its-place link 1',
      (root) => symlinkSync('/etc/passwd', join(root, 'policies/POL-11-secret.md')),
    ],
    [
      'a linked folder',
      'policies/more file-in-its-place link 1',
      (root) => symlinkSync('/etc', join(root, 'policies/more')),
    ],
    [
      'a folder named like a record',
      'policies/POL-11-backup.md file-in-its-place directory 1',
      (root) => write(root, 'policies/POL-11-backup.md/inner.md', 'x'),
    ],
    [
      'a name with a line break',
      'policies/POL-11-a\nb.md file-name-is-portable character 1',
      (root) => write(root, 'policies/POL-11-a\nb.md', policy('POL-11')),
    ],
    [
      'a name that turns around',
      'policies/POL-11-\u202edm.md file-name-is-portable character 1',
      (root) => write(root, 'policies/POL-11-\u202edm.md', policy('POL-11')),
    ],
    [
      'a name of 230 characters',
      `policies/POL-11-${'a'.repeat(220)}.md file-name-is-portable long 1`,
      (root) => write(root, `policies/POL-11-${'a'.repeat(220)}.md`, policy('POL-11')),
    ],
    [
      'a path of 300 characters',
      `evidence/2026/EV-20260612-IAM-03/${'a/'.repeat(133)}b file-name-is-portable long 1`,
      (root) => write(root, `evidence/2026/EV-20260612-IAM-03/${'a/'.repeat(133)}b`, ''),
    ],
    [
      'a stray file',
      'policies/notes.txt file-in-its-place stray 1',
      (root) => write(root, 'policies/notes.txt', 'x'),
    ],
    ['a file of 50 MB', `${path} file-size-in-limit text 1`, (root) => grow(root, path)],
  ])('with %s has one problem more', async (_, problem, place) => {
    const found = newProblems(await make(place), await make());
    const followers =
      /^(?:policies\/POL-11\S* (?:policy-governs|policy-has|control-)|evidence\S* artifact-)/s;
    expect(found.filter((each) => !followers.test(each.replace('\n', '')))).toEqual([problem]);
  });

  it('never reads through a link', async () => {
    const snapshot = await make((root) => {
      rmSync(join(root, 'policies'), { recursive: true });
      symlinkSync('/etc', join(root, 'policies'));
    });
    expect(snapshot.files.filter((file) => file.path.startsWith('policies/'))).toEqual([]);
    expect(problemsOf(snapshot).filter((each) => each.startsWith('policies'))).toEqual([
      'policies file-in-its-place link 1',
    ]);
  });
});

/** The problems that are not there in the good repository; those that are must still be told. */
function newProblems(snapshot: Snapshot, before: Snapshot): readonly string[] {
  const [was, is] = [problemsOf(before), problemsOf(snapshot)];
  expect(is).toContain('policies/POL-10-backup.md fields-are-known unknown 6');
  const known = new Set(was);
  return is.filter((each) => !known.has(each));
}

function write(root: string, name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

/** Fifty megabytes that take no room on the disk. */
function grow(root: string, name: string): void {
  const descriptor = openSync(join(root, name), 'r+');
  ftruncateSync(descriptor, 50 * 1024 * 1024);
  closeSync(descriptor);
}
