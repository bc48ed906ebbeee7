import type { Assessment } from '../assess/assessment.ts';
import { type Readiness, readinessOf } from '../assess/readiness.ts';
import type { Graph } from '../model/graph.ts';
import type { Options } from './command.ts';
import { targetOf } from './required.ts';

/** The audit that `--audit` names; null without it. @throws UsageError when there is no such audit. */
export function auditOf(graph: Graph, option: Options[string]): string | null {
  return typeof option === 'string' ? targetOf(graph, 'audit', option).id : null;
}

/** The readiness on the day judged, over the window of the audit that was named, else of the current one. */
export function readinessFor(graph: Graph, { today, timezone }: Assessment, audit: string | null): Readiness {
  const named = audit === null ? undefined : graph.find(audit);
  return readinessOf(graph, {
    day: today,
    timezone,
    ...(named?.kind === 'audit' ? { audit: named } : {}),
  });
}
