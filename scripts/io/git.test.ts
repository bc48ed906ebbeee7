import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, gitRepository, temporaryFolder } from '../testing/workplace.ts';
import { commitAt, listTree, readBlobs, readState, resolveRevision } from './git.ts';

describe('readState', () => {
  it('tells the commit, and whether the work tree differs from it', async () => {
    const root = gitRepository({ 'a.txt': 'one' });
    const clean = await readState(root);
    expect(clean).toEqual({ commit: expect.stringMatching(/^[0-9a-f]{40}$/), dirty: false, noHistory: null });
    writeFileSync(join(root, 'new.txt'), 'two');
    expect(await readState(root)).toEqual({ ...clean, dirty: true });
  });

  it('tells that there is no commit yet, or no repository', async () => {
    const { execFileSync } = await import('node:child_process');
    const empty = temporaryFolder();
    execFileSync('git', ['init', '--quiet', empty]);
    expect(await readState(empty)).toEqual({ commit: null, dirty: false, noHistory: 'no-commits' });
    expect((await readState(temporaryFolder())).noHistory).toBe('no-git');
  });
});

describe('commits', () => {
  it('are found by day along the first-parent line', async () => {
    const root = gitRepository({ 'a.txt': 'one' });
    const second = commitAll(root, 'Second', '2026-02-01T10:00:00Z');
    expect(commitAt(root, '2026-02-01T10:00:00.000Z')).toBe(second);
    expect(commitAt(root, '2026-02-01T09:59:59.999Z')).toBe((await resolveRevision(root, 'HEAD~1')).commit);
    expect(commitAt(root, '2025-12-31T00:00:00.000Z')).toBeNull();
    expect(await resolveRevision(root, 'main')).toEqual({
      commit: second,
      instant: '2026-02-01T10:00:00.000Z',
    });
  });

  it('give their files whole, whatever the names and bytes', async () => {
    const files = {
      'a b/ü "quoted".txt': 'one\ntwo',
      'empty.md': '',
      'zero.bin': 'a\0b\nc',
      'policies/POL-01.md': 'x'.repeat(70_000),
    };
    const root = gitRepository(files);
    const tree = listTree(root, (await resolveRevision(root, 'HEAD')).commit);
    expect(tree.map(({ path }) => path)).toEqual(Object.keys(files).sort());
    const blobs = readBlobs(root, tree);
    expect(
      Object.fromEntries([...blobs].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')])),
    ).toEqual(files);
  });
});
