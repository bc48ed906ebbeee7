import { addDays, type Day, dayOfMoment } from '../model/calendar.ts';
import { type Kind, type KindName, kinds } from '../model/kinds/index.ts';
import { oncePer } from '../model/once.ts';
import type { DateAt } from './ordered-dates.ts';

/** Kind → the fields that say when something was done; `[]` stands behind a list. Days that may be planned are none. */
export const doneFields: ReadonlyMap<KindName, readonly string[]> = new Map<KindName, readonly string[]>([
  ['policy', ['lastReviewed']],
  ['procedure', ['lastReviewed']],
  ['risk', ['lastReviewed', 'acceptance.on', 'plan.actions[].done']],
  ['vendor', ['lastReviewed', 'decision.on', 'assuranceReports[].exceptionsRead.on']],
  ['evidence', ['performed.at', 'collected.at', 'review.at']],
  ['audit', ['assertion.on', 'representation.on', 'report.issued', 'lookback.on', 'windowHistory[].changed']],
  ['test', ['performed']],
  ['request', ['status[].on']],
  ['waiver', ['approved.on']],
  ['finding', ['detected', 'conclusion.on', 'actions[].done', 'retest.on', 'closed.on']],
  [
    'incident',
    [
      ...['times.occurred', 'times.detected', 'times.contained', 'times.resolved'],
      ...['noticeClock.sent', 'dc4.on', 'reviewed.on'],
    ],
  ],
]);

interface Step {
  readonly name: string;
  readonly isList: boolean;
}
type Path = readonly Step[];

/** The same of one kind, taken apart. */
const pathsOf = oncePer(({ name }: Kind): readonly Path[] =>
  (doneFields.get(name) ?? []).map((field) =>
    field.split('.').map((step) => ({ name: step.replace('[]', ''), isList: step.endsWith('[]') })),
  ),
);

/**
 * What a record says was done on a day that is still to come. The day after today is none: it has begun where clocks are
 * ahead of the program's time zone.
 * @param data front matter as it came through its schema
 */
export function datesToCome(kind: KindName, data: object, today: Day, timezone: string): readonly DateAt[] {
  const paths = pathsOf(kinds[kind]).filter((path) => leadsPast(data, path, 0, today));
  if (paths.length === 0) return [];
  const last = addDays(today, 1);
  return paths
    .flatMap((path) => datesAt(data, path, 0, ''))
    .filter(({ at }) => at >= last && dayOfMoment(at, timezone) > last);
}

/** Whether a path leads to anything after a day. Few do; looking is much cheaper than naming every field on the way. */
function leadsPast(value: unknown, path: Path, depth: number, day: Day): boolean {
  const step = path[depth];
  if (step === undefined) return typeof value === 'string' && value > day;
  const next = fieldOf(value, step);
  if (!step.isList) return next !== undefined && leadsPast(next, path, depth + 1, day);
  return Array.isArray(next) && next.some((item) => leadsPast(item, path, depth + 1, day));
}

/** The dates that a path leads to, each with its field as it is written in front matter. */
function datesAt(value: unknown, path: Path, depth: number, field: string): readonly DateAt[] {
  const step = path[depth];
  if (step === undefined) return typeof value === 'string' ? [{ field, at: value }] : [];
  const next = fieldOf(value, step);
  const at = field === '' ? step.name : `${field}.${step.name}`;
  if (!step.isList) return datesAt(next, path, depth + 1, at);
  return Array.isArray(next)
    ? next.flatMap((item, index) => datesAt(item, path, depth + 1, `${at}[${index}]`))
    : [];
}

function fieldOf(value: unknown, { name }: Step): unknown {
  return (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
}
