import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { isSuperseded } from './superseded.ts';

type Evidence = ContentRecord<'evidence'>;
type Answer = NonNullable<Evidence['data']['answers']>[number];

/** An answer that leaves something to do and that no finding takes up. */
export interface OpenAnswer {
  readonly evidence: Evidence;
  /** Where it stands in `answers`, from 0. */
  readonly index: number;
  readonly answer: Answer;
}

/** Answers that are settled: all is well, or the question does not concern us. */
const settled: readonly string[] = ['yes', 'not-applicable'];

/**
 * The answers of checklists that say `open`, `partly` or `no` without a finding of theirs, in the order of the files.
 * A checklist that a later one had superseded by the day is not asked any more.
 */
export function openAnswers(graph: Graph, day: Day, timezone: string): readonly OpenAnswer[] {
  const raised = new Set(
    graph.all('finding').flatMap(({ data: { raisedBy } }) => {
      if (raisedBy?.answer === undefined) return [];
      return [keyOf(graph.find(raisedBy.evidence)?.id ?? raisedBy.evidence, raisedBy.answer)];
    }),
  );
  return graph
    .all('evidence')
    .flatMap((evidence) =>
      isSuperseded(graph, evidence, day, timezone)
        ? []
        : (evidence.data.answers ?? []).flatMap((answer, index) =>
            settled.includes(answer.answer) || raised.has(keyOf(evidence.id, answer.id))
              ? []
              : [{ evidence, index, answer }],
          ),
    );
}

function keyOf(evidence: string, answer: string): string {
  return `${evidence} ${answer}`;
}
