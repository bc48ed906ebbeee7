import type { Assessment } from '../assess/assessment.ts';
import { type Due, whatIsDue } from '../assess/due/what-is-due.ts';
import { addDuration, isDay } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { UsageError } from '../model/usage-error.ts';
import { auditOf } from './audit.ts';
import type { Options } from './command.ts';
import { targetOf, textOf } from './required.ts';

/**
 * What is due, as far ahead as `--until` says, for the role that `--owner` names or for everybody.
 * @throws UsageError for a day that is none or is over, and for a role that is none.
 */
export function dueFor(graph: Graph, { today, timezone }: Assessment, options: Options): Due {
  const { until } = options;
  const owner = textOf(options, 'owner');
  const role = owner === null ? null : targetOf(graph, 'role', owner, '--owner').id;
  const due = whatIsDue(graph, {
    today,
    timezone,
    audit: auditOf(graph, options.audit),
    ...(typeof until === 'string' ? { until: lastDay(until, today) } : {}),
  });
  return role === null ? due : { ...due, items: due.items.filter(({ who }) => who.role === role) };
}

function lastDay(until: string, today: string): string {
  const last = addDuration(today, farthest);
  if (isDay(until) && until >= today && until <= last) return until;
  throw new UsageError(
    `\`--until\` got \`${until}\`; expected a day of the calendar from ${today} to ${last}.`,
    'Write a day as 2026-07-12.',
  );
}

/** Nobody knows today who does what later than this. */
const farthest = 'P5Y';
