import type { Graph } from '../../model/graph.ts';
import type { AnyRecord } from '../../model/record.ts';
import { defaultCriteria } from '../scope.ts';
import { hasNothingLeft } from './nothing-left.ts';

/** What the answers say about the program's scope. */
export interface Scope {
  /** The categories that are in. */
  readonly categories: ReadonlySet<string>;
  /** Nobody works in an office of the company. */
  readonly remote: boolean;
  /** Records that the company has no use for, by id: vendors that there are not. */
  readonly without: ReadonlySet<string>;
}

/** What lies outside a scope. */
export interface OutOfScope {
  /** Ids of records. */
  readonly ids: ReadonlySet<string>;
  /** Paths of pages: about criteria that are out, and about domains without a control. */
  readonly pages: ReadonlySet<string>;
  /** Ids of criteria. */
  readonly criteria: ReadonlySet<string>;
  /** Ids of records that would be out, but of which something that happened speaks. */
  readonly kept: ReadonlySet<string>;
}

/** Controls that only a company with an office of its own needs. */
export const officeControls: readonly string[] = ['PHY-03'];

/** Kinds that say what happened: they are never taken out or changed, and neither is what they name taken out. */
export const happened: ReadonlySet<string> = new Set([
  ...['evidence', 'population', 'test', 'finding', 'waiver', 'incident'],
]);

/**
 * Works out what a scope has no use for: controls whose criteria are all out, and then, round by round, the records
 * that stood on nothing else. References are counted by the whole graph, with everything that was taken out before.
 */
export function outOfScope(graph: Graph, scope: Scope): OutOfScope {
  const criteria = criteriaOutside(graph, scope.categories);
  const named = new Set(
    graph.edges.filter(({ from }) => happened.has(from.kind)).map(({ to, written }) => to?.id ?? written),
  );
  const ids = new Set<string>();
  const kept = new Set<string>();
  const isGone = (id: string) => ids.has(id) || criteria.has(id);
  const asked = new Set([...scope.without, ...(scope.remote ? officeControls : [])]);
  for (let before = -1; before < ids.size; ) {
    before = ids.size;
    for (const record of graph.records) {
      if (ids.has(record.id) || happened.has(record.kind)) continue;
      if (!asked.has(record.id) && !hasNothingLeft(graph, record, isGone)) continue;
      if (named.has(record.id)) kept.add(record.id);
      else ids.add(record.id);
    }
  }
  return { ids, kept, criteria, pages: pagesWithout(graph, ids, criteria) };
}

/** The criteria of the categories that are out, by id. */
export function criteriaOutside(graph: Graph, categories: ReadonlySet<string>): ReadonlySet<string> {
  const outside = defaultCriteria(graph).filter(
    ({ category }) => category !== null && !categories.has(category),
  );
  return new Set(outside.map(({ id }) => id));
}

function pagesWithout(
  graph: Graph,
  ids: ReadonlySet<string>,
  criteria: ReadonlySet<string>,
): ReadonlySet<string> {
  const controls = graph.records.filter(({ kind }) => kind === 'control');
  const domains = new Set(controls.map(folderOf));
  const left = new Set(controls.filter(({ id }) => !ids.has(id)).map(folderOf));
  const pages = graph.pages.map(({ path }) => path);
  return new Set(
    [
      ...pages.filter((path) => criteria.has(/^program\/criteria\/(.+)\.md$/.exec(path)?.[1] ?? '')),
      ...[...domains].filter((folder) => !left.has(folder)).map((folder) => `${folder}/README.md`),
    ].filter((path) => pages.includes(path)),
  );
}

function folderOf({ path }: Pick<AnyRecord, 'path'>): string {
  return path.slice(0, path.lastIndexOf('/'));
}
