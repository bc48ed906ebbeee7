import type { Graph, Target } from '../model/graph.ts';

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
  let successors = known.get(graph);
  if (successors === undefined) {
    const replacing = graph.edges.filter(
      ({ relation, from, to }) => relation === 'replaces' && to !== null && runs(from),
    );
    successors = new Map(replacing.map(({ from, to }) => [to?.id ?? '', from.id]));
    known.set(graph, successors);
  }
  return successors.get(id);
}

/** Asked for every reference, answered by a handful. */
const known = new WeakMap<Graph, ReadonlyMap<string, string>>();

function runs(record: Target): boolean {
  return (
    record.kind === 'control' && (record.data.status === 'implemented' || record.data.status === 'inherited')
  );
}
