import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { shellWord } from './commands/shell-word.ts';
import { gitPlace } from './io/git-place.ts';
import { brokenPolicy, smallProgram } from './testing/small-program.ts';
import { commitAll, git, gitRepository, home, plainproof, temporaryFolder } from './testing/workplace.ts';

describe('started by a hook of another repository', () => {
  const own = { ...smallProgram, 'README.md': 'One.\n' };
  const hookOf = (other: string) => ({
    GIT_DIR: join(other, '.git'),
    GIT_WORK_TREE: other,
    GIT_INDEX_FILE: join(other, '.git', 'index'),
    GIT_PREFIX: '',
  });

  it.each([[[]], [['--at', 'HEAD']]])('judges the one that holds its folder %j', (at) => {
    const [root, other] = [gitRepository(own), gitRepository({ 'README.md': 'Another.\n' })];
    const words = ['check', '--format', 'json', '--root', root, '--today', '2026-07-12', ...at];
    const plain = JSON.parse(plainproof(words).out);
    const hooked = JSON.parse(plainproof(words, { env: hookOf(other) }).out);
    expect(plain.commit).toBe(git(root, 'rev-parse', 'HEAD').trim());
    expect({ ...hooked, at: '' }).toEqual({ ...plain, at: '' });
  });

  it('leaves the other one alone, and so do the tests', async () => {
    const other = gitRepository({ 'README.md': 'Another.\n' });
    const before = git(other, 'rev-parse', 'HEAD');
    for (const [name, value] of Object.entries(hookOf(other))) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    await import('../vitest.config.ts');
    gitRepository(own);
    expect(Object.keys(process.env).filter((name) => gitPlace.includes(name))).toEqual([]);
    expect(git(other, 'rev-parse', 'HEAD')).toBe(before);
  });
});

describe('exit codes', () => {
  it('0: the template itself has no errors and no warnings, now, in one year and in five', () => {
    for (const today of [[], ['--today', '2027-11-22'], ['--today', '2031-11-22']]) {
      const { code, out } = plainproof(['check', '--format', 'json', '--fail-on', 'warning', ...today]);
      expect(JSON.parse(out).summary).toMatchObject({ errors: 0, warnings: 0 });
      expect(code).toBe(0);
    }
  });

  it('1: problems; never a count', () => {
    const root = gitRepository({ ...smallProgram, ...brokenPolicy });
    const { code, out } = plainproof(['check', '--root', root]);
    expect(code).toBe(1);
    expect(out).toContain('POL-01-security.md');
    expect(plainproof(['check', '--root', root, '--fail-on', 'never']).code).toBe(0);
  });

  it.each([
    ['an unknown command', ['chek'], 'There is no command `chek`.', 'Did you mean `check`?'],
    ['an unknown format', ['check', '--format', 'jsno'], '`--format` got `jsno`', 'Did you mean `json`?'],
    [
      'a day that does not exist',
      ['check', '--today', '2026-02-30'],
      '`--today` got `2026-02-30`',
      'Write a day as 2026-07-12.',
    ],
    [
      'a day that is none',
      ['check', '--at', '2026-2-3'],
      '`--at` got `2026-2-3`',
      'Write a day as 2026-07-12.',
    ],
    [
      'an unknown revision',
      ['check', '--at', 'no-such-branch'],
      '`no-such-branch` is no day and no revision',
      'Use a day such as 2026-07-12',
    ],
    [
      'a revision that looks like an option',
      ['check', '--at=--output=/tmp/x'],
      'is no day and no revision',
      'Use a day',
    ],
    [
      'an unknown option',
      ['check', '--tody', '2026-01-01'],
      '`check` has no option `--tody`.',
      'Did you mean `--today`?',
    ],
    [
      'an option that is the name of what every object has',
      ['check', '--constructor'],
      '`check` has no option `--constructor`.',
      'Its options are',
    ],
    ['an option without its value', ['check', '--today'], '`--today` needs a value.', 'Write it as'],
    [
      'an option that stands twice',
      ['check', '--at', '2026-01-01', '--at=2026-02-01'],
      '`--at` stands twice; expected it once.',
      'Leave one of them out.',
    ],
    [
      'a word too many',
      ['check', '2026-01-01'],
      '`check` does not expect the word `2026-01-01`.',
      'Use it as',
    ],
    [
      'a command after an option',
      ['--root', 'check', 'check', '--format=json'],
      'The command `check` stands after an option; expected it first.',
      'Write it as `npm run check -- --root check --format=json`.',
    ],
    [
      'an option of another export',
      ['export', 'codeowners', '--owner', 'ceo', '--stay'],
      '`export codeowners` takes no `--stay`, `--owner`.',
      'Leave them out; it takes `--out`.',
    ],
    [
      'an address where a file belongs',
      ['collect', 'file', 'https://example.com/x.csv', '--control', 'IAM-03', '--outcome', 'pass'],
      'There is no file `https://example.com/x.csv`.',
      'Give an address with `--uri`',
    ],
    [
      'a word that would color the terminal and turn its text around',
      ['check', '\u001b[31m\u202eder'],
      '`check` does not expect the word `\\u001b[31m\\u202eder`.',
      'Use it as',
    ],
    ['a word too few', ['explain'], '`explain` needs a word more.', 'Use it as'],
    [
      'an unknown audit',
      ['check', '--audit', 'AUD-READYNESS'],
      'There is no audit `AUD-READYNESS`.',
      'Did you mean `AUD-READINESS`?',
    ],
    [
      'a folder that is none',
      ['check', '--root', '/no/such/folder'],
      '`/no/such/folder` is no folder.',
      'Give `--root`',
    ],
  ])('2: %s', (_, words, line, hint) => {
    const { code, out, err } = plainproof(words);
    expect(code).toBe(2);
    expect(out).toBe('');
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(line);
    expect(lines[1]).toContain(hint);
  });

  it('2: not a git repository', () => {
    const { code, err } = plainproof(['check'], { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(err).toContain('is not in a git repository.\nClone the repository, or run `git init`');
  });

  it('2: a bare repository, which holds no files', () => {
    const bare = join(temporaryFolder(), 'company.git');
    git(home, 'init', '--quiet', '--bare', bare);
    for (const [words, cwd] of [
      [[], join(bare, 'refs')],
      [['--root', bare], home],
    ] as const) {
      const { code, err } = plainproof(['check', ...words], { cwd });
      expect({ code, err }).toEqual({
        code: 2,
        err: `plainproof: \`${bare}\` is a bare repository: it holds the history and no files; expected a clone of it.\nRun \`git clone ${shellWord(bare)} FOLDER\`, and work in that folder.\n`,
      });
    }
  });
});

describe('words that npm keeps to itself', () => {
  it.each([
    [['2026-01-01'], { npm_config_at: 'true' }, 'npm run check -- --at 2026-01-01'],
    [[], { npm_config_today: '2026-01-01' }, 'npm run check -- --today 2026-01-01'],
    [['note'], { npm_config_fail_on: 'true' }, 'npm run check -- --fail-on note'],
  ])('%j %j', (words, env, corrected) => {
    const { code, err } = plainproof(['check', ...words], { env: { npm_command: 'run', ...env } });
    expect(code).toBe(2);
    expect(err).toContain(`Write it as \`${corrected}\`.`);
  });

  it('settings that npm has itself are no sign', () => {
    expect(
      plainproof(['check'], { env: { npm_command: 'run', npm_config_audit: 'true', npm_config_all: 'true' } })
        .code,
    ).toBe(0);
  });
});

describe('time', () => {
  const root = () => {
    const folder = gitRepository(smallProgram);
    writeFileSync(join(folder, 'program', 'roles.md'), 'stray');
    commitAll(folder, 'A stray file', '2026-03-10T22:30:00Z');
    return folder;
  };
  const errorsAt = (folder: string, at: string) =>
    JSON.parse(plainproof(['check', '--format', 'json', '--at', at, '--root', folder]).out);

  it('--at answers as it was known at the end of that day, in the program’s zone', () => {
    const folder = root();
    // 22:30 in UTC is 23:30 in Vienna on the same day.
    expect(errorsAt(folder, '2026-03-09').summary.errors).toBe(0);
    expect(errorsAt(folder, '2026-03-10').summary.errors).toBe(1);
    expect(errorsAt(folder, '2026-03-10')).toMatchObject({
      at: '2026-03-10T22:59:59.999Z',
      today: '2026-03-10',
      dirty: false,
    });
  });

  it('--at takes a revision, judged at its committer time', () => {
    expect(errorsAt(root(), 'HEAD~1')).toMatchObject({
      at: '2026-01-10T12:00:00.000Z',
      today: '2026-01-10',
      summary: { errors: 0 },
    });
  });

  it('--at never sees edits of the work tree, and leaves it alone', () => {
    const folder = root();
    rmSync(join(folder, 'program', 'roles.md'));
    expect(errorsAt(folder, 'HEAD').summary.errors).toBe(1);
    expect(git(folder, 'status', '--porcelain')).toContain('D program/roles.md');
  });

  it('scans the whole first-parent line, because committer times need not rise', () => {
    const folder = gitRepository(smallProgram);
    const later = commitAll(folder, 'Ahead of its time', '2026-06-01T00:00:00Z');
    const earlier = commitAll(folder, 'A clock set back', '2026-02-01T00:00:00Z');
    expect(errorsAt(folder, '2026-03-01').commit).toBe(earlier);
    expect(errorsAt(folder, '2026-07-01').commit).toBe(earlier);
    expect(later).not.toBe(earlier);
  });

  it('--today moves the clock alone', () => {
    const folder = root();
    const { out } = plainproof(['check', '--format', 'json', '--today', '2030-01-01', '--root', folder]);
    expect(JSON.parse(out)).toMatchObject({ today: '2030-01-01', summary: { errors: 1 } });
  });

  it('before the first commit nothing was known', () => {
    const { code, err } = plainproof(['check', '--at', '2020-01-01', '--root', root()]);
    expect(code).toBe(2);
    expect(err).toContain('Nothing was known on 2020-01-01: no commit is that old.\nChoose a later day.\n');
  });
});

describe('help', () => {
  it('shows the five commands of every day, and the rest folded', () => {
    const { code, out } = plainproof(['--help']);
    expect(code).toBe(0);
    for (const name of ['next', 'check', 'new', 'explain', 'start']) expect(out).toContain(`npm run ${name}`);
    expect(out).not.toContain('upstream');
    expect(plainproof(['help', '--all']).out).toContain('upstream');
    expect(plainproof(['help', 'sample']).out).toBe(plainproof(['sample', '--help']).out);
  });

  it('every command has a script in package.json and help of its own', () => {
    const { scripts } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    for (const name of ['next', 'check', 'new', 'explain', 'start', 'status', 'export', 'upstream']) {
      expect(scripts[name], name).toBe(`node scripts/plainproof.cjs ${name}`);
      expect(plainproof([name, '--help']).out).toContain(`npm run ${name}`);
    }
  });
});

describe('from any folder', () => {
  it('finds the repository above the folder it is called in', () => {
    const root = gitRepository(smallProgram);
    mkdirSync(join(root, 'policies'), { recursive: true });
    expect(plainproof(['check'], { cwd: join(root, 'policies') }).out).toContain('1 record');
  });
});
