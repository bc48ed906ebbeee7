import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { compare } from '../../model/problem.ts';
import { contentFolders, type Snapshot } from '../../model/snapshot.ts';

/** Files by path from the repository's root, as texts. */
export type Texts = ReadonlyMap<string, string>;

/** Texts as a repository that can be parsed and judged, at the moment of another one. */
export function snapshotOfTexts(
  texts: Texts,
  like: Pick<Snapshot, 'instant' | 'today' | 'commit' | 'dirty' | 'noHistory'>,
): Snapshot {
  const bytesOf = (path: string): Uint8Array => Buffer.from(texts.get(path) ?? '');
  const { instant, today, commit, dirty, noHistory } = like;
  return {
    files: [...texts]
      .filter(([path]) => isContent(path))
      .map(([path, text]) => ({ path, bytes: Buffer.byteLength(text), type: 'file' as const }))
      .sort((a, b) => compare(a.path, b.path)),
    read: bytesOf,
    sha256: (path) => createHash('sha256').update(bytesOf(path)).digest('hex'),
    exists: (path) => [...texts.keys()].some((each) => each === path || each.startsWith(`${path}/`)),
    secrets: [],
    instant,
    today,
    commit,
    dirty,
    noHistory,
  };
}

/** Whether a path lies in a folder of content. */
export function isContent(path: string): boolean {
  return contentFolders.some((folder) => path.startsWith(`${folder}/`));
}
