import { addDuration, type Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';

/** What is approved and reviewed alike: a policy, or a procedure that carries one out. */
export type Document = ContentRecord<'policy'> | ContentRecord<'procedure'>;

/** All policies and procedures. */
export function documentsOf(graph: Graph): readonly Document[] {
  return [...graph.all('policy'), ...graph.all('procedure')];
}

/** The policies that a control names and that exist. */
export function policiesOf(
  graph: Graph,
  control: ContentRecord<'control'>,
): readonly ContentRecord<'policy'>[] {
  return control.data.policies.flatMap((written) => {
    const target = graph.find(written);
    return target?.kind === 'policy' && target.whole ? [target] : [];
  });
}

/**
 * The last day on which the next review of an approved document is in time: `reviewEvery` (a year when absent)
 * after its last review or the day it took effect, whichever is later. Undefined when nothing is in force yet.
 */
export function reviewDue({ data }: Document): Day | undefined {
  const last = [data.lastReviewed, data.effective]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (data.status !== 'approved' || last === undefined) return undefined;
  return addDuration(last, data.reviewEvery ?? 'P1Y');
}

/** How long before its day a thing is due soon: `thresholds.dueSoon`, 30 days when absent. */
export function dueSoonOf({ program }: Graph): string {
  return program?.data.thresholds?.dueSoon ?? 'P30D';
}

/** The last day that counts as soon. */
export function soonUntil(graph: Graph, today: Day): Day {
  return addDuration(today, dueSoonOf(graph));
}
