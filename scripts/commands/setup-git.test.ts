import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallAnswers, smallStarter } from '../testing/setup/small-starter.ts';
import { filesOf } from '../testing/setup/template.ts';
import { commitAll, git, gitRepository, plainproof, temporaryFolder } from '../testing/workplace.ts';

/** Git as on a machine that knows nobody. */
const nobody = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

function start({ identity = true } = {}): string {
  const root = gitRepository(smallStarter);
  if (!identity) return root;
  git(root, 'config', 'user.name', 'Test');
  git(root, 'config', 'user.email', 'test@example.com');
  return root;
}

function setup(root: string, answers = smallAnswers, ...words: readonly string[]) {
  const path = join(temporaryFolder(), 'answers.yaml');
  writeFileSync(path, answers);
  return plainproof(['setup', '--root', root, '--answers', path, ...words], { env: nobody });
}

const branchOf = (root: string) => git(root, 'branch', '--show-current').trim();
const stateOf = (root: string) => [
  git(root, 'rev-parse', 'HEAD'),
  git(root, 'branch', '--list'),
  git(root, 'status', '--porcelain'),
  filesOf(root),
];

describe('the commit', () => {
  it('is one, on a branch of its own, with its files alone', () => {
    const root = start();
    writeFileSync(join(root, 'notes.txt'), 'Mine, changed.\n');
    writeFileSync(join(root, 'staged.txt'), 'Not yours.\n');
    git(root, 'add', 'staged.txt');
    const { code, out } = setup(root);
    expect(code).toBe(0);
    expect(out).toContain('https://github.com/northwind/soc2/compare/main...setup?expand=1');
    expect(git(root, 'log', '--format=%s %an').trim().split('\n')).toEqual([
      'Set up the program Test',
      'First Test',
    ]);
    expect(git(root, 'show', '--name-only', '--format=', 'HEAD')).not.toMatch(/notes|staged/);
    expect(git(root, 'status', '--porcelain').trim().split('\n')).toEqual(['M notes.txt', 'A  staged.txt']);
  });

  it('of a second run is made on the same branch, and elsewhere on another', () => {
    const root = start();
    setup(root);
    setup(root, smallAnswers.replace('Northwind Desk', 'Northwind Board'));
    expect(branchOf(root)).toBe('setup');
    git(root, 'switch', '--quiet', 'main');
    setup(root);
    expect(branchOf(root)).toBe('setup-2');
  });

  it('is made from a commit without a branch too', () => {
    const root = start();
    git(root, 'switch', '--quiet', '--detach');
    expect(setup(root).code).toBe(0);
    expect(branchOf(root)).toBe('setup');
  });

  it('is left to the reader with --no-commit', () => {
    const root = start({ identity: false });
    const { code, out } = setup(root, smallAnswers, '--no-commit');
    expect(code).toBe(0);
    expect(out).not.toContain('Committed');
    expect(branchOf(root)).toBe('main');
    expect(git(root, 'status', '--porcelain')).toContain('M program/program.md');
  });
});

describe('nothing is changed, and one line says why', () => {
  it('when the audit that is named is none', () => {
    const root = start();
    const before = stateOf(root);
    const { code, err } = setup(root, smallAnswers, '--audit', 'AUD-2062');
    expect(code).toBe(2);
    expect(err).toContain('There is no audit `AUD-2062`.');
    expect(stateOf(root)).toEqual(before);
  });

  it('when a file that it touches has changes', () => {
    const root = start();
    writeFileSync(join(root, 'program/program.md'), `${smallStarter['program/program.md']}\nMore.\n`);
    const before = stateOf(root);
    const { code, err } = setup(root);
    expect(code).toBe(2);
    expect(err).toContain(
      '`program/program.md` would be changed and has changes that are not committed; nothing was done.',
    );
    expect(stateOf(root)).toEqual(before);
  });

  it('when git does not know who commits', () => {
    const root = start({ identity: false });
    const before = stateOf(root);
    const { code, err } = setup(root);
    expect(code).toBe(2);
    expect(err).toContain('`git config user.name "Your Name"` and `git config user.email you@example.com`');
    expect(stateOf(root)).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')('when git refuses the commit', () => {
    const root = start();
    mkdirSync(join(root, '.git/hooks'), { recursive: true });
    writeFileSync(
      join(root, '.git/hooks/pre-commit'),
      '#!/bin/sh\necho "No commits on Sundays." >&2\nexit 1\n',
    );
    chmodSync(join(root, '.git/hooks/pre-commit'), 0o755);
    const before = stateOf(root);
    const { code, err } = setup(root);
    expect(code).toBe(2);
    expect(err).toContain('Git refused the commit: No commits on Sundays.');
    expect(stateOf(root)).toEqual(before);
  });

  it('before the first commit, and outside git', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'program'));
    writeFileSync(join(root, 'program/program.md'), smallStarter['program/program.md'] ?? '');
    expect(setup(root).err).toContain('is not in a git repository');
    git(root, 'init', '--quiet');
    expect(setup(root).err).toContain('There is no commit yet');
    writeFileSync(join(root, '.git/config'), 'not a setting\n');
    expect(setup(root).err).toMatch(/Git gives no answer about `.*`: fatal: bad config line 1/);
  });

  it('without a terminal and without answers, and for answers that are wrong, all at once', () => {
    const root = start();
    const before = stateOf(root);
    expect(plainproof(['setup', '--root', root]).err).toContain(
      'there is no terminal to ask on.\nWrite the answers into a file',
    );
    const { code, err } = setup(
      root,
      'company: Northwind\ncatgories: [security]\nreport: { type: type3 }\nroles: { security-led: ada }\n',
    );
    expect(code).toBe(2);
    expect(err).toMatch(
      /answers\.yaml:2:1 `catgories` is not a field of answers files; .*did you mean `categories`/,
    );
    expect(err).toMatch(/answers\.yaml:3:17 `report\.type` is `?"?type3/);
    expect(err).toMatch(/answers\.yaml:4:24 `roles` names `security-led`.*did you mean `security-lead`/);
    expect(stateOf(root)).toEqual(before);
  });
});

describe('a shallow clone', () => {
  it('is set up like any other, and brings a record back without history', () => {
    const root = start();
    commitAll(root, 'Second', '2026-02-01T12:00:00Z');
    const clone = join(temporaryFolder(), 'clone');
    git(root, 'clone', '--quiet', '--depth', '1', `file://${root}`, clone);
    git(clone, 'config', 'user.name', 'Test');
    git(clone, 'config', 'user.email', 'test@example.com');
    expect(setup(clone).code).toBe(0);
    expect(readFileSync(join(clone, 'program/program.md'), 'utf8')).toContain('removed: [PHY-03, POL-11]');
    const { code, out } = plainproof(['new', 'control', '--from', 'PHY-03', '--root', clone]);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('wrote controls/phy/PHY-03-visitors.md\nIt is as the starter had it.'),
    ]);
    const visitors = () => readFileSync(join(clone, 'controls/phy/PHY-03-visitors.md'), 'utf8');
    const starter = smallStarter['controls/phy/PHY-03-visitors.md'] ?? '';
    expect(visitors()).toBe(starter.replace('[POL-09, POL-11]', '[POL-09]'));
    expect(readFileSync(join(clone, 'program/program.md'), 'utf8')).toContain('removed: [POL-11]');
    // The number of a policy that may come back is not given to another one.
    expect(plainproof(['new', 'policy', 'Backups', '--root', clone]).out).toContain(
      'policies/POL-12-backups.md',
    );
    expect(plainproof(['new', 'policy', '--from', 'POL-1', '--root', clone]).err).toContain(
      'Did you mean `POL-11`?',
    );
    expect(plainproof(['new', 'control', '--from', 'POL-11', '--root', clone]).err).toContain(
      'is a policy, not a control',
    );
    expect(plainproof(['new', 'control', 'A title', '--from', 'PHY-03', '--root', clone]).err).toContain(
      'takes no title',
    );
    expect(plainproof(['new', 'policy', '--from', 'POL-11', '--root', clone]).code).toBe(0);
    expect(visitors()).toBe(starter);
    expect(filesOf(clone).has('scripts/starter/references.json')).toBe(false);
  });
});
