import type { Graph } from '../../model/graph.ts';
import { outsideRoles } from './names.ts';
import { everyHolder, overlaps, ownApprovals } from './separations.ts';
import type { People } from './told.ts';

/** Who holds what in a program. */
export function peopleOf(graph: Graph): People {
  const outside = graph
    .all('role')
    .filter(({ id, data }) => outsideRoles.includes(id) && (data.holders ?? []).length === 0)
    .map(({ id, title }) => ({ id, title }));
  return {
    holders: everyHolder(graph),
    overlaps: overlaps(graph),
    ownApprovals: ownApprovals(graph),
    outside,
  };
}
