import type { Graph } from '../model/graph.ts';
import { weighing } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { type TrackedAction, trackedActions } from './action-tracker.ts';
import type { Due } from './due/what-is-due.ts';
import { type Gaps, gapsOf } from './gaps/gaps.ts';
import { notTold } from './gaps/not-told.ts';
import { nextSteps } from './next.ts';
import type { Readiness } from './readiness.ts';
import type { Step } from './step.ts';

/** Everything that `status` tells, ready to be laid out. */
export interface StatusReport {
  readonly report: Report;
  /** Null when the program's own record is missing. */
  readonly organization: string | null;
  readonly phase: string | null;
  readonly readiness: Readiness;
  /** Corrective actions, the most urgent first. */
  readonly actions: readonly TrackedAction[];
  /** What blocks each criterion, in the order that unblocks most. */
  readonly gaps: Gaps;
  readonly due: Due;
  /** Errors for which the counts may be wrong; one that says why a count is what it is does not spoil it. */
  readonly spoiling: number;
}

/** Everything that `next` tells, ready to be laid out. */
export interface NextReport {
  readonly report: Report;
  readonly organization: string | null;
  readonly phase: string | null;
  /** At most three, the first first. */
  readonly steps: readonly Step[];
}

export function statusReport(graph: Graph, readiness: Readiness, report: Report, due: Due): StatusReport {
  const gaps = gapsOf(graph, readiness);
  return {
    report,
    ...about(graph),
    readiness,
    actions: trackedActions(graph, readiness.day),
    gaps,
    due,
    spoiling: notTold(weighing(report.problems, 'error'), gaps).length,
  };
}

export function nextReport(graph: Graph, readiness: Readiness, report: Report): NextReport {
  return { report, ...about(graph), steps: nextSteps(graph, readiness, report.problems) };
}

function about({ program }: Graph): Pick<StatusReport, 'organization' | 'phase'> {
  return { organization: program?.data.organization ?? null, phase: program?.data.phase ?? null };
}
