import type { Assessment } from '../assess/assessment.ts';
import { type Due, whatIsDue } from '../assess/due/what-is-due.ts';
import { addDuration } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { auditOf } from './audit.ts';
import type { Options } from './command.ts';
import { dayWithin, targetOf, textOf } from './required.ts';

/**
 * What is due, as far ahead as `--until` says, for the role that `--owner` names or for everybody.
 * @throws UsageError for a day that is none or is over, and for a role that is none.
 */
export function dueFor(graph: Graph, { today, timezone }: Assessment, options: Options): Due {
  const until = textOf(options, 'until');
  const owner = textOf(options, 'owner');
  const role = owner === null ? null : targetOf(graph, 'role', owner, '--owner').id;
  const due = whatIsDue(graph, {
    today,
    timezone,
    audit: auditOf(graph, options.audit),
    ...(until === null ? {} : { until: dayWithin('until', until, today, addDuration(today, farthest)) }),
  });
  return role === null ? due : { ...due, items: due.items.filter(({ who }) => who.role === role) };
}

/** Nobody knows today who does what later than this. */
const farthest = 'P5Y';
