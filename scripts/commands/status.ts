import { statusReport } from '../assess/status.ts';
import { UsageError } from '../model/usage-error.ts';
import { actionsPretty } from '../reporters/actions.ts';
import { gapsPretty } from '../reporters/gaps.ts';
import { statusJson, statusPretty } from '../reporters/status.ts';
import { auditOf, readinessFor } from './audit.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { open } from './open.ts';

/**
 * `status`: how many criteria are covered, designed and operating; with `--gaps` what blocks them, with `--actions` what is
 * done against findings and risks, with `--trend` how readiness came here.
 * @throws UsageError for options of a trend without `--trend`
 */
export async function status(invocation: Invocation): Promise<Result> {
  const { options } = invocation;
  if (options.trend === true) return (await import('./trend.ts')).trend(invocation);
  for (const name of ['every', 'from'])
    if (options[name] !== undefined)
      throw new UsageError(`\`--${name}\` says which points a trend has.`, 'Use it with `--trend`.');
  const { snapshot } = await open(invocation);
  const { graph, assessment, report } = await judge(snapshot);
  const audit = auditOf(graph, options.audit);
  const readiness = readinessFor(graph, assessment, audit);
  const told = statusReport(graph, readiness, { ...report, audit });
  const text =
    options.format === 'json'
      ? statusJson(told)
      : options.actions === true
        ? actionsPretty(told.actions, assessment.today)
        : options.gaps === true
          ? gapsPretty(told.gaps)
          : statusPretty(told, { all: options.all === true });
  return { text, code: 0 };
}
