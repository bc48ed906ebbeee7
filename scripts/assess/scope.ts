import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord, Requirement } from '../model/record.ts';
import { endOf, isInPlace } from './in-force.ts';

type Control = ContentRecord<'control'>;

/** The requirements that reports speak of: those of the default framework. */
export function defaultCriteria(graph: Graph): readonly Requirement[] {
  return graph.requirements.filter(isDefault);
}

/** Whether a requirement is a criterion of the default framework: its id stands alone. */
export function isDefault({ id, framework }: Requirement): boolean {
  return !id.startsWith(`${framework}/`);
}

/** What its framework calls the group of a requirement; undefined for a group without a title. */
export function groupTitleOf(graph: Graph, { framework, group }: Requirement): string | undefined {
  const owner = graph.frameworks.find(({ id }) => id === framework);
  return owner?.groups.find(({ id }) => id === group)?.title;
}

/** The categories that the program covers. */
export function categoriesInScope(graph: Graph): readonly string[] {
  return (graph.program?.data.categories ?? [])
    .filter(({ inScope }) => inScope)
    .map(({ category }) => category);
}

/**
 * Whether the program asks for a requirement: its category is in scope. A requirement of a framework without
 * categories is in scope because a control names it.
 */
export function isInScope(graph: Graph, { category }: Requirement): boolean {
  return category === null || categoriesInScope(graph).includes(category);
}

/**
 * The controls that somebody carries out on a day or will: all but those that do not apply or that a successor had
 * replaced by then.
 */
export function controlsThatApply(graph: Graph, day: Day): readonly Control[] {
  return graph.all('control').filter((control) => endOf(graph, control, day) === undefined);
}

/** The controls that somebody carries out: those that apply, but for what is only planned. */
export function controlsInPlace(graph: Graph, day: Day): readonly Control[] {
  return controlsThatApply(graph, day).filter(isInPlace);
}

/**
 * The ids of the criteria that a key control answers in the text, whoever has done it: one of ours, or one that we
 * assume of a subservice organization in use (READINESS §8).
 */
export function coveredCriteria(graph: Graph, day: Day): ReadonlySet<string> {
  const ours = controlsThatApply(graph, day)
    .flatMap(({ data }) => data.criteria)
    .filter(({ role }) => role === 'key')
    .map(({ id }) => id);
  const theirs = graph
    .all('vendor')
    .filter(({ data }) => data.status === 'active')
    .flatMap(({ data }) => [
      ...(data.subservice?.criteria ?? []),
      ...(data.subservice?.csocs ?? []).flatMap(({ criteria = [] }) => criteria),
    ]);
  return new Set([...ours, ...theirs].map((id) => graph.find(id)?.id ?? id));
}
