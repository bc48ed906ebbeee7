import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { NoHistory } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { topOf } from './disk.ts';
import { refuseSilence } from './git-answers.ts';
import { ask, begin, run } from './git-run.ts';

export interface GitState {
  readonly commit: string | null;
  readonly dirty: boolean;
  readonly noHistory: NoHistory | null;
  /** What differs from the commit, by path from the root; a folder that git does not know ends in `/`. */
  readonly changed: readonly string[];
}

/** Where the work tree stands. Git has begun when this returns, and is asked once, or twice in a linked work tree. */
export async function readState(root: string): Promise<GitState> {
  const [status, shallow] = await Promise.all([
    begin(root, ['status', '--porcelain=v2', '--branch', '--untracked-files=normal', '-z']),
    isShallow(root),
  ]);
  if (status === null) return { commit: null, dirty: false, noHistory: 'no-git', changed: [] };
  const lines = status.split('\0');
  const oid = lines.find((line) => line.startsWith('# branch.oid '))?.slice('# branch.oid '.length) ?? '';
  const commit = /^[0-9a-f]{40,64}$/.test(oid) ? oid : null;
  const dirty = lines.some((line) => line !== '' && !line.startsWith('#'));
  const noHistory = commit === null ? 'no-commits' : shallow ? 'shallow' : null;
  return { commit, dirty, noHistory, changed: dirty ? pathsOf(lines, root) : [] };
}

/** Whether the clone holds only the last part of its history. */
export async function isShallow(root: string): Promise<boolean> {
  const answer = shallowMark(root) ?? (await begin(root, ['rev-parse', '--is-shallow-repository']));
  return answer?.trim() === 'true';
}

/** Where the root lies below the top of the work tree, from which git counts paths: `` or `program/`. */
export function prefixOf(root: string): string {
  const below = relative(topOf(root) ?? root, root).replaceAll('\\', '/');
  return below === '' ? '' : `${below}/`;
}

/** The paths of `status --porcelain=v2 -z`, which count from the top of the work tree; the root may lie below it. */
function pathsOf(lines: readonly string[], root: string): readonly string[] {
  const prefix = prefixOf(root);
  return lines.flatMap((line) => {
    const fields = fieldsBeforePath[line.charAt(0)];
    const path = fields === undefined ? '' : line.split(' ').slice(fields).join(' ');
    // An untracked folder may hold the root.
    if (path.endsWith('/') && prefix.startsWith(path)) return ['/'];
    return path !== '' && path.startsWith(prefix) ? [path.slice(prefix.length)] : [];
  });
}

/** How many words stand before the path in a line of each type; after a `2` follows where it was moved from. */
const fieldsBeforePath: Readonly<Record<string, number>> = { '1': 8, '2': 9, u: 10, '?': 1 };

/** What git would say, read from the mark that it leaves; null where its folder is elsewhere. */
function shallowMark(root: string): 'true' | 'false' | null {
  const top = topOf(root);
  if (top === undefined) return null;
  const own = join(top, '.git');
  if (!statSync(own).isDirectory()) return null;
  return existsSync(join(own, 'shallow')) ? 'true' : 'false';
}

/**
 * What differs between the work tree and the point at which it left a branch, by path from the root: work that is not
 * committed too, what was removed not. Files that git does not know are left out: `readState` names them.
 * @throws UsageError where the clone does not hold enough to compare
 */
export async function changedSince(root: string, base: Base): Promise<readonly string[]> {
  const { commit } = base;
  const left = await ask(root, ['merge-base', commit, 'HEAD']);
  const options = ['--name-only', '-z', '--relative', '--no-renames', '--no-ext-diff', '--diff-filter=d'];
  const answer = run(root, ['diff', ...options, left === '' ? commit : left, '--']);
  // No answer is not the answer that nothing changed.
  if (answer === null) throw notCompared(base);
  return answer
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
}

/** What a change is compared with. */
export interface Base {
  /** As it was typed. */
  readonly name: string;
  readonly commit: string;
}

/** Finds what a change is compared with. @throws UsageError when there is no such revision */
export async function baseNamed(root: string, name: string): Promise<Base> {
  const commit = await commitNamed(root, name);
  if (commit !== '') return { name, commit };
  refuseSilence(root);
  throw new UsageError(
    `\`${name}\` is no revision of this repository.`,
    'Name the branch, tag or commit that the change is compared with, such as `origin/main`.',
  );
}

export function notCompared({ name }: Base): UsageError {
  return new UsageError(
    `Git could not compare the work tree with \`${name}\`.`,
    'Fetch the whole history with `git fetch --unshallow`, or search everything with `--deep`.',
  );
}

export interface Revision {
  readonly commit: string;
  /** Committer time, ISO 8601 in UTC. */
  readonly instant: string;
}

/** Resolves a branch, tag or commit. @throws UsageError when there is no such revision. */
export async function resolveRevision(root: string, text: string): Promise<Revision> {
  const commit = await commitNamed(root, text);
  if (commit === '') {
    refuseSilence(root);
    throw new UsageError(
      `\`${text}\` is no day and no revision of this repository.`,
      'Use a day such as 2026-07-12, or a branch, tag or commit.',
    );
  }
  const time = await ask(root, ['show', '--no-patch', '--format=%ct', commit]);
  return { commit, instant: new Date(Number(time) * 1000).toISOString() };
}

/** The commit that a revision leads to; '' when there is none. */
function commitNamed(root: string, text: string): Promise<string> {
  return ask(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${text}^{commit}`]);
}

/** A commit of the first-parent line, with its committer time in seconds since 1970. */
export interface LineCommit {
  readonly commit: string;
  readonly time: number;
}

/** The first-parent line down from a commit, the newest first; empty without a commit. */
export function firstParentLine(root: string, from = 'HEAD'): readonly LineCommit[] {
  const words = ['log', '--first-parent', '--format=%H %ct', '--end-of-options', from];
  const lines = run(root, words)?.toString('utf8').split('\n') ?? [];
  return lines.flatMap((line) => {
    const [commit = '', time] = line.split(' ');
    return commit === '' ? [] : [{ commit, time: Number(time) }];
  });
}

/**
 * The last commit on a first-parent line whose committer time is not later than the instant; null where none is that old.
 * The whole line is scanned, because committer times need not rise.
 */
export function lastBy(line: readonly LineCommit[], instant: string): string | null {
  const limit = Math.floor(Date.parse(instant) / 1000);
  return line.find(({ time }) => time <= limit)?.commit ?? null;
}

/** Files that git tracks or would, by path from the root; deleted ones are left out. */
export function listKnown(root: string): readonly string[] {
  const known =
    run(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])?.toString('utf8') ?? '';
  const deleted = new Set((run(root, ['ls-files', '-z', '--deleted'])?.toString('utf8') ?? '').split('\0'));
  return [...new Set(known.split('\0'))].filter((path) => path !== '' && !deleted.has(path));
}
