import { readdirSync, writeFileSync } from 'node:fs';
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

  it.skipIf(process.platform === 'win32')('is answered where the file cannot be filled', async () => {
    const root = gitRepository({ 'a.md': 'a\n' });
    const programs = temporaryFolder();
    // Takes files for a disk that is full.
    const fussy = `#!/bin/sh\n[ -f /dev/stdout ] && exit 128\nPATH='${process.env.PATH}' exec git "$@"\n`;
    writeFileSync(join(programs, 'git'), fussy, { mode: 0o755 });
    vi.stubEnv('PATH', `${programs}:${process.env.PATH}`);
    expect(await begin(root, subject)).toBe('First\n');
  });

  it('has no answer where there is no git', async () => {
    const root = gitRepository({});
    vi.stubEnv('PATH', temporaryFolder());
    expect(await begin(root, subject)).toBeNull();
  });
});
