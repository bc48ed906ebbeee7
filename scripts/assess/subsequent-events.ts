import { type Day, dayOfMoment } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { ContentRecord } from '../model/record.ts';

/** An incident or a finding that came after the days an audit speaks of, and before its report. */
export interface SubsequentEvent {
  readonly record: ContentRecord<'incident'> | ContentRecord<'finding'>;
  /** The day on which it happened, else on which it was noticed. */
  readonly day: Day;
  /** Whether `subsequentEvents` of the audit names it. */
  readonly listed: boolean;
}

/**
 * What happened after the last day of an audit's window (or its one day) and by its report, or by the day asked about
 * while there is none; in order of days. A finding is dated by when it occurred, else by when it was noticed. An audit
 * that is planned or over without the day of its report has none. What was noticed only after the report is none either:
 * nobody could list it (AT-C 205 calls that a subsequently discovered fact).
 */
export function subsequentEvents(
  graph: Graph,
  audit: ContentRecord<'audit'>,
  day: Day,
  timezone: string,
): readonly SubsequentEvent[] {
  const { window, asOf, report, status, subsequentEvents: written = [] } = audit.data;
  const last = window?.to ?? asOf;
  const over = report === undefined && (status === 'reported' || status === 'closed');
  if (last === undefined || over || status === 'planned') return [];
  const until = report === undefined || report.issued > day ? day : report.issued;
  const listed = new Set(written.map((each) => graph.find(each.record)?.id ?? each.record));
  const incidents = graph.all('incident').map((record) => {
    const { occurred, detected } = record.data.times;
    return {
      record,
      day: dayOfMoment(occurred ?? detected, timezone),
      noticed: dayOfMoment(detected, timezone),
    };
  });
  const findings = graph.all('finding').map((record) => {
    const { occurred, detected } = record.data;
    return { record, day: occurred?.from ?? detected, noticed: detected };
  });
  return [...incidents, ...findings]
    .filter(({ day: on, noticed }) => last < on && on <= until && noticed <= until)
    .map(({ record, day }) => ({ record, day, listed: listed.has(record.id) }))
    .sort((a, b) => compare(a.day, b.day) || compare(a.record.id, b.record.id));
}
