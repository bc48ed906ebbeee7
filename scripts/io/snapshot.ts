import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isContent, type Snapshot } from '../model/snapshot.ts';
import { fileHasher, fileReader, listContent } from './disk.ts';
import { type GitState, type Revision, readState } from './git.ts';
import { blobHasher, blobReader, isTextual, listTree, readBlobs, type TreeFile } from './git-tree.ts';

/** The work tree as it lies on disk, and what of it differs from the commit. */
export async function openWorkTree(
  root: string,
  instant: string,
  today: string | null,
): Promise<Snapshot & Pick<GitState, 'changed'>> {
  const state = readState(root);
  const files = listContent(root);
  return {
    files,
    read: fileReader(root),
    sha256: fileHasher(root),
    exists: (path) => existsSync(join(root, path)),
    secrets: [],
    instant,
    today,
    ...(await state),
  };
}

/** A commit, read from git without touching the work tree. What holds for the whole clone is given. */
export function openCommit(
  root: string,
  { commit, instant }: Revision,
  { noHistory, today }: Pick<Snapshot, 'noHistory' | 'today'>,
): Snapshot {
  const tree = listTree(root, commit);
  const files = tree.filter(({ path }) => isContent(path));
  const paths = pathsOf(tree);
  const texts = readBlobs(root, files.filter(isTextual));
  const others = files.filter((file) => !isTextual(file));
  // Few others are read, in any order; all of them are hashed.
  const [readOther, hashOther] = [blobReader(root, []), blobHasher(root, others)];
  const listed = new Map(tree.map((file) => [file.path, file]));
  return {
    files: files.map(({ path, bytes, type }) => ({ path, bytes, type })),
    read: (path) => texts.get(path) ?? asked(readOther, listed.get(path)) ?? new Uint8Array(),
    sha256: (path) => {
      const text = texts.get(path);
      return (text === undefined ? asked(hashOther, listed.get(path)) : sum(text)) ?? sum('');
    },
    exists: (path) => paths.has(path),
    noHistory,
    secrets: [],
    instant,
    today,
    commit,
    dirty: false,
  };
}

function asked<T>(answer: (file: TreeFile) => T, file: TreeFile | undefined): T | undefined {
  return file === undefined ? undefined : answer(file);
}

function sum(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Files and the folders above them. */
function pathsOf(tree: readonly TreeFile[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { path } of tree) {
    for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) paths.add(path.slice(0, at));
  }
  return paths;
}
