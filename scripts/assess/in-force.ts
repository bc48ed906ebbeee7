import type { Graph, Target } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { oncePer } from './once.ts';

/** Why something no longer counts. `outOfScope` is no end by itself: the program leaves it aside. */
export type Ended = 'retired' | 'offBoarded' | 'replaced' | 'notApplicable' | 'outOfScope';

/**
 * Why a record is no longer in force, or undefined when it is. A control is replaced from the moment at which its
 * successor runs; while that is only planned, the old one stands.
 */
export function endOf(graph: Graph, target: Target): Ended | undefined {
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
      return successorOf(graph, target.id) === undefined ? undefined : 'replaced';
    default:
      return undefined;
  }
}

/** The id of the control that has taken a control's place and runs. */
export function successorOf(graph: Graph, id: string): string | undefined {
  return successorsIn(graph).get(id);
}

/** Asked for every reference, answered by a handful. Of two successors the first counts. */
const successorsIn = oncePer((graph: Graph): ReadonlyMap<string, string> => {
  const successors = new Map<string, string>();
  for (const { relation, from, to } of graph.edges) {
    if (relation === 'replaces' && to !== null && runs(from) && !successors.has(to.id))
      successors.set(to.id, from.id);
  }
  return successors;
});

function runs(record: Target): boolean {
  return record.kind === 'control' && isInPlace(record);
}

/** Whether somebody carries the control out: we do, or a vendor that we rely on. */
export function isInPlace({ data: { status } }: Pick<ContentRecord<'control'>, 'data'>): boolean {
  return status === 'implemented' || status === 'inherited';
}
