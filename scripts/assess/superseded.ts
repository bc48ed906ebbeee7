import { type Day, dayOfMoment } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';

/**
 * Whether other evidence had taken its place by a day, as it was known then. Rejected evidence is as if absent
 * (READINESS §4), from the day on which it was rejected: what it had taken the place of then stands again.
 */
export function isSuperseded(
  graph: Graph,
  evidence: ContentRecord<'evidence'>,
  day: Day,
  timezone: string,
): boolean {
  return graph.in(evidence.id, 'replaces').some(({ from }) => {
    if (from.kind !== 'evidence' || from.id === evidence.id || from.data.performed === undefined)
      return false;
    const { performed, review } = from.data;
    const rejected = review?.outcome === 'rejected' && dayOfMoment(review.at, timezone) <= day;
    return !rejected && dayOfMoment(performed.at, timezone) <= day;
  });
}
