import { readinessOf } from '../assess/readiness.ts';
import { statusReport } from '../assess/status.ts';
import { statusJson, statusPretty } from '../reporters/status.ts';
import { auditOf } from './audit.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { open } from './open.ts';

/** `status`: how many criteria are covered, designed and operating, by category and series. */
export async function status(invocation: Invocation): Promise<Result> {
  const { options } = invocation;
  const { snapshot } = await open(invocation);
  const { graph, assessment, report } = await judge(snapshot);
  const readiness = readinessOf(graph, { day: assessment.today, timezone: assessment.timezone });
  const told = statusReport(graph, readiness, { ...report, audit: auditOf(graph, options.audit) });
  const text =
    options.format === 'json' ? statusJson(told) : statusPretty(told, { all: options.all === true });
  return { text, code: 0 };
}
