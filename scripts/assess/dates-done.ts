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

/** The same of one kind, taken apart. */
const pathsOf = oncePer(({ name }: Kind) => (doneFields.get(name) ?? []).map((field) => field.split('.')));

/**
 * What a record says was done on a day that is still to come. The day after today is none: it has begun where clocks are
 * ahead of the program's time zone.
 * @param data front matter as it came through its schema
 */
export function datesToCome(kind: KindName, data: object, today: Day, timezone: string): readonly DateAt[] {
  const last = addDays(today, 1);
  return pathsOf(kinds[kind])
    .flatMap((path) => datesAt(data, path, ''))
    .filter(({ at }) => at >= last && dayOfMoment(at, timezone) > last);
}

/** The dates that a path leads to, each with its field as it is written in front matter. */
function datesAt(value: unknown, [step, ...rest]: readonly string[], field: string): readonly DateAt[] {
  if (step === undefined) return typeof value === 'string' ? [{ field, at: value }] : [];
  const name = step.replace('[]', '');
  const next = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  const at = field === '' ? name : `${field}.${name}`;
  if (!step.endsWith('[]')) return datesAt(next, rest, at);
  return Array.isArray(next) ? next.flatMap((item, index) => datesAt(item, rest, `${at}[${index}]`)) : [];
}
