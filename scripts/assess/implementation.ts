import { type Day, dayOfMoment } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { ContentRecord } from '../model/record.ts';
import { findingsKnown } from './findings-about.ts';
import { speaksAgainst } from './slots/unit-state.ts';
import { isSuperseded, reviewBy } from './superseded.ts';
import { type Met, no, unknown, type Verdict, yes } from './verdict.ts';

/** When something happened: to the day, or to the instant when the record says so. */
interface Moment {
  readonly day: Day;
  readonly instant: number | null;
}

interface Sign extends Moment {
  readonly id: string;
  readonly words: string;
  readonly accepted: boolean;
}

/** Types of evidence that show one instance or one state of a control (READINESS §7). */
const showing: readonly string[] = ['walkthrough', 'observation', 'configuration'];

/**
 * Whether the control is shown to be in place: reviewed evidence of one instance, performed while the version in
 * force applied and by the day asked about, with nothing later by then against it.
 * @param since the first day of the version in force; null when none is, and any day counts
 */
export function implementationShown(
  graph: Graph,
  control: ContentRecord<'control'>,
  since: Day | null,
  day: Day,
  timezone: string,
): Verdict {
  const { shown, against } = signsOf(graph, control.id, day, timezone);
  const current = shown.filter((sign) => sign.accepted && (since === null || sign.day >= since));
  const last = current.reduce<Sign | null>(
    (best, each) => (best === null || order(best, each) < 0 ? each : best),
    null,
  );
  if (last === null) return notShown(shown, against);
  const later = against
    .map((sign) => ({ sign, after: isAfter(sign, last) }))
    .filter(({ after }) => after !== 'no');
  const certain = later.find(({ sign, after }) => sign.accepted && after === 'yes')?.sign;
  if (certain !== undefined) return no(`${certain.words} after ${last.id} had shown it`, certain.id);
  const doubt = later[0]?.sign;
  if (doubt !== undefined) return unknown(`${doubt.words}, which may speak against ${last.id}`, doubt.id);
  return yes(`${last.id} shows it`, last.id);
}

function notShown(shown: readonly Sign[], against: readonly Sign[]): Verdict {
  const waiting = shown.find(({ accepted }) => !accepted);
  if (waiting !== undefined) return unknown(`${waiting.id} waits for its review`, waiting.id);
  const early = shown[0];
  if (early !== undefined) return unknown(`${early.id} showed it only before this version applied`);
  const failed = against.find(({ accepted }) => accepted);
  return failed === undefined
    ? no('no walkthrough or observation shows it yet')
    : no(failed.words, failed.id);
}

/** What speaks for and against the control by the day. Rejected evidence is as if absent (READINESS §4). */
function signsOf(
  graph: Graph,
  control: string,
  day: Day,
  timezone: string,
): { readonly shown: readonly Sign[]; readonly against: readonly Sign[] } {
  const shown: Sign[] = [];
  const against: Sign[] = [];
  for (const { from } of graph.in(control, 'supports')) {
    if (from.kind !== 'evidence') continue;
    const { performed, result, type } = from.data;
    if (performed === undefined || result === undefined) continue;
    const failed = speaksAgainst(result);
    if (!failed && !(result.outcome === 'pass' && showing.includes(type) && from.whole)) continue;
    const when = momentOf(performed.at, timezone);
    const reviewed = reviewBy(from.data, day, timezone);
    if (when.day > day || reviewed === 'rejected') continue;
    const sign = {
      ...when,
      id: from.id,
      words: `${from.id} failed`,
      accepted: reviewed === 'accepted' && from.whole,
    };
    if (failed) against.push(sign);
    else if (!isSuperseded(graph, from, day, timezone)) shown.push(sign);
  }
  for (const { id, whole, data } of findingsKnown(graph, [control], day)) {
    if (data.closed !== undefined && data.closed.on <= day) continue;
    against.push({ day: data.detected, instant: null, id, words: `${id} was found`, accepted: whole });
  }
  return { shown: shown.sort(byId), against: against.sort(byId) };
}

function momentOf(at: string, timezone: string): Moment {
  return { day: dayOfMoment(at, timezone), instant: at.includes('T') ? Date.parse(at) : null };
}

/** Unknown when both fall on one day and only the days are written. */
function isAfter(a: Moment, b: Moment): Met {
  if (a.day !== b.day) return a.day > b.day ? 'yes' : 'no';
  if (a.instant === null || b.instant === null) return 'unknown';
  return a.instant > b.instant ? 'yes' : 'no';
}

/** By day; on one day, what has an instant comes last, since more can be told from it. */
function order(a: Sign, b: Sign): number {
  return compare(a.day, b.day) || (a.instant ?? -Infinity) - (b.instant ?? -Infinity) || compare(a.id, b.id);
}

function byId(a: Sign, b: Sign): number {
  return compare(a.id, b.id);
}
