import { contentFolders } from '../model/snapshot.ts';
import { run } from './git-run.ts';

interface Commit {
  readonly commit: string;
  /** Committer time, ISO 8601 with its zone. */
  readonly at: string;
}

/** The commit that changed a file last, and the first one that has it under its name. */
export interface LastChange extends Commit {
  readonly entered: Commit;
}

/**
 * For each file of content, the first and the last commit that changed it, up to a commit. Git is asked once for all of them.
 * Empty when git refuses. A merge counts only by the commits that it brings.
 */
export function lastChanges(root: string, commit: string): ReadonlyMap<string, LastChange> {
  const changes = new Map<string, Commit & { entered: Commit }>();
  const log = run(root, [
    'log',
    '--no-renames',
    '--name-only',
    '--relative',
    '-z',
    '--format=%x01%H %cI',
    '--end-of-options',
    commit,
    '--',
    ...contentFolders,
  ]);
  let last: Commit | null = null;
  for (const piece of log?.toString('utf8').split('\0') ?? []) {
    const word = piece.startsWith('\n') ? piece.slice(1) : piece;
    if (word.startsWith('\u0001')) {
      const [hash = '', at = ''] = word.slice(1).split(' ');
      last = { commit: hash, at };
    } else if (word !== '' && last !== null) {
      const known = changes.get(word);
      if (known === undefined) changes.set(word, { ...last, entered: last });
      else known.entered = last;
    }
  }
  return changes;
}

/** Where `origin` is, as git has it, and the branch that a clone of it begins on; nulls where git does not know. */
export function remoteOf(root: string): { readonly url: string | null; readonly branch: string | null } {
  const url = lineOf(root, ['config', '--get', 'remote.origin.url']);
  if (url === '') return { url: null, branch: null };
  const head = lineOf(root, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  return { url, branch: head === '' ? null : head.replace(/^origin\//, '') };
}

function lineOf(root: string, words: readonly string[]): string {
  return run(root, words)?.toString('utf8').trim() ?? '';
}
