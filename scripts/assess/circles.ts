import type { Edge, Graph } from '../model/graph.ts';
import type { Relation } from '../model/relation.ts';

/** The references of a circle, in order; the last leads to where the first begins. */
export type Circle = readonly [Edge, ...Edge[]];

/**
 * Chains that come back to where they began, each once, beginning at its smallest id.
 * A record that refers to itself is no circle here. Of several references that a record makes in this relation
 * the first counts: the fields that are asked about hold one.
 */
export function circlesOf(graph: Graph, relation: Relation): readonly Circle[] {
  const next = new Map<string, Edge>();
  for (const edge of graph.edges) {
    const leaves = edge.relation === relation && edge.to !== null && edge.to.id !== edge.from.id;
    if (leaves && !next.has(edge.from.id)) next.set(edge.from.id, edge);
  }
  const walkOf = new Map<string, number>();
  const circles: Circle[] = [];
  let walk = 0;
  for (const begin of next.keys()) {
    walk += 1;
    const steps: Edge[] = [];
    let at = begin;
    for (let edge = next.get(at); edge?.to != null && !walkOf.has(at); edge = next.get(at)) {
      walkOf.set(at, walk);
      steps.push(edge);
      at = edge.to.id;
    }
    // The walk ended where this same walk had been: from there on it is a circle.
    if (walkOf.get(at) === walk)
      circles.push(fromSmallest(steps.slice(steps.findIndex(({ from }) => from.id === at))));
  }
  return circles;
}

function fromSmallest(circle: readonly Edge[]): Circle {
  const smallest = circle.reduce(
    (least, edge, index) => (edge.from.id < (circle[least] as Edge).from.id ? index : least),
    0,
  );
  return [circle[smallest] as Edge, ...circle.slice(smallest + 1), ...circle.slice(0, smallest)];
}
