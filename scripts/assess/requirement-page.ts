import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { commandLine } from '../model/name.ts';
import type { Requirement } from '../model/record.ts';
import { controlsFor, counterpartsIn, otherFrameworks } from './crosswalk.ts';
import type { RecordPage } from './record-page.ts';
import type { Related } from './record-relations.ts';
import { groupTitleOf } from './scope.ts';

/** The page of another framework's requirement: the criteria that ask for the same, and the controls that answer those. */
export function requirementPageOf(graph: Graph, requirement: Requirement, day: Day): RecordPage {
  const { id, title, path, framework, group, pairs } = requirement;
  const owner = graph.frameworks.find((each) => each.id === framework);
  const groupTitle = groupTitleOf(graph, requirement);
  const criteria = pairs.map(({ criterion, tier }) => ({
    id: criterion,
    title: graph.find(criterion)?.title ?? null,
    note: tier === 'editorial' ? 'by our own judgment' : null,
  }));
  const controls = controlsFor(graph, requirement, day).map((control) => ({
    id: control,
    title: graph.find(control)?.title ?? null,
    note: null,
  }));
  return {
    kind: 'criterion',
    id,
    title,
    path,
    facts: [owner?.short ?? framework, ...(groupTitle === undefined ? [] : [`${group} ${groupTitle}`])],
    statement: null,
    walk: [],
    relations: [
      { words: 'asks for something of the same as', others: criteria },
      { words: 'is spoken to by', others: controls },
    ].filter(({ others }) => others.length > 0),
    details: [],
    missing: pairs.length === 0 ? ['no counterpart: no pair with a criterion that we stand behind'] : [],
    problems: [],
    next: commandLine(`explain ${criteria[0]?.id ?? 'frameworks'}`),
  };
}

/** What other frameworks ask for like a criterion, one line a framework, with its ids. */
export function counterpartsOf(graph: Graph, criterion: string): readonly Related[] {
  return otherFrameworks(graph).flatMap(({ id, short }) => {
    const others = counterpartsIn(graph, id, criterion).map(({ requirement, tier }) => ({
      id: requirement.id,
      title: requirement.title,
      note: tier === 'editorial' ? 'by our own judgment' : null,
    }));
    return others.length === 0 ? [] : [{ words: `asks for something of the same as, in ${short}`, others }];
  });
}
