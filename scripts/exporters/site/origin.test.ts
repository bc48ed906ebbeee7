import { describe, expect, it } from 'vitest';
import { originFrom } from './origin.ts';

describe('the address of a repository on GitHub', () => {
  it.each([
    ['https://github.com/example/program.git', 'https://github.com/example/program'],
    ['https://github.com/example/program', 'https://github.com/example/program'],
    ['https://github.com/example/program/', 'https://github.com/example/program'],
    ['git@github.com:example/program.git', 'https://github.com/example/program'],
    ['ssh://git@github.com/example/my.program.git', 'https://github.com/example/my.program'],
    ['ssh://git@github.com:22/example/program', 'https://github.com/example/program'],
    ['https://user:token@github.com/example/program.git', 'https://github.com/example/program'],
  ])('%s', (url, address) => {
    expect(originFrom(url, 'trunk')).toEqual({ address, branch: 'trunk' });
  });

  it.each([
    null,
    '',
    '/srv/program.git',
    'https://gitlab.com/example/program.git',
    'https://github.com.example.org/a/b',
    'https://example.org/github.com/a/b',
    'https://github.com/only-an-owner',
    'https://github.com/a/b/c',
    'javascript:alert(1)//github.com/a/b',
  ])('is not known for %s', (url) => {
    expect(originFrom(url, 'main')).toBeNull();
  });

  it('keeps no word that stands before the host: it may be a secret', () => {
    expect(JSON.stringify(originFrom('https://x:ghp_secret@github.com/a/b', null))).not.toContain(
      'ghp_secret',
    );
  });

  it('takes main where the branch is not known', () => {
    expect(originFrom('git@github.com:a/b.git', null)?.branch).toBe('main');
  });
});
