import { blobReader } from '../io/git-tree.ts';
import type { Blob, Version } from '../io/git-versions.ts';
import type { Search, Secret, Snapshot } from '../model/snapshot.ts';

/** What of the scanner is used: large and slow to load, it is given. */
interface Scanner {
  readonly largestSearched: number;
  readonly credentialsOf: (path: string, bytes: Uint8Array) => Promise<readonly Credential[] | null>;
}

interface Credential {
  readonly what: string;
  readonly line: number;
  readonly value: string;
}

/**
 * Searches versions of files for credentials that their commit brought and that the file no longer holds: whoever takes one
 * away in a later commit leaves it in the history. Personal data is a matter of the files as they are.
 * @param versions the oldest first; each content is searched once
 */
export async function searchVersions(
  root: string,
  versions: readonly Version[],
  { files, read }: Pick<Snapshot, 'files' | 'read'>,
  { credentialsOf, largestSearched }: Scanner,
): Promise<{ readonly secrets: readonly Secret[]; readonly search: Omit<Search, 'files'> }> {
  const readBlob = blobReader(
    root,
    versions.map(({ blob }) => blob).filter(({ bytes }) => bytes <= largestSearched),
  );
  const readBefore = blobReader(root, versions.flatMap(({ before }) => before).filter(isSmallFile));
  const present = new Set(files.filter(isSmallFile).map(({ path }) => path));
  const searched = new Map<string, ReturnType<Scanner['credentialsOf']>>();
  const searchedNow = new Map<string, ReturnType<Scanner['credentialsOf']>>();
  const secrets: Secret[] = [];
  const told = new Set<string>();
  const count = { versions: 0, binary: 0, large: 0 };
  for (const { path, commit, blob, before } of versions) {
    const found = await credentialsIn(path, blob, readBlob);
    if (found === 'large' || found === null) count[found ?? 'binary'] += 1;
    else count.versions += 1;
    if (!Array.isArray(found) || found.length === 0) continue;
    const known = new Set(await valuesElsewhere(path, before));
    const brought = found.filter(({ value }) => !known.has(value) && !told.has(`${path}\0${value}`));
    for (const { value } of brought) told.add(`${path}\0${value}`);
    for (const what of new Set(brought.map((each) => each.what))) {
      const lines = brought.filter((each) => each.what === what).map(({ line }) => line);
      const rising = [...new Set(lines)].sort((a, b) => a - b);
      secrets.push({ path, sort: 'credential', what, lines: rising, commit });
    }
  }
  return { secrets, search: count };

  // The path counts as well: some files are known by their name.
  async function credentialsIn(path: string, blob: Blob, readOne: (blob: Blob) => Uint8Array) {
    if (!isSmallFile(blob)) return 'large' as const;
    const key = `${blob.oid} ${path}`;
    return once(searched, key, () => credentialsOf(path, readOne(blob)));
  }

  /** What the file held before, and what it holds now: the one was not brought, the other is told of the file itself. */
  async function valuesElsewhere(path: string, before: readonly Blob[]): Promise<readonly string[]> {
    const now = present.has(path) ? once(searchedNow, path, () => credentialsOf(path, read(path))) : null;
    const then = await Promise.all(before.map((blob) => credentialsIn(path, blob, readBefore)));
    return [await now, ...then]
      .flatMap((found) => (Array.isArray(found) ? found : []))
      .map(({ value }) => value);
  }

  function isSmallFile({ bytes, type }: { readonly bytes: number; readonly type: string }): boolean {
    return type === 'file' && bytes <= largestSearched;
  }
}

/** What was found under a key before, else what is found now. */
function once<T>(known: Map<string, T>, key: string, find: () => T): T {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}
