import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { currentEvidence } from './current-evidence.ts';
import { oncePer } from './once.ts';

/** What became of a piece of evidence: the last word of its reviewer, or of the record that took its place. */
export type EvidenceState = 'accepted' | 'to review' | 'returned' | 'rejected' | 'superseded';

/** Says what became of a piece of evidence. What was rejected stays so, whatever came after it. */
export function evidenceStateOf(graph: Graph, record: ContentRecord<'evidence'>): EvidenceState {
  const { review } = record.data;
  if (review?.outcome === 'rejected') return 'rejected';
  if (!current(graph).has(record)) return 'superseded';
  return review?.outcome ?? 'to review';
}

const current = oncePer((graph: Graph) => new Set(currentEvidence(graph)));
