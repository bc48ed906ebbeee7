import { now } from '../io/clock.ts';
import { bareRepository, findRoot, isFolder, isInGit } from '../io/disk.ts';
import { firstParentLine, isShallow, lastBy, resolveRevision } from '../io/git.ts';
import { refuseSilence } from '../io/git-answers.ts';
import { openCommit, openWorkTree } from '../io/snapshot.ts';
import { endOfDay } from '../model/calendar.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Invocation, Options } from './command.ts';
import { dayOf, dayOption, textOf } from './required.ts';
import { shellWord } from './shell-word.ts';

export interface Opened {
  readonly root: string;
  readonly snapshot: Snapshot;
  /** What differs from the commit; a folder ends in `/`. Nothing does when a commit was asked for. */
  readonly changed: readonly string[];
}

/**
 * Opens the repository that a command was asked about: the work tree now, or what was known at a day or revision.
 * @throws UsageError for a folder, day or revision that does not exist, and outside a git repository.
 */
export async function open({ options, world }: Invocation): Promise<Opened> {
  const root = rootOf(options, world.cwd);
  const today = dayOption(options, 'today');
  const at = textOf(options, 'at');
  if (at === null) {
    const present = await openWorkTree(root, now(), today);
    return { root, snapshot: present, changed: present.changed };
  }
  const present = { noHistory: (await isShallow(root)) ? ('shallow' as const) : null, today };
  if (!/^\d{4}-\d{1,2}-\d{1,2}$/.test(at)) {
    return { root, snapshot: openCommit(root, await resolveRevision(root, at), present), changed: [] };
  }
  const day = dayOf('at', at);
  // It reads YAML: loaded only when a day is asked about.
  const { timezoneIn } = await import('./timezone.ts');
  const instant = endOfDay(day, timezoneIn(root));
  const commit = lastBy(firstParentLine(root), instant);
  if (commit === null) {
    refuseSilence(root);
    throw new UsageError(
      `Nothing was known on ${day}: no commit is that old.`,
      present.noHistory === null
        ? 'Choose a later day.'
        : 'Choose a later day, or fetch the whole history with `git fetch --unshallow`.',
    );
  }
  return { root, snapshot: openCommit(root, { commit, instant }, present), changed: [] };
}

/** The folder to work in: what `--root` names, else where one is. @throws UsageError when it is none, or lies outside any git repository. */
export function rootOf(options: Options, cwd: string): string {
  const asked = textOf(options, 'root');
  if (asked !== null && !isFolder(asked))
    throw new UsageError(
      `\`${asked}\` is no folder.`,
      'Give `--root` the folder that holds `program/` and `policies/`.',
    );
  const root = findRoot(asked ?? cwd);
  if (root === undefined || !isInGit(root)) {
    const bare = bareRepository(asked ?? cwd);
    if (bare !== undefined)
      throw new UsageError(
        `\`${bare}\` is a bare repository: it holds the history and no files; expected a clone of it.`,
        `Run \`git clone ${shellWord(bare)} FOLDER\`, and work in that folder.`,
      );
    throw new UsageError(
      `\`${asked ?? cwd}\` is not in a git repository.`,
      'Clone the repository, or run `git init` in its folder: the history is part of the proof.',
    );
  }
  return root;
}
