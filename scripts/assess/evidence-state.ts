import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { isSuperseded, reviewBy } from './superseded.ts';

/** What became of a piece of evidence: the last word of its reviewer, or of the record that took its place. */
export type EvidenceState = 'accepted' | 'to review' | 'returned' | 'rejected' | 'superseded';

/** Says what became of a piece of evidence by a day. What was rejected stays so, whatever came after it. */
export function evidenceStateOf(
  graph: Graph,
  record: ContentRecord<'evidence'>,
  { day, timezone }: { readonly day: Day; readonly timezone: string },
): EvidenceState {
  const reviewed = reviewBy(record.data, day, timezone);
  if (reviewed === 'rejected') return 'rejected';
  if (isSuperseded(graph, record, day, timezone)) return 'superseded';
  return reviewed ?? 'to review';
}
