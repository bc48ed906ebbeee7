import type { Graph } from '../model/graph.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Link } from './link.ts';
import { suggester } from './suggestion.ts';

/** What lies at a path. `case`: only a name that differs in capitals is there. */
export type Standing = 'there' | 'case' | 'missing';

export interface Listing {
  readonly standing: (path: string, folder: boolean) => Standing;
  /** The path that was most likely meant: the record that the name begins with, the same name elsewhere, a similar path. */
  readonly meant: (path: string) => string | undefined;
}

/**
 * Looks paths up. Content is held against the listing, letter by letter, because a disk of macOS or Windows
 * says yes to `pol-09.md`; the rest of the repository is asked of the disk.
 */
export function listingOf(snapshot: Pick<Snapshot, 'files' | 'exists'>, graph: Graph): Listing {
  const files = new Set(snapshot.files.map(({ path }) => path));
  const folders = new Set<string>();
  for (const path of files) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      // What is above a known folder is known.
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  const suggest = suggester();
  // Only somebody's mistake needs these; a repository without one does not pay for them.
  const byName = onFirstUse(() => filesByOwnName(files));
  const folded = onFirstUse(() => new Map([...folders, ...files].map((path) => [path.toLowerCase(), path])));
  return {
    standing: (path, folder) => {
      if (path === '' || folders.has(path) || (files.has(path) && !folder)) return 'there';
      if (files.has(path)) return 'missing';
      if (folded().has(path.toLowerCase())) return 'case';
      return snapshot.exists(path) ? 'there' : 'missing';
    },
    meant: (path) =>
      folded().get(path.toLowerCase()) ??
      byId(graph, path) ??
      byName().get(nameOf(path)) ??
      suggest(path, files),
  };
}

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What a link most likely meant, as it would be written in the document; undefined when nothing comes close. */
export function nearPath(link: Link, from: string, listing: Listing): string | undefined {
  return link.to === 'file' ? relativePath(from, listing.meant(link.path)) : undefined;
}

/** A path as it is written in a link from a document: `../controls/iam/IAM-03-access-review.md`. */
export function relativePath(from: string, to: string | undefined): string | undefined {
  if (to === undefined) return undefined;
  const base = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let shared = 0;
  while (shared < base.length && shared < steps.length - 1 && base[shared] === steps[shared]) shared += 1;
  return [...base.slice(shared).map(() => '..'), ...steps.slice(shared)]
    .map((step) => encodeURI(step))
    .join('/');
}

function byId(graph: Graph, path: string): string | undefined {
  const name = nameOf(path).replace(/\.md$/, '');
  for (let at = name.length; at > 0; at = name.lastIndexOf('-', at - 1)) {
    const found = graph.find(name.slice(0, at));
    if (found !== undefined && found.kind !== 'criterion') return found.path;
  }
  return undefined;
}

/** The files whose name no other file has; README.md is everywhere. */
function filesByOwnName(files: ReadonlySet<string>): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const path of files) {
    const name = nameOf(path);
    found.set(name, found.has(name) ? undefined : path);
  }
  return found;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
