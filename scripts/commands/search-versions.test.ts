import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseNamed } from '../io/git.ts';
import { replacedVersions } from '../io/git-versions.ts';
import { credentialsOf } from '../io/secret-scanner.ts';
import { plantedSecrets } from '../testing/planted/secrets.ts';
import { smallProgram } from '../testing/small-program.ts';
import { commitAll, git, gitRepository, plainproof, temporaryFolder } from '../testing/workplace.ts';
import { searchVersions } from './search-versions.ts';

const folder = 'evidence/2026/EV-20260630-IAM-03';
const [file, other] = [`${folder}/users.csv`, `${folder}/other.txt`];
const token = (letter = 'a') => `ghp_${`${letter}1B2`.repeat(9)}`;
let minute = 0;

interface Found {
  readonly search: { readonly files: number; readonly versions: number } | null;
  readonly problems: readonly Record<'rule' | 'message' | 'path' | 'line' | 'text' | 'key', string>[];
}

/** A repository with some files, and a branch that begins there. */
function branchOf(files: Readonly<Record<string, string>>, place = temporaryFolder()): string {
  const root = gitRepository({ ...smallProgram, ...files }, place);
  git(root, 'switch', '--quiet', '--create', 'change');
  return root;
}

/** Commits files as given; null removes one. Returns the commit. */
function commit(root: string, files: Readonly<Record<string, string | null>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (text === null) rmSync(join(root, path));
    else writeFileSync(join(root, path), text);
  }
  minute += 1;
  return commitAll(root, 'Work', `2026-02-01T12:${String(minute).padStart(2, '0')}:00Z`).slice(0, 12);
}

function search(root: string, base = 'main') {
  const { out, err } = plainproof(['check', '--format', 'json', '--root', root, '--changed', base]);
  expect(err).toBe('');
  const { search: searched, problems } = JSON.parse(out) as Found;
  return {
    searched: searched === null ? null : [searched.files, searched.versions],
    found: problems
      .filter(({ rule }) => rule === 'content-holds-no-secret')
      .map(({ path, line, text }) => [`${path}:${line}`, /Commit (\w+)/.exec(text)?.[1] ?? 'now']),
  };
}

describe('what a commit of a branch brought and a later one took away', () => {
  it('is told by path, line and commit, with the advice to revoke it; with other problems it is one error', () => {
    const root = branchOf({ [file]: 'id\n' });
    const brought = commit(root, { [file]: `id\n1\n${token()}\n` });
    commit(root, { [file]: 'id\n1\n' });
    expect(search(root)).toEqual({ searched: [1, 1], found: [[`${file}:3`, brought]] });
    const { out, code } = plainproof(['check', '--root', root, '--changed', 'main']);
    expect(code).toBe(1);
    expect(out).toContain(`Commit ${brought} seems to have brought a GitHub token on line 3 of \`${file}\`.`);
    expect(out).toContain('Revoke the secret first: whoever fetches the branch has it.');
    expect(out).toContain(
      'Searched 1 file for secrets and personal data, and 1 replaced version for secrets.',
    );
    expect(out).not.toContain(token());
  });

  it('also when the branch in the end changes nothing, and is judged merged, as on a pull request', () => {
    const root = branchOf({ [file]: 'id\n' });
    const brought = commit(root, { [other]: token() });
    commit(root, { [other]: null });
    expect(search(root)).toEqual({ searched: [0, 1], found: [[`${other}:1`, brought]] });
    git(root, 'switch', '--quiet', 'main');
    git(root, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'change');
    expect(search(root, 'HEAD^1').found).toEqual([[`${other}:1`, brought]]);
  });

  it('once for each secret and file, by the commit that brought it first', () => {
    const root = branchOf({ [file]: 'id\n' });
    const first = commit(root, { [file]: `${token()}\n` });
    const second = commit(root, { [file]: `x\n${token()}\n${token('b')}\n${token('c')}\n` });
    commit(root, { [file]: 'x\n' });
    commit(root, { [file]: `${token()}\n` });
    commit(root, { [file]: 'y\n' });
    // The fourth version is the first once more.
    expect(search(root)).toEqual({
      searched: [1, 4],
      found: [
        [`${file}:1`, first],
        [`${file}:3`, second],
      ],
    });
  });

  it('is not what was there before, what is there still, nor what main brought', () => {
    const root = branchOf({ [file]: `${token('o')}\n`, 'policies/README.md': 'Words.\n' });
    commit(root, { [file]: `x\n${token('o')}\n`, [other]: `${token('n')}\n` });
    commit(root, { [file]: 'x\n', [other]: `x\n${token('n')}\n` });
    git(root, 'switch', '--quiet', 'main');
    commit(root, { 'policies/README.md': `${token('m')}\n` });
    commit(root, { 'policies/README.md': 'Words again.\n' });
    git(root, 'switch', '--quiet', 'change');
    git(root, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'main');
    expect(search(root)).toEqual({ searched: [2, 2], found: [[`${other}:2`, 'now']] });
  });

  it('is what a merge brought that none of its parents has', () => {
    const root = branchOf({ [file]: 'id\n' });
    commit(root, { [other]: 'x\n' });
    git(root, 'switch', '--quiet', 'main');
    commit(root, { [file]: 'id\n1\n' });
    git(root, 'switch', '--quiet', 'change');
    git(root, 'merge', '--quiet', '--no-commit', '--no-ff', 'main');
    const merge = commit(root, { [file]: `id\n1\n${token()}\n` });
    commit(root, { [file]: 'id\n1\n' });
    expect(search(root).found).toEqual([[`${file}:3`, merge]]);
  });

  it('is what is committed and only removed from the work tree', () => {
    const root = branchOf({ [file]: 'id\n' });
    const brought = commit(root, { [file]: `${token()}\n` });
    expect(search(root)).toEqual({ searched: [1, 0], found: [[`${file}:1`, 'now']] });
    writeFileSync(join(root, file), 'id\n');
    expect(search(root)).toEqual({ searched: [1, 1], found: [[`${file}:1`, brought]] });
  });

  it('counts paths from the root, which may lie below the top; commits that touch no content bring nothing', () => {
    const top = temporaryFolder();
    writeFileSync(join(top, 'notes.txt'), 'x');
    const below = Object.fromEntries(
      Object.entries({ ...smallProgram, [file]: 'id\n' }).map(([path, text]) => [`soc 2/${path}`, text]),
    );
    gitRepository(below, top);
    git(top, 'switch', '--quiet', '--create', 'change');
    const root = join(top, 'soc 2');
    const brought = commit(root, { [file]: `${token()}\n`, '../notes.txt': token('n'), 'é.txt': token('e') });
    commit(root, { [file]: 'id\n', '../notes.txt': 'x', 'é.txt': 'x' });
    expect(search(root)).toEqual({ searched: [0, 1], found: [[`${file}:1`, brought]] });
  });

  it('counts so of what a merge brought, too', () => {
    const top = temporaryFolder();
    const files = { ...smallProgram, [file]: 'id\n' };
    gitRepository(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`soc/${path}`, text])),
      top,
    );
    const root = join(top, 'soc');
    git(top, 'switch', '--quiet', '--create', 'change');
    commit(root, { [other]: 'x\n' });
    git(top, 'switch', '--quiet', 'main');
    commit(root, { [file]: 'id\n1\n' });
    git(top, 'switch', '--quiet', 'change');
    git(top, 'merge', '--quiet', '--no-commit', '--no-ff', 'main');
    commit(root, { [file]: `id\n1\n${token()}\n` });
    expect(search(root)).toEqual({ searched: [2, 0], found: [[`${file}:3`, 'now']] });
  });

  it('is seen in the first commit of a history of its own, whatever the reader has set', () => {
    const root = branchOf({ [file]: 'id\n' });
    git(root, 'config', 'log.showRoot', 'false');
    git(root, 'switch', '--quiet', '--orphan', 'alone');
    const brought = commit(root, { ...smallProgram, [file]: `${token()}\n` });
    commit(root, { [file]: 'id\n' });
    expect(search(root).found).toEqual([[`${file}:1`, brought]]);
  });

  it('is not looked for in what is no text or too large, which is counted', async () => {
    const root = branchOf({ [file]: 'id\n' });
    commit(root, { [file]: `\0${token()}`, [other]: `${token()}${'x'.repeat(60)}\n` });
    commit(root, { [file]: `${token('b')}\n`, [other]: 'id\n' });
    commit(root, { [file]: 'id\n' });
    const versions = replacedVersions(root, await baseNamed(root, 'main'), []);
    const snapshot = { files: [], read: () => new Uint8Array() };
    const answer = await searchVersions(root, versions, snapshot, { credentialsOf, largestSearched: 99 });
    expect(answer.search).toEqual({ versions: 1, binary: 1, large: 1 });
    expect(answer.secrets.map(({ path }) => path)).toEqual([file]);
  });

  it('is of any kind, and printed in no format', () => {
    const root = branchOf({ [file]: 'id\n' });
    const planted = plantedSecrets();
    const names = planted.map((_, index) => `${folder}/plant-${index}.txt`);
    commit(root, Object.fromEntries(planted.map(({ text }, index) => [names[index], `x\n${text}\n`])));
    commit(root, Object.fromEntries(names.map((name, index) => [name, index % 2 === 0 ? null : 'x\n'])));
    for (const format of ['pretty', 'json', 'github', 'sarif', 'markdown']) {
      const words = ['check', '--root', root, '--changed', 'main', '--format', format];
      const { out, err, code } = plainproof(words);
      expect(code).toBe(1);
      for (const { secret, what } of planted) {
        expect(out + err, what).not.toContain(secret);
        if (format !== 'github') expect(out, what).toContain(what);
      }
    }
    expect(new Set(search(root).found.map(([place]) => place?.replace(/:\d+$/, '')))).toEqual(new Set(names));
  }, 60_000);
});
