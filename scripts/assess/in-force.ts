import type { Day } from '../model/calendar.ts';
import type { Graph, Target } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import { oncePer } from '../model/once.ts';
import { compare } from '../model/problem.ts';
import type { ContentRecord } from '../model/record.ts';

type Control = ContentRecord<'control'>;

/** Why something no longer counts. `outOfScope` is no end by itself: the program leaves it aside. */
export type Ended = 'retired' | 'offBoarded' | 'replaced' | 'notApplicable' | 'outOfScope';

/** Why a record is no longer in force on a day, or undefined when it is. */
export function endOf(graph: Graph, target: Target, day: Day): Ended | undefined {
  switch (target.kind) {
    case 'policy':
    case 'procedure':
      return target.data.status === 'retired' ? 'retired' : undefined;
    case 'vendor':
      return target.data.status === 'off-boarded' ? 'offBoarded' : undefined;
    case 'system':
      return target.data.inScope === false ? 'outOfScope' : undefined;
    case 'control':
      if (target.data.status === 'not-applicable') return 'notApplicable';
      return successorOf(graph, target.id, day) === null ? undefined : 'replaced';
    default:
      return undefined;
  }
}

/** The control that had taken another's place by a day (`replaces`), the first by id, or null. */
export function successorOf(graph: Graph, id: string, day: Day): Control | null {
  return (
    successorsIn(graph)
      .get(id)
      ?.find(({ from }) => from <= day)?.control ?? null
  );
}

/** The first day on which another control took a control's place. */
export function replacedFrom(graph: Graph, id: string): Day | undefined {
  return successorsIn(graph)
    .get(id)
    ?.map(({ from }) => from)
    .sort()[0];
}

/**
 * The controls that take a control's place, each from its first day, by id. One that nobody carries out yet takes no
 * place, whatever day it was planned for: until it runs, the old one stands, and what is asked of it (READINESS §6). Every
 * reference asks, a handful is answered.
 */
const successorsIn = oncePer((graph: Graph): ReadonlyMap<string, readonly Successor[]> => {
  const found = graph.edges.flatMap(({ relation, from: control, to }) => {
    if (relation !== 'replaces' || to === null || control.kind !== 'control') return [];
    if (!control.whole || control.id === to.id || !isInPlace(control)) return [];
    const from = tookOver(graph, control, to.id);
    return from === undefined ? [] : [{ id: to.id, control, from }];
  });
  found.sort((a, b) => compare(a.control.id, b.control.id));
  return grouped(found, ({ id }) => id);
});

interface Successor {
  readonly control: Control;
  readonly from: Day;
}

/**
 * The first day of a successor: that of its first version, since its own changes come later. Versions that are no later
 * than the old control ran beside it, and the next one took its place.
 */
function tookOver(
  graph: Graph,
  { data: { effective, versions = [] } }: Control,
  id: string,
): Day | undefined {
  if (effective === undefined) return undefined;
  const old = graph.find(id);
  const since = old?.kind === 'control' ? (old.data.effective ?? '') : '';
  const later = [...versions.map((each) => each.effective), effective].filter((day) => day > since);
  return later.sort()[0] ?? effective;
}

/** Whether somebody carries the control out: we do, or a vendor that we rely on. */
export function isInPlace({ data: { status } }: Pick<Control, 'data'>): boolean {
  return status === 'implemented' || status === 'inherited';
}
