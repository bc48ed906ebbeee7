import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gitRepository, temporaryFolder } from '../testing/workplace.ts';
import { begin } from './git-run.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a question that git works on while we do', () => {
  const subject = ['show', '--no-patch', '--format=%s'];

  it('is answered whole, and leaves nothing behind', async () => {
    const root = gitRepository({ 'a.md': 'a\n' });
    const temporary = temporaryFolder();
    vi.stubEnv('TMPDIR', temporary);
    const answer = begin(root, subject);
    expect(readdirSync(temporary)).toEqual([]);
    expect(await answer).toBe('First\n');
    expect(await begin(root, ['show', 'absent'])).toBeNull();
  });

  it('is answered where no file can be made', async () => {
    const root = gitRepository({ 'a.md': 'a\n' });
    vi.stubEnv('TMPDIR', join(temporaryFolder(), 'absent'));
    expect(await begin(root, subject)).toBe('First\n');
    expect(await begin(root, ['show', 'absent'])).toBeNull();
  });

  it('has no answer where there is no git', async () => {
    const root = gitRepository({});
    vi.stubEnv('PATH', temporaryFolder());
    expect(await begin(root, subject)).toBeNull();
  });
});
