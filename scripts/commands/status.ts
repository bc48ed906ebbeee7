import { type StatusReport, statusReport } from '../assess/status.ts';
import { UsageError } from '../model/usage-error.ts';
import { actionsPretty } from '../reporters/actions.ts';
import { duePretty } from '../reporters/due.ts';
import { gapsPretty } from '../reporters/gaps.ts';
import { statusJson, statusPretty } from '../reporters/status.ts';
import { readinessFor } from './audit.ts';
import type { Invocation, Options, Result } from './command.ts';
import { dueFor } from './due-for.ts';
import { judge } from './judge.ts';
import { open } from './open.ts';

/**
 * `status`: how many criteria are covered, designed and operating; with `--gaps` what blocks them, with `--actions` what is
 * done against findings and risks, with `--due` what is due, with `--trend` how readiness came here.
 * @throws UsageError for two of these, and for an option of one that was not asked for
 */
export async function status(invocation: Invocation): Promise<Result> {
  const { options } = invocation;
  refuseLoose(options);
  if (options.trend === true) return (await import('./trend.ts')).trend(invocation);
  const { snapshot } = await open(invocation);
  const { graph, assessment, report } = await judge(snapshot, options.audit);
  const readiness = readinessFor(graph, assessment, report.audit);
  const due = dueFor(graph, assessment, options);
  const told = statusReport(graph, readiness, report, due);
  return { text: textOf(told, options), code: 0 };
}

/** Each fills the screen by itself. */
const answers = ['trend', 'gaps', 'actions', 'due'] as const;

/** The answer that an option is for. */
const goesWith = { every: 'trend', from: 'trend', owner: 'due', until: 'due' } as const;

/** @throws UsageError for what would change nothing: an option of another answer, and a second answer */
function refuseLoose(options: Options): void {
  const [one, other] = answers.filter((name) => options[name] === true);
  if (other !== undefined)
    throw new UsageError(
      `\`--${one}\` and \`--${other}\` are two answers.`,
      'Ask for one, then for the other.',
    );
  // The JSON of a status holds what is due.
  const given = options.format === 'json' && one !== 'trend' ? 'due' : one;
  for (const [name, answer] of Object.entries(goesWith))
    if (options[name] !== undefined && given !== answer)
      throw new UsageError(
        `\`--${name}\` goes with \`--${answer}\`.`,
        one === undefined
          ? `Write \`--${answer}\` beside it.`
          : `Ask with \`--${answer}\` instead of \`--${one}\`.`,
      );
}

function textOf(told: StatusReport, { format, actions, gaps, due, all }: Options): string {
  if (format === 'json') return statusJson(told);
  if (actions === true) return actionsPretty(told.actions, told.report.today);
  if (gaps === true) return gapsPretty(told.gaps);
  if (due === true) return duePretty(told.due, { all: all === true });
  return statusPretty(told, { all: all === true });
}
