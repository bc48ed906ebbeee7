import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSetUp } from '../demo/demo.test-data.ts';
import { git, plainproof, temporaryFolder } from '../testing/workplace.ts';

const today = '2026-11-22';

describe('the command demo', () => {
  it.skipIf(isSetUp)('makes a repository without asking who you are, and says how its site opens', () => {
    const out = join(temporaryFolder(), 'a company');
    const nobody = {
      HOME: out,
      XDG_CONFIG_HOME: out,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
    };
    const made = plainproof(['demo', '--out', out, '--today', today, '--no-site'], { env: nobody });
    expect(made.err).toBe('');
    expect(made.code).toBe(0);
    expect(made.out).toContain(`An example company is in ${out}.\n`);
    expect(made.out).toContain(`start --root '${out}' --today ${today}\n`);
    expect(git(out, 'status', '--porcelain')).toBe('');
    expect(git(out, 'for-each-ref', '--format=%(refname)').trim()).toBe('refs/heads/main');
    expect(git(out, 'fsck', '--strict')).toBe('');
    const again = join(temporaryFolder(), 'again');
    plainproof(['demo', '--out', again, '--today', today, '--no-site']);
    expect(git(again, 'rev-parse', 'HEAD')).toBe(git(out, 'rev-parse', 'HEAD'));
    const spring = plainproof(['check', '--root', out, '--at', '2026-02-01', '--fail-on', 'never']);
    expect(spring.err).toBe('');
    expect(plainproof(['demo', '--out', out, '--no-site']).err).toContain(
      'is not empty; nothing was changed',
    );
  });

  it.each([
    [['--no-site'], 'needs a folder'],
    [['--out', 'NEW', '--scale', '0'], '`--scale` got `0`; expected a whole number from 1 to 100'],
    [['--out', 'NEW', '--scale', '1.5'], '`--scale` got `1.5`'],
    [['--out', 'NEW', '--seed', '-1'], '--seed'],
    [['--out', 'NEW', '--seed', '1e3'], '`--seed` got `1e3`'],
    [['--out', 'NEW', '--today', '2026-02-30'], '`--today` got `2026-02-30`'],
    [
      ['--out', 'NEW', '--today', '1969-12-31'],
      'expected a day of the calendar from 1975-01-01 to 2099-12-31',
    ],
    [['--out', 'NEW', '--at', '2026-01-01'], 'takes no `--at`'],
  ])('refuses %j', (words, said) => {
    const out = join(temporaryFolder(), 'new');
    const { code, err } = plainproof(['demo', ...words.map((word) => (word === 'NEW' ? out : word))]);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  it('does not make an example of somebody’s own program', () => {
    const root = temporaryFolder();
    git(root, 'init', '--quiet');
    writeFileSync(join(root, 'README.md'), 'Ours.\n');
    const { code, err } = plainproof(['demo', '--root', root, '--out', join(root, 'new'), '--no-site']);
    expect(err).toContain('this repository holds another company');
    expect(code).toBe(2);
  });
});
