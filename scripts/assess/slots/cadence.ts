import {
  addDays,
  addDuration,
  type Day,
  daysBetween,
  isIn,
  lastDay,
  type Period,
  shared,
} from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import type { ContentRecord } from '../../model/record.ts';
import { controlSlotsOf, type SlotsOptions } from './control-slots.ts';
import { dueOf, type Frequency } from './due.ts';
import { waiverFor, waiversOf } from './excuses.ts';
import { slotsAgainst } from './operating.ts';
import { idsOf, type Part, partsOf } from './parts.ts';
import { type Proof, proofsOf } from './proofs.ts';
import { addBusinessDays, fiscalYearAround, type SlotCalendar, slotCalendarOf } from './slot-calendar.ts';
import { frequencyOfKey } from './slot-key.ts';
import { isPerformance } from './unit-state.ts';

/** A time between two performances of a control that was longer than its frequency and `within` allow. */
export interface CadenceGap {
  readonly every: Rhythm;
  /** The system, person or vendor that was left out; null for the control as a whole. */
  readonly instance: string | null;
  /** The day of the performance before. */
  readonly from: Day;
  /** The last day on which the next one would have been in time. */
  readonly until: Day;
  /** The day of the next one; null while there is none. */
  readonly next: Day | null;
}

/**
 * The gaps of a control that its slots do not tell of already: a gap that a failed slot or one that is not shown lies
 * in is the same fault, seen twice. Without an audit nothing tells of slots.
 */
export function untoldGaps(
  graph: Graph,
  control: ContentRecord<'control'>,
  options: SlotsOptions,
): readonly CadenceGap[] {
  const { audit, day, timezone } = options;
  const gaps = cadenceGaps(graph, control, { day, timezone, window: audit?.data.window ?? null });
  if (gaps.length === 0 || audit === null) return gaps;
  const told = slotsAgainst(controlSlotsOf(graph, control, options));
  return gaps.filter(({ every, from, next }) => {
    const days = { from, to: next ?? day };
    return !told.some(
      (slot) => slot.every === every && shared({ from: slot.from, to: slot.due }, days) !== null,
    );
  });
}

interface Question {
  readonly day: Day;
  readonly timezone: string;
  /** The window judged; the fiscal year around the day when null. */
  readonly window: Period | null;
}

type Rhythm = keyof typeof periods;

/** How long each calendar frequency is, and its fewest days: what is nearer together needs no second look. */
const periods = {
  daily: { length: 'P1D', days: 1 },
  weekly: { length: 'P7D', days: 7 },
  monthly: { length: 'P1M', days: 28 },
  quarterly: { length: 'P3M', days: 89 },
  semiannual: { length: 'P6M', days: 181 },
  annual: { length: 'P1Y', days: 365 },
} as const;

/**
 * Where a control of one performance a period was left longer than the period and its `within` (READINESS §3), audit
 * or not: each such time that reaches into the window, in order. Only days on which a version with that frequency was
 * in force are looked at, and nothing before the first performance in it: that is what slots are for. A waiver that was
 * approved before and covers the last day in time excuses it, as it does a slot.
 */
export function cadenceGaps(
  graph: Graph,
  control: ContentRecord<'control'>,
  { day, timezone, window }: Question,
): readonly CadenceGap[] {
  const calendar = slotCalendarOf(graph.program);
  const parts = partsOf(graph, control);
  const controls = idsOf(control, parts);
  const proofs = proofsOf(graph, controls, day, timezone);
  const since = (window ?? fiscalYearAround(day, calendar)).from;
  const own = graph.program?.data.thresholds?.within;
  const gaps = runsOf(parts).flatMap(({ from, to, every, frequency }) => {
    const done = proofs.filter((proof) => isDone(proof, { from, to, every }));
    const limit = (last: Day): Day => dueOf(next(last, every, calendar), frequency, own, calendar);
    return instancesIn(done, frequency).flatMap(({ instance, days }) =>
      // Where the frequency ended, nothing more was owed.
      gapsOf(days, { every, since, open: to >= day ? day : null }, limit).map(
        ({ from, until, next }): CadenceGap => ({ every, instance, from, until, next }),
      ),
    );
  });
  if (gaps.length === 0) return gaps;
  const waivers = waiversOf(graph, controls, day);
  return gaps.filter(({ until }) => controls.every((id) => waiverFor(waivers, id, until) === null));
}

/** Days on which versions with one and the same frequency were in force, one after the other. */
interface Run {
  readonly from: Day;
  /** The last of all days while nothing ends it. */
  readonly to: Day;
  readonly every: Rhythm;
  readonly frequency: Frequency;
}

function runsOf(parts: readonly Part[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { from, to, frequencies } of parts) {
    for (const frequency of frequencies) {
      const { every, proof } = frequency;
      if (proof !== 'occurrence' || !isRhythm(every)) continue;
      const before = runs.findIndex(
        (run) => isSame(run.frequency, frequency) && run.to !== lastDay && addDays(run.to, 1) >= from,
      );
      const begun = runs[before]?.from ?? from;
      if (before >= 0) runs.splice(before, 1);
      runs.push({ from: begun, to: to ?? lastDay, every, frequency });
    }
  }
  return runs;
}

function isRhythm(every: Frequency['every']): every is Rhythm {
  return every in periods;
}

function isSame(a: Frequency, b: Frequency): boolean {
  return a.every === b.every && a.within === b.within && a.each === b.each;
}

/** Whether somebody did the work, well or badly, or looked and found none to do, while the version was in force. */
function isDone(proof: Proof, run: Omit<Run, 'frequency'>): boolean {
  const { performed, outcome, slot } = proof;
  const did = isPerformance(proof) || outcome === 'none';
  return did && isIn(performed, run) && (slot === null || frequencyOfKey(slot) === run.every);
}

/** The days performed, in order; for each thing by name where the control is needed for each, and evidence names it. */
function instancesIn(
  done: readonly Proof[],
  { each }: Frequency,
): readonly { readonly instance: string | null; readonly days: readonly Day[] }[] {
  const names = each === undefined ? [] : [...new Set(done.flatMap(({ instances }) => instances))].sort();
  if (names.length === 0) return [{ instance: null, days: done.map(({ performed }) => performed) }];
  return names.map((instance) => ({
    instance,
    days: done
      .filter(({ instances }) => instances.length === 0 || instances.includes(instance))
      .map(({ performed }) => performed),
  }));
}

/**
 * The gaps between days performed, and after the last one until the day that is still `open`, that reach into the time
 * `since` a day.
 */
function gapsOf(
  days: readonly Day[],
  { every, since, open }: { readonly every: Rhythm; readonly since: Day; readonly open: Day | null },
  limit: (last: Day) => Day,
): readonly Pick<CadenceGap, 'from' | 'until' | 'next'>[] {
  return days.flatMap((from, index) => {
    const next = days[index + 1] ?? null;
    const reached = next ?? open;
    if (reached === null || reached < since || daysBetween(from, reached) <= periods[every].days) return [];
    const until = limit(from);
    return reached > until ? [{ from, until, next }] : [];
  });
}

function next(last: Day, every: Rhythm, calendar: SlotCalendar): Day {
  return every === 'daily' ? addBusinessDays(last, 1, calendar) : addDuration(last, periods[every].length);
}
