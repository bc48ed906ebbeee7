import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, gitRepository, temporaryFolder } from '../testing/workplace.ts';
import { firstParentLine, lastBy, readState, resolveRevision } from './git.ts';

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
