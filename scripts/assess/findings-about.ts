import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { ContentRecord } from '../model/record.ts';

type Finding = ContentRecord<'finding'>;

/**
 * Whether a finding was known by a day and says something of the controls that it names. One about the description of
 * the system alone says nothing of how a control works.
 */
export function speaksOfControls({ data: { kind, detected } }: Finding, day: Day): boolean {
  return kind !== 'description' && detected !== undefined && detected <= day;
}

/** The findings about any of some controls that were known by a day, open or closed, each once and by id. */
export function findingsKnown(graph: Graph, controls: readonly string[], day: Day): readonly Finding[] {
  const found = new Set(controls.flatMap((control) => findingsAbout(graph, control)));
  return [...found].filter((finding) => speaksOfControls(finding, day)).sort((a, b) => compare(a.id, b.id));
}

/**
 * The findings about a control that may take up what failed on a day: noticed on it or later, the first one first.
 * @param control its id or an alias
 */
export function findingsSince(graph: Graph, control: string, day: Day): readonly Finding[] {
  return findingsAbout(graph, graph.find(control)?.id ?? control)
    .filter(({ data: { kind, detected } }) => kind !== 'description' && detected >= day)
    .sort((a, b) => compare(a.data.detected, b.data.detected) || compare(a.id, b.id));
}

function findingsAbout(graph: Graph, control: string): readonly Finding[] {
  return graph.in(control, 'concerns').flatMap(({ from }) => (from.kind === 'finding' ? [from] : []));
}
