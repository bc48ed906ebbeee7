import { Buffer } from 'node:buffer';
import { sha256Of } from './fingerprint.ts';
import { compare } from './problem.ts';
import { isContent, type Snapshot } from './snapshot.ts';

/**
 * A repository in memory that can be parsed and judged.
 * @param contents files by path from the repository's root; texts stay texts until they are read
 * @param moment when it is judged, and whatever is otherwise than in a repository without commits and secrets
 */
export function memorySnapshot(
  contents: ReadonlyMap<string, string | Uint8Array>,
  moment: Pick<Snapshot, 'instant'> & Partial<Snapshot>,
): Snapshot {
  const bytesOf = (path: string): Uint8Array => {
    const content = contents.get(path) ?? '';
    return typeof content === 'string' ? Buffer.from(content) : content;
  };
  return {
    files: [...contents]
      .filter(([path]) => isContent(path))
      .map(([path, content]) => ({ path, bytes: Buffer.byteLength(content), type: 'file' as const }))
      .sort((a, b) => compare(a.path, b.path)),
    read: bytesOf,
    sha256: (path) => sha256Of(bytesOf(path)),
    exists: (path) => [...contents.keys()].some((each) => each === path || each.startsWith(`${path}/`)),
    noHistory: null,
    secrets: [],
    today: null,
    commit: null,
    dirty: false,
    ...moment,
  };
}
