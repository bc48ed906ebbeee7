import { createHash } from 'node:crypto';
import type { SourceFile } from '../model/snapshot.ts';
import { run } from './git-run.ts';

export interface TreeFile extends SourceFile {
  readonly oid: string;
}

/** Bytes that one question to git asks for at most, unless a blob alone has more. */
const together = 16 * 1024 * 1024;

/** Every file of a commit below the root, or in some folders of it, sorted by path. */
export function listTree(root: string, commit: string, folders: readonly string[] = []): readonly TreeFile[] {
  const answer = run(root, ['ls-tree', '-r', '-z', '-l', commit, ...folders])?.toString('utf8') ?? '';
  return answer
    .split('\0')
    .filter((line) => line !== '')
    .map((line): TreeFile => {
      const tab = line.indexOf('\t');
      const [mode = '', , oid = '', size = '0'] = line.slice(0, tab).split(/ +/);
      const type = mode === '120000' ? 'link' : mode === '160000' ? 'other' : 'file';
      return { path: line.slice(tab + 1), oid, bytes: Number(size) || 0, type };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a file of a tree may be read as text. */
export function isTextual({ path, type }: TreeFile): boolean {
  return type === 'file' && /\.(?:md|yaml)$/.test(path);
}

/** The contents of blobs, asked of git in one go. */
export function readBlobs(root: string, files: readonly TreeFile[]): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  const total = files.reduce((sum, file) => sum + file.bytes + 80, 1024);
  const answer = run(root, ['cat-file', '--batch'], files.map(({ oid }) => `${oid}\n`).join(''), total);
  if (answer === null) return contents;
  let at = 0;
  for (const file of files) {
    const end = answer.indexOf(10, at);
    const size = Number(answer.subarray(at, end).toString('latin1').split(' ')[2]);
    contents.set(file.path, answer.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}

/**
 * Reads blobs for somebody who goes through them in this order: git is asked for many at a time, and they are forgotten
 * when the next are asked for. Files with the same content are read once.
 */
export function blobReader(root: string, files: readonly TreeFile[]): (file: TreeFile) => Uint8Array {
  const groupOf = groupsByBlob(files);
  let current: { readonly group: readonly TreeFile[]; readonly byBlob: ReadonlyMap<string, Uint8Array> } = {
    group: [],
    byBlob: new Map(),
  };
  return (file) => {
    const group = groupOf.get(file.oid) ?? [file];
    if (group !== current.group) {
      const contents = readBlobs(root, group);
      const byBlob = group.map(({ oid, path }) => [oid, contents.get(path) ?? new Uint8Array()] as const);
      current = { group, byBlob: new Map(byBlob) };
    }
    return current.byBlob.get(file.oid) ?? new Uint8Array();
  };
}

/** SHA-256 of blobs in any order: when one is asked for, its neighbors are hashed too, and the sums are kept. */
export function blobHasher(root: string, files: readonly TreeFile[]): (file: TreeFile) => string {
  const groupOf = groupsByBlob(files);
  const read = blobReader(root, files);
  const sums = new Map<string, string>();
  return (file) => {
    if (!sums.has(file.oid)) {
      for (const each of groupOf.get(file.oid) ?? [file])
        sums.set(each.oid, createHash('sha256').update(read(each)).digest('hex'));
    }
    return sums.get(file.oid) ?? '';
  };
}

/** Blob → the group of neighbors that it is read with, each distinct blob in one group. */
function groupsByBlob(files: readonly TreeFile[]): ReadonlyMap<string, readonly TreeFile[]> {
  const groupOf = new Map<string, readonly TreeFile[]>();
  let group: TreeFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (groupOf.has(file.oid)) continue;
    if (bytes + file.bytes > together) {
      group = [];
      bytes = 0;
    }
    group.push(file);
    groupOf.set(file.oid, group);
    bytes += file.bytes;
  }
  return groupOf;
}
