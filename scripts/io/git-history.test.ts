import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, git, gitRepository, temporaryFolder } from '../testing/workplace.ts';
import { lastChanges, remoteOf } from './git-history.ts';

describe('the last change of each file', () => {
  const folder = () =>
    gitRepository({
      'policies/a b.md': 'one',
      'policies/é"x.md': 'one',
      'controls/c.md': 'one',
      'package.json': '{}',
    });

  it('is the commit that changed it, not one that changed another', () => {
    const root = folder();
    const first = git(root, 'rev-parse', 'HEAD').trim();
    writeFileSync(join(root, 'controls/c.md'), 'two');
    const second = commitAll(root, 'Second', '2026-03-01T08:00:00+02:00');
    const changes = lastChanges(root, second);
    expect(changes.get('controls/c.md')).toEqual({
      commit: second,
      at: '2026-03-01T08:00:00+02:00',
      entered: expect.objectContaining({ commit: first }),
    });
    expect(changes.get('policies/a b.md')?.commit).toBe(first);
    expect(changes.get('policies/é"x.md')?.commit).toBe(first);
    expect(changes.has('package.json')).toBe(false);
    expect(lastChanges(root, first).get('controls/c.md')?.commit).toBe(first);
  });

  it('is told from the folder of the repository that is asked about, also below another', () => {
    const root = folder();
    mkdirSync(join(root, 'sub/policies'), { recursive: true });
    writeFileSync(join(root, 'sub/policies/d.md'), 'one');
    const last = commitAll(root, 'Below', '2026-03-02T08:00:00Z');
    expect([...lastChanges(join(root, 'sub'), last).keys()]).toEqual(['policies/d.md']);
  });

  it('is empty where git has no answer', () => {
    expect(lastChanges(temporaryFolder(), 'HEAD').size).toBe(0);
    expect(lastChanges(folder(), '0'.repeat(40)).size).toBe(0);
  });
});

describe('where a repository comes from', () => {
  it('is told with the branch that a clone begins on', () => {
    const upstream = gitRepository({ 'policies/a.md': 'one' });
    const clone = join(temporaryFolder(), 'clone');
    git(upstream, ['clone', '--quiet', upstream, clone]);
    expect(remoteOf(clone)).toEqual({ url: upstream, branch: 'main' });
    rmSync(clone, { recursive: true });
  });

  it('is null without a remote', () => {
    expect(remoteOf(gitRepository({ 'policies/a.md': 'one' }))).toEqual({ url: null, branch: null });
  });
});
