import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, git, gitRepository, temporaryFolder } from '../testing/workplace.ts';
import { baseNamed, changedSince, firstParentLine, lastBy, readState, resolveRevision } from './git.ts';

describe('readState', () => {
  it('tells the commit, and whether the work tree differs from it', async () => {
    const root = gitRepository({ 'a.txt': 'one' });
    const clean = await readState(root);
    expect(clean).toEqual({
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      dirty: false,
      noHistory: null,
      changed: [],
    });
    writeFileSync(join(root, 'new.txt'), 'two');
    expect(await readState(root)).toEqual({ ...clean, dirty: true, changed: ['new.txt'] });
  });

  it('tells that there is no commit yet, or no repository', async () => {
    const { execFileSync } = await import('node:child_process');
    const empty = temporaryFolder();
    execFileSync('git', ['init', '--quiet', empty]);
    expect(await readState(empty)).toEqual({
      commit: null,
      dirty: false,
      noHistory: 'no-commits',
      changed: [],
    });
    expect((await readState(temporaryFolder())).noHistory).toBe('no-git');
  });
});

describe('what changed', () => {
  const files = {
    'top.md': '1',
    'in/program/a b.md': '1',
    'in/program/old.md': '1',
    'in/evidence/x.md': '1',
  };

  it('since the commit: edited, staged, moved and unknown, by path from the root', async () => {
    const top = gitRepository(files);
    const root = join(top, 'in');
    writeFileSync(join(top, 'top.md'), '2');
    writeFileSync(join(root, 'program', 'a b.md'), '2');
    git(top, 'mv', 'in/program/old.md', 'in/program/né"w.md');
    mkdirSync(join(root, 'evidence', '2026'));
    writeFileSync(join(root, 'evidence', '2026', 'x.md'), '1');
    rmSync(join(root, 'evidence', 'x.md'));
    const { changed } = await readState(root);
    expect([...changed].sort()).toEqual([
      'evidence/2026/',
      'evidence/x.md',
      'program/a b.md',
      'program/né"w.md',
    ]);
    expect((await readState(top)).changed).toContain('top.md');
  });

  it('in a folder that git does not know at all', async () => {
    const top = gitRepository({ 'top.md': '1' });
    mkdirSync(join(top, 'new', 'program'), { recursive: true });
    writeFileSync(join(top, 'new', 'program', 'a.md'), '1');
    expect((await readState(join(top, 'new'))).changed).toEqual(['/']);
  });

  it('since a branch was left: its own later work does not count', async () => {
    const top = gitRepository(files);
    const root = join(top, 'in');
    git(top, 'switch', '--quiet', '--create', 'change');
    writeFileSync(join(root, 'program', 'a b.md'), '2');
    commitAll(top, 'Second', '2026-02-01T12:00:00Z');
    writeFileSync(join(root, 'evidence', 'x.md'), '2');
    git(top, 'switch', '--quiet', 'main');
    git(top, 'stash', '--quiet');
    writeFileSync(join(root, 'program', 'old.md'), '2');
    commitAll(top, 'Meanwhile', '2026-02-02T12:00:00Z');
    git(top, 'switch', '--quiet', 'change');
    git(top, 'stash', 'pop', '--quiet');
    expect(await changedSince(root, await baseNamed(root, 'main'))).toEqual([
      'evidence/x.md',
      'program/a b.md',
    ]);
    await expect(baseNamed(root, '--output=x')).rejects.toThrow('is no revision');
    await expect(baseNamed(root, '2026-01-01')).rejects.toThrow('is no revision');
  });
});

describe('commits', () => {
  it('are found by day along the first-parent line', async () => {
    const root = gitRepository({ 'a.txt': 'one' });
    const second = commitAll(root, 'Second', '2026-02-01T10:00:00Z');
    const line = firstParentLine(root);
    expect(lastBy(line, '2026-02-01T10:00:00.000Z')).toBe(second);
    expect(lastBy(line, '2026-02-01T09:59:59.999Z')).toBe((await resolveRevision(root, 'HEAD~1')).commit);
    expect(lastBy(line, '2025-12-31T00:00:00.000Z')).toBeNull();
    expect(await resolveRevision(root, 'main')).toEqual({
      commit: second,
      instant: '2026-02-01T10:00:00.000Z',
    });
  });
});
