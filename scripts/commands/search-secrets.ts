import { type Base, baseNamed, changedSince } from '../io/git.ts';
import type { Search, Snapshot, SourceFile } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Options } from './command.ts';
import type { Opened } from './open.ts';
import { textOf } from './required.ts';

/**
 * Searches for secrets and personal data, as far as `check` was asked: work that is not committed; with `--changed BASE`
 * also what differs from there, and what its commits brought and took away again; with `--deep` everything. Where nothing
 * differs, nothing is searched or loaded.
 * @throws UsageError for a base that does not exist, and for a look back
 */
export async function searchSecrets(
  { root, snapshot, changed }: Opened,
  options: Options,
): Promise<{ readonly snapshot: Snapshot; readonly search: Search | null }> {
  const name = textOf(options, 'changed');
  const deep = options.deep === true;
  if (options.at !== undefined && (deep || name !== null))
    throw new UsageError(
      `\`--${deep ? 'deep' : 'changed'}\` searches the files as they lie on disk; it takes no \`--at\`.`,
      'Leave one of them out, or check that commit out first.',
    );
  const base = name === null ? null : await baseNamed(root, name);
  const since = base === null || deep ? [] : await changedSince(root, base);
  const files = deep ? snapshot.files : among(snapshot.files, [...changed, ...since]);
  const versions = base === null ? [] : await versionsSince(root, base, changed);
  if (files.length === 0 && versions.length === 0) return { snapshot, search: null };
  const scanner = await import('../io/secret-scanner.ts');
  const { secrets, search } = await scanner.searchFiles(files, snapshot.read);
  if (versions.length === 0)
    return { snapshot: { ...snapshot, secrets }, search: { ...search, versions: 0 } };
  const { searchVersions } = await import('./search-versions.ts');
  const former = await searchVersions(root, versions, snapshot, scanner);
  return {
    snapshot: { ...snapshot, secrets: [...secrets, ...former.secrets] },
    search: {
      files: search.files,
      versions: former.search.versions,
      binary: search.binary + former.search.binary,
      large: search.large + former.search.large,
    },
  };
}

async function versionsSince(root: string, base: Base, changed: readonly string[]) {
  const { replacedVersions } = await import('../io/git-versions.ts');
  return replacedVersions(root, base, changed);
}

/** The listed files that paths name, or that lie in a folder that one names. */
function among(files: readonly SourceFile[], paths: readonly string[]): readonly SourceFile[] {
  if (paths.length === 0) return [];
  const named = new Set(paths);
  return files.filter(({ path }) => {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      if (named.has(path.slice(0, at + 1))) return true;
    return named.has(path) || named.has('/');
  });
}
