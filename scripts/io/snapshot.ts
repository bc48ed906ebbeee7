import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolders, type Snapshot } from '../model/snapshot.ts';
import { fileHasher, fileReader, listContent } from './disk.ts';
import { listTree, type Revision, readBlobs, readState, type TreeFile } from './git.ts';

/** The work tree as it lies on disk. */
export async function openWorkTree(root: string, instant: string, today: string | null): Promise<Snapshot> {
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

/** A commit, read from git without touching the work tree. What holds for the whole clone is taken from `present`. */
export function openCommit(
  root: string,
  { commit, instant }: Revision,
  { noHistory, today }: Pick<Snapshot, 'noHistory' | 'today'>,
): Snapshot {
  const tree = listTree(root, commit);
  const files = tree.filter(({ path }) => contentFolders.some((folder) => path.startsWith(`${folder}/`)));
  const paths = pathsOf(tree);
  const texts = readBlobs(
    root,
    files.filter(({ path, type }) => type === 'file' && /\.(?:md|yaml)$/.test(path)),
  );
  const listed = new Map(tree.map((file) => [file.path, file]));
  const bytesOf = (path: string): Uint8Array => texts.get(path) ?? one(root, listed.get(path));
  return {
    files: files.map(({ path, bytes, type }) => ({ path, bytes, type })),
    read: bytesOf,
    sha256: (path) => createHash('sha256').update(bytesOf(path)).digest('hex'),
    exists: (path) => paths.has(path),
    noHistory,
    secrets: [],
    instant,
    today,
    commit,
    dirty: false,
  };
}

function one(root: string, file: TreeFile | undefined): Uint8Array {
  return (file === undefined ? undefined : readBlobs(root, [file]).get(file.path)) ?? new Uint8Array();
}

/** Files and the folders above them. */
function pathsOf(tree: readonly TreeFile[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { path } of tree) {
    for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) paths.add(path.slice(0, at));
  }
  return paths;
}
