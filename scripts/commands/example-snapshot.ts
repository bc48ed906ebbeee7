import { createHash } from 'node:crypto';
import { compare } from '../model/problem.ts';
import { contentFolders, type Snapshot } from '../model/snapshot.ts';
import { changedFiles, changedListing } from '../rules/example.ts';
import type { Example } from '../rules/rule.ts';

/** The changed half of an example as a repository, on the day that the example is judged on. */
export function snapshotOf(example: Example): Snapshot {
  const { change, today = '2026-07-01', secrets = [] } = example;
  const contents = new Map(
    Object.entries(changedFiles(example)).map(([path, text]) => [
      path,
      typeof text === 'string' ? Buffer.from(text) : text,
    ]),
  );
  const read = (path: string): Uint8Array => contents.get(path) ?? new Uint8Array();
  const files = [...contents]
    .filter(([path]) => contentFolders.some((folder) => path.startsWith(`${folder}/`)))
    .map(([path, bytes]) => ({ path, bytes: bytes.length, type: 'file' as const }))
    .sort((a, b) => compare(a.path, b.path));
  return {
    files: changedListing(example, files),
    read,
    sha256: (path) => createHash('sha256').update(read(path)).digest('hex'),
    exists: (path) => [...contents.keys()].some((each) => each === path || each.startsWith(`${path}/`)),
    noHistory: 'noHistory' in change ? change.noHistory : null,
    secrets: 'secrets' in change ? change.secrets : secrets,
    instant: '2026-07-01T12:00:00.000Z',
    today: 'today' in change ? change.today : today,
    commit: null,
    dirty: false,
  };
}
