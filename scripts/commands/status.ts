import { type StatusReport, statusReport } from '../assess/status.ts';
import { UsageError } from '../model/usage-error.ts';
import { actionsPretty } from '../reporters/actions.ts';
import { duePretty } from '../reporters/due.ts';
import { gapsPretty } from '../reporters/gaps.ts';
import { statusJson, statusPretty } from '../reporters/status.ts';
import { auditOf, readinessFor } from './audit.ts';
import type { Invocation, Options, Result } from './command.ts';
import { dueFor } from './due-for.ts';
import { judge } from './judge.ts';
import { open } from './open.ts';

/**
 * `status`: how many criteria are covered, designed and operating; with `--gaps` what blocks them, with `--actions` what is
 * done against findings and risks, with `--due` what is due, with `--trend` how readiness came here.
 * @throws UsageError for options of a trend without `--trend`, or of what is due without `--due`
 */
export async function status(invocation: Invocation): Promise<Result> {
  const { options } = invocation;
  if (options.trend === true) return (await import('./trend.ts')).trend(invocation);
  for (const name of ['every', 'from'])
    if (options[name] !== undefined)
      throw new UsageError(`\`--${name}\` says which points a trend has.`, 'Use it with `--trend`.');
  refuseLoose(options);
  const { snapshot } = await open(invocation);
  const { graph, assessment, report } = await judge(snapshot);
  const audit = auditOf(graph, options.audit);
  const readiness = readinessFor(graph, assessment, audit);
  const due = dueFor(graph, assessment, options);
  const told = statusReport(graph, readiness, { ...report, audit }, due);
  return { text: textOf(told, options), code: 0 };
}

/** @throws UsageError for options that would change nothing but a number. */
function refuseLoose({ due, owner, until, format }: Options): void {
  if (due === true || format === 'json' || (owner === undefined && until === undefined)) return;
  throw new UsageError(
    '`--owner` and `--until` ask what is due.',
    'Write it as `npm run status -- --due --owner ROLE`.',
  );
}

function textOf(told: StatusReport, { format, actions, gaps, due, all }: Options): string {
  if (format === 'json') return statusJson(told);
  if (actions === true) return actionsPretty(told.actions, told.report.today);
  if (gaps === true) return gapsPretty(told.gaps);
  if (due === true) return duePretty(told.due, { all: all === true });
  return statusPretty(told, { all: all === true });
}
