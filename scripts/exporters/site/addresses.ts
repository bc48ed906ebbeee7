import { isDefault } from '../../assess/scope.ts';
import { sha256Of } from '../../model/fingerprint.ts';
import type { Graph, Target } from '../../model/graph.ts';
import { kindList } from '../../model/kinds/index.ts';
import type { Requirement } from '../../model/record.ts';

/** Where things stand on the site. A record without an address has no page, and nothing links to it. */
export interface Addresses {
  /** The page of an id, an alias or `kind/id`; null when there is none. */
  readonly of: (reference: string) => string | null;
  readonly ofTarget: (target: Target) => string | null;
  /** The page of a file of the repository. */
  readonly ofFile: (path: string) => string | null;
  /** The list of a kind. */
  readonly ofKind: (kind: string) => string;
  /** Whether the kind has too many records for a page each. */
  readonly isArchive: (kind: string) => boolean;
}

/** More records of a kind than this share one page: each would be a file to build, to upload and to sort past. */
export const mostPagesOfKind = 1000;

/**
 * Addresses of everything in a graph: the visible one, so that nothing leads to what is hidden.
 * @param listed the kinds that have a list: where a README leads
 */
export function addressesOf(
  graph: Graph,
  listed: readonly string[] = kindList.map(({ name }) => name),
): Addresses {
  const counts = new Map<string, number>();
  for (const { kind } of graph.records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const isArchive = (kind: string) => (counts.get(kind) ?? 0) > mostPagesOfKind;
  const byTarget = new Map<Target, string>();
  const byFile = new Map<string, string>(folderPages(listed));
  const taken = new Set<string>();
  const place = (target: Target, folder: string): void => {
    const path = free(`${folder}${segmentOf(target.id)}`, taken);
    taken.add(path.toLowerCase());
    byTarget.set(target, path);
  };
  for (const requirement of graph.requirements) {
    const page = `/frameworks/${segmentOf(requirement.framework)}`;
    if (isDefault(requirement)) place(requirement, '/criteria/');
    else byTarget.set(requirement, `${page}#${anchorOf(localId(requirement))}`);
  }
  for (const record of graph.records) {
    if (isArchive(record.kind))
      byTarget.set(record, `${listPath(record.kind)}?id=${encodeURIComponent(record.id)}`);
    else if (record.kind === 'program') byTarget.set(record, '/program/');
    else place(record, listPath(record.kind));
    if (!byFile.has(record.path)) byFile.set(record.path, byTarget.get(record) ?? '/');
  }
  for (const { id, path } of graph.frameworks) byFile.set(path, `/frameworks/${segmentOf(id)}`);
  const ofTarget = (target: Target) => byTarget.get(target) ?? null;
  return {
    of: (reference) => {
      const target = graph.find(reference);
      return target === undefined ? null : ofTarget(target);
    },
    ofTarget,
    ofFile: (path) => byFile.get(path) ?? null,
    ofKind: listPath,
    isArchive,
  };
}

/** `/policies/`. */
function listPath(kind: string): string {
  return `/${kindList.find(({ name }) => name === kind)?.plural ?? kind}/`;
}

/** The id that the owner gave: `A.5.15`. */
export function localId(requirement: Requirement): string {
  return isDefault(requirement) ? requirement.id : requirement.id.slice(requirement.framework.length + 1);
}

/** Words as the anchor of a part of a page. */
export function anchorOf(words: string): string {
  return words.toLowerCase().replace(/[^\w-]/g, '-');
}

/** A README introduces the list of its folder. */
function folderPages(listed: readonly string[]): readonly (readonly [string, string])[] {
  return kindList
    .filter(({ name, layout }) => layout !== 'single' && listed.includes(name))
    .map(({ folder, name }) => [`${folder}/README.md`, listPath(name)]);
}

/**
 * An id as a part of an address, with `/` at its end. Ids that hold are used as they are; any other, which a broken
 * file may bring, is replaced by a fingerprint, so that no name of a file climbs out of the site.
 */
export function segmentOf(id: string): string {
  return /^(?:[A-Za-z0-9][\w.-]*\/)*[A-Za-z0-9][\w.-]*$/.test(id) && !/\.(?:\/|$)/.test(id)
    ? `${id}/`
    : `${sha256Of(id).slice(0, 16)}/`;
}

/** Two records may claim one id, or ids that differ by case: each gets a page all the same. */
function free(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path.toLowerCase())) return path;
  for (let number = 2; ; number += 1) {
    const next = `${path.slice(0, -1)}-${number}/`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}
