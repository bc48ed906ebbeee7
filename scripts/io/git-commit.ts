import { UsageError } from '../model/usage-error.ts';
import { refuseSilence } from './git-answers.ts';
import { runToWrite } from './git-run.ts';

/** Where a commit would go. Nothing has been done yet. */
export interface CommitPlace {
  readonly branch: string;
  /** The branch made from; null when none was checked out. */
  readonly from: string | null;
  readonly head: string;
}

/**
 * Looks whether these files can be committed on a branch of their own, before anything is written.
 * @throws UsageError without a commit or an identity, and when one of the files has changes that nobody committed
 */
export function commitPlace(root: string, name: string, paths: readonly string[]): CommitPlace {
  const head = git(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).out;
  if (head === '') {
    refuseSilence(root);
    throw new UsageError(
      'There is no commit yet, so there is nothing to make a branch from.',
      'Run `git add --all` and `git commit --message "Start"` first.',
    );
  }
  // Without this setting git makes up an identity from the name of the machine.
  const asked = ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'];
  if (!asked.every((each) => git(root, ['-c', 'user.useConfigOnly=true', 'var', each]).ok))
    throw new UsageError(
      'Git does not know who you are, so nothing was changed.',
      'Run `git config user.name "Your Name"` and `git config user.email you@example.com`, or use `--no-commit`.',
    );
  const touched = changedFiles(root).filter((path) => paths.includes(path));
  if (touched.length > 0)
    throw new UsageError(
      `${touched
        .slice(0, 3)
        .map((path) => `\`${path}\``)
        .join(
          ', ',
        )}${touched.length > 3 ? ` and ${touched.length - 3} more` : ''} would be changed and ${touched.length === 1 ? 'has' : 'have'} changes that are not committed; nothing was done.`,
      'Commit them or put them away with `git stash`, or use `--no-commit`.',
    );
  const from = git(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']).out || null;
  return { branch: branchFor(root, name, from), from, head };
}

/**
 * Commits these files, and nothing else that may be staged, on the branch.
 * @returns the commit; @throws UsageError with git's own words, after putting git back where it was
 */
export function commitFiles(
  root: string,
  place: CommitPlace,
  paths: readonly string[],
  message: string,
): string {
  const list = paths.map((path) => `${path}\0`).join('');
  const listed = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  const isNew = place.branch !== place.from;
  const steps: readonly (readonly [words: readonly string[], input: string])[] = [
    ...(isNew ? [[['switch', '--quiet', '--create', place.branch], ''] as const] : []),
    [['--literal-pathspecs', 'add', '--all', ...listed], list],
    [['--literal-pathspecs', 'commit', '--quiet', '--only', '--message', message, ...listed], list],
  ];
  for (const [words, input] of steps) {
    const { ok, error } = git(root, words, input);
    if (ok) continue;
    git(root, ['--literal-pathspecs', 'reset', '--quiet', ...listed], list);
    if (isNew) {
      git(
        root,
        place.from === null
          ? ['switch', '--quiet', '--detach', place.head]
          : ['switch', '--quiet', place.from],
      );
      git(root, ['branch', '--quiet', '--delete', '--force', place.branch]);
    }
    throw new UsageError(
      `Git refused the commit: ${
        error
          .split('\n')
          .filter((line) => line.trim() !== '')
          .slice(-1)[0] ?? 'it did not say why'
      }`,
      'Nothing was changed. Fix what git names, or use `--no-commit`.',
    );
  }
  return git(root, ['rev-parse', 'HEAD']).out;
}

/** A second run works on a branch of its own, unless the first one's is checked out. */
function branchFor(root: string, name: string, current: string | null): string {
  if (current !== null && new RegExp(`^${name}(?:-\\d+)?$`).test(current)) return current;
  for (let number = 1; ; number += 1) {
    const branch = number === 1 ? name : `${name}-${number}`;
    if (!git(root, ['show-ref', '--verify', '--quiet', `refs/heads/${branch}`]).ok) return branch;
  }
}

/** Files that differ from the last commit or are new, from the root. */
function changedFiles(root: string): readonly string[] {
  const prefix = git(root, ['rev-parse', '--show-prefix']).out;
  const words = ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames'];
  return runToWrite(root, words)
    .out.split('\0')
    .map((line) => line.slice(3))
    .flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []));
}

function git(root: string, words: readonly string[], input = '') {
  const { ok, out, error } = runToWrite(root, words, input);
  return { ok, out: out.trim(), error: error.trim() };
}
