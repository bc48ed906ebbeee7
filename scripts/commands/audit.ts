import type { Assessment } from '../assess/assessment.ts';
import { type Readiness, readinessOf } from '../assess/readiness.ts';
import type { Graph } from '../model/graph.ts';
import { nearest } from '../model/nearest.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Options } from './command.ts';

/** The audit that `--audit` names; null without it. @throws UsageError when there is no such audit. */
export function auditOf(graph: Graph, option: Options[string]): string | null {
  if (typeof option !== 'string') return null;
  const target = graph.find(option);
  if (target?.kind === 'audit') return target.id;
  const near = nearest(
    option,
    graph.all('audit').map(({ id }) => id),
  );
  throw new UsageError(
    `There is no audit \`${option}\`.`,
    near === undefined ? 'Audits are the files in program/audits/.' : `Did you mean \`${near}\`?`,
  );
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
