import { addDuration, type Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { isInPlace } from './in-force.ts';

/**
 * The last day on which the next review of a risk is in time: `reviewEvery` (three months when absent) after its
 * last review. A risk that was never reviewed counts from the day on which the first of its controls was in force;
 * undefined while none is, because the register is then still being written.
 */
export function riskReviewDue(graph: Graph, risk: ContentRecord<'risk'>): Day | undefined {
  const { lastReviewed, reviewEvery = 'P3M' } = risk.data;
  const since = lastReviewed ?? firstInForce(graph, risk.id);
  return since === undefined ? undefined : addDuration(since, reviewEvery);
}

/** The first day on which a control that a risk names was in force, by its current or an earlier version. */
function firstInForce(graph: Graph, risk: string): Day | undefined {
  return graph
    .out(risk, 'mitigatedBy')
    .flatMap(({ to }) => {
      if (to?.kind !== 'control' || !isInPlace(to)) return [];
      return [to.data.effective, ...(to.data.versions ?? []).map(({ effective }) => effective)];
    })
    .filter((day) => day !== undefined)
    .sort()
    .at(0);
}
