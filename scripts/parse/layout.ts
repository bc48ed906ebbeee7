import { type KindName, kindList } from '../model/kinds/index.ts';

/** What a path is, judged by its folder and name alone. */
export type Role =
  | { readonly is: 'record'; readonly kind: KindName }
  | { readonly is: 'page' | 'framework' | 'artifact' | 'template' | 'stray' };

const page: Role = { is: 'page' };
const stray: Role = { is: 'stray' };

/** Folder → the kind whose records lie there, for layouts that put files directly into it. */
const flat = new Map(
  kindList.filter((kind) => kind.layout === 'flat').map((kind) => [kind.folder, kind.name]),
);
/** First folder → the kind whose records lie one level deeper. */
const deeper = new Map(
  kindList
    .filter((kind) => kind.layout === 'domain' || kind.layout === 'year')
    .map((kind) => [kind.folder, kind]),
);
const single = new Map(
  kindList.filter((kind) => kind.layout === 'single').map((kind) => [kind.folder, kind.name]),
);

/** Tells what a listed path is (DESIGN §3). */
export function roleOf(path: string): Role {
  const alone = single.get(path);
  if (alone !== undefined) return { is: 'record', kind: alone };
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const name = path.slice(slash + 1);
  if (isArtifact(path)) return { is: 'artifact' };
  if (name === 'README.md' || path === 'program/system-description.md') return page;
  if (folder === 'program/criteria' && name.endsWith('.md')) return page;
  if (folder === 'program/templates' && name.endsWith('.md')) return { is: 'template' };
  if (folder === 'controls/frameworks') return name.endsWith('.yaml') ? { is: 'framework' } : stray;
  if (!name.endsWith('.md')) return stray;
  const kind = flat.get(folder) ?? deeperKind(folder);
  return kind === undefined ? stray : { is: 'record', kind };
}

/** Whether the path lies in a folder of artifacts: `evidence/<year>/<id>/…`, `evidence/populations/<id>/…`. */
export function isArtifact(path: string): boolean {
  return /^evidence\/(\d{4}|populations|tests)\/[^/]+\/[\s\S]/.test(path);
}

function deeperKind(folder: string): KindName | undefined {
  const slash = folder.indexOf('/');
  if (slash < 0 || folder.includes('/', slash + 1)) return undefined;
  const kind = deeper.get(folder.slice(0, slash));
  const inner = folder.slice(slash + 1);
  const fits = kind?.layout === 'year' ? /^\d{4}$/.test(inner) : /^[a-z]{2,3}$/.test(inner);
  return fits ? kind?.name : undefined;
}
