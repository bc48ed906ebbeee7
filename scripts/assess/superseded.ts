import { type Day, dayOfMoment } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';

type Evidence = ContentRecord<'evidence'>;
type Outcome = NonNullable<Evidence['data']['review']>['outcome'];

/** What a reviewer had said of evidence by a day; null while nobody had. */
export function reviewBy(
  { review }: Pick<Evidence['data'], 'review'>,
  day: Day,
  timezone: string,
): Outcome | null {
  return review !== undefined && dayOfMoment(review.at, timezone) <= day ? review.outcome : null;
}

/**
 * Whether other evidence had taken its place by a day, as it was known then. Rejected evidence is as if absent
 * (READINESS §4), from the day on which it was rejected: what it had taken the place of then stands again.
 */
export function isSuperseded(graph: Graph, evidence: Evidence, day: Day, timezone: string): boolean {
  return graph.in(evidence.id, 'replaces').some(({ from }) => {
    if (from.kind !== 'evidence' || from.id === evidence.id || from.data.performed === undefined)
      return false;
    const rejected = reviewBy(from.data, day, timezone) === 'rejected';
    return !rejected && dayOfMoment(from.data.performed.at, timezone) <= day;
  });
}
