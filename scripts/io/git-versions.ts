import { contentFolders } from '../model/snapshot.ts';
import { type Base, notCompared, prefixOf } from './git.ts';
import { run } from './git-run.ts';
import { listTree, type TreeFile } from './git-tree.ts';

/** A content, known by its hash and size; it has no path of its own. */
export type Blob = TreeFile;

/** What a commit made of a file. */
export interface Version {
  readonly path: string;
  readonly commit: string;
  readonly blob: Blob;
  /** What the file was in the parents of the commit, where it was there. */
  readonly before: readonly Blob[];
}

/**
 * The versions of content files in the commits that HEAD has and a base has not, the oldest commit first, without those
 * that HEAD still has. Git is asked three times at most, however many commits there are.
 * @param changed what of the work tree differs from HEAD, by path: of such a file HEAD's version is named as well
 * @throws UsageError where the clone does not hold all of them
 */
export function replacedVersions(root: string, base: Base, changed: readonly string[]): readonly Version[] {
  const answer = run(root, logWords(base));
  // No answer is not the answer that nothing changed.
  if (answer === null) throw notCompared(base);
  const entries = entriesOf(answer, prefixOf(root));
  if (entries.length === 0) return [];
  const edited = new Set(changed);
  const kept = new Map(listTree(root, 'HEAD', contentFolders).map(({ path, oid }) => [path, oid]));
  const replaced = entries.filter(({ path, oid }) => kept.get(path) !== oid || edited.has(path));
  const blobs = measured(root, new Set(replaced.flatMap(({ oid, before }) => [oid, ...before])), base);
  const blobOf = (oid: string): Blob => ({ path: oid, oid, bytes: blobs.get(oid) ?? 0, type: 'file' });
  return replaced
    .map(({ oid, before, ...rest }) => ({ ...rest, blob: blobOf(oid), before: before.map(blobOf) }))
    .reverse();
}

/**
 * Every commit counts: `--full-history` also those of a branch that in the end changed nothing, `-c` also what a merge brought
 * that none of its parents has.
 */
function logWords({ commit }: Base): readonly string[] {
  // Not `--relative`: of what a merge brought git would tell the path from the top all the same.
  const shape = ['--raw', '--no-abbrev', '--no-renames', '-z', '--format=%x01%H'];
  const all = ['--full-history', '-c'];
  return ['log', ...all, ...shape, '--end-of-options', `${commit}..HEAD`, '--', ...contentFolders];
}

interface Entry {
  readonly path: string;
  readonly commit: string;
  readonly oid: string;
  readonly before: readonly string[];
}

/**
 * `:100644 100644 <old> <new> M`, then the path; of a merge a colon, a mode and an old one for each parent.
 * @param prefix what the paths begin with
 */
function entriesOf(answer: Buffer, prefix: string): readonly Entry[] {
  const entries: Entry[] = [];
  let commit = '';
  const pieces = answer.toString('utf8').split('\0');
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = (pieces[index] ?? '').replace(/^\n/, '');
    if (piece.startsWith('\u0001')) commit = piece.slice(1);
    else if (piece.startsWith(':')) {
      index += 1;
      const parents = piece.lastIndexOf(':') + 1;
      const words = piece.slice(parents).split(' ');
      const [modes, oids] = [words.slice(0, parents + 1), words.slice(parents + 1, 2 * parents + 2)];
      const files = oids.map((oid, at) => (modes[at]?.startsWith('100') ? oid : ''));
      const oid = files[parents] ?? '';
      const before = files.slice(0, parents).filter((each) => each !== '');
      const path = (pieces[index] ?? '').slice(prefix.length);
      if (oid !== '') entries.push({ path, commit, oid, before });
    }
  }
  return entries;
}

/** The sizes of blobs. @throws UsageError where git does not have one */
function measured(root: string, oids: ReadonlySet<string>, base: Base): ReadonlyMap<string, number> {
  if (oids.size === 0) return new Map();
  const answer = run(root, ['cat-file', '--batch-check'], [...oids].map((oid) => `${oid}\n`).join(''));
  const sizes = new Map<string, number>();
  for (const line of answer?.toString('latin1').split('\n') ?? []) {
    const [oid = '', type, size] = line.split(' ');
    if (type === 'blob') sizes.set(oid, Number(size));
  }
  if (sizes.size < oids.size) throw notCompared(base);
  return sizes;
}
