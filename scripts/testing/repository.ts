import { createHash } from 'node:crypto';
import type { Snapshot } from '../model/snapshot.ts';
import { contentFolders } from '../model/snapshot.ts';

/** A repository in memory: paths and texts (or bytes), judged on 2026-07-01 unless told otherwise. */
export function repository(
  files: Readonly<Record<string, string | Uint8Array>>,
  changes: Partial<Snapshot> = {},
): Snapshot {
  const contents = new Map(
    Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? Buffer.from(text) : text]),
  );
  const bytesOf = (path: string): Uint8Array => contents.get(path) ?? new Uint8Array();
  return {
    files: [...contents]
      .filter(([path]) => contentFolders.some((folder) => path.startsWith(`${folder}/`)))
      .map(([path, bytes]) => ({ path, bytes: bytes.length, type: 'file' as const }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: bytesOf,
    sha256: (path) => createHash('sha256').update(bytesOf(path)).digest('hex'),
    exists: (path) => [...contents.keys()].some((each) => each === path || each.startsWith(`${path}/`)),
    noHistory: null,
    secrets: [],
    instant: '2026-07-01T12:00:00.000Z',
    today: null,
    commit: null,
    dirty: false,
    ...changes,
  };
}
