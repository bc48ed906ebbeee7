import { assess } from '../assess/assessment.ts';
import { trendDays, usualTrend } from '../assess/trend-days.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import { trendJson, trendPretty } from '../reporters/trend.ts';
import { readinessFor } from './audit.ts';
import type { Invocation, Result } from './command.ts';
import { reportHead } from './judge.ts';
import { open } from './open.ts';
import { dayWithin, textOf } from './required.ts';
import { trendOf } from './trend-points.ts';

/** More points than this are no trend that anybody reads. */
const mostPoints = 200;

/** `status --trend`: the counts of readiness at the end of each month or week, as they were known then. */
export async function trend(invocation: Invocation): Promise<Result> {
  const { options } = invocation;
  const { root, snapshot } = await open(invocation);
  const { graph } = parseRepository(snapshot);
  const assessment = assess(graph, snapshot);
  const report = reportHead(graph, assessment, snapshot, options.audit);
  const { audit } = report;
  const readiness = readinessFor(graph, assessment, audit);
  const every = options.every === 'week' ? 'week' : 'month';
  const usual = usualTrend(readiness.day, readiness.audit?.data.window ?? null);
  const first = textOf(options, 'from') ?? usual.from;
  const period = { ...usual, from: dayWithin('from', first, null, usual.to, 'the day judged on') };
  const count = trendDays(period, every).length;
  if (count > mostPoints)
    throw new UsageError(
      `From ${period.from} to ${period.to} there are ${count} points; expected at most ${mostPoints}.`,
      every === 'week' ? 'Use `--every month`, or a later `--from`.' : 'Use a later `--from`.',
    );
  const told = {
    report,
    organization: graph.program?.data.organization ?? null,
    trend: trendOf(root, snapshot, readiness, { ...period, every, audit }),
  };
  return { text: options.format === 'json' ? trendJson(told) : trendPretty(told), code: 0 };
}
