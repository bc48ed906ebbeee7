import { addDays, addDuration, type Day, daysBetween, type Period, shared } from '../../model/calendar.ts';
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
  const { from } = window ?? fiscalYearAround(day, calendar);
  const own = graph.program?.data.thresholds?.within;
  const waivers = waiversOf(graph, controls, day);
  return runsOf(parts)
    .filter((run) => run.to >= from)
    .flatMap((run) => {
      const done = proofsOf(graph, controls, day, timezone).filter((proof) => isDone(proof, run));
      const limit = (last: Day): Day => dueOf(next(last, run.every, calendar), run.frequency, own, calendar);
      return instancesIn(done, run.frequency)
        .flatMap(({ instance, days }) =>
          gapsOf(days, { ...run, to: run.to < day ? run.to : day, open: run.to >= day }, limit).map(
            (gap) => ({
              every: run.every,
              instance,
              ...gap,
            }),
          ),
        )
        .filter(
          ({ until, next }) =>
            (next ?? day) >= from && controls.every((id) => waiverFor(waivers, id, until) === null),
        );
    });
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
        (run) => isSame(run.frequency, frequency) && run.to !== endless && addDays(run.to, 1) >= from,
      );
      const begun = runs[before]?.from ?? from;
      if (before >= 0) runs.splice(before, 1);
      runs.push({ from: begun, to: to ?? endless, every, frequency });
    }
  }
  return runs;
}

const endless: Day = '9999-12-31';

function isRhythm(every: Frequency['every']): every is Rhythm {
  return every in periods;
}

function isSame(a: Frequency, b: Frequency): boolean {
  return a.every === b.every && a.within === b.within && a.each === b.each;
}

/** Whether somebody did the work, well or badly, or looked and found none to do, while the version was in force. */
function isDone({ performed, outcome, slot }: Proof, { from, to, every }: Run): boolean {
  const did = outcome === 'pass' || outcome === 'fail' || outcome === 'none';
  return did && from <= performed && performed <= to && (slot === null || frequencyOfKey(slot) === every);
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

function gapsOf(
  days: readonly Day[],
  { every, to, open }: Pick<Run, 'every' | 'to'> & { readonly open: boolean },
  limit: (last: Day) => Day,
): readonly Pick<CadenceGap, 'from' | 'until' | 'next'>[] {
  return days.flatMap((from, index) => {
    const next = days[index + 1] ?? null;
    // Where the frequency ended, nothing more was owed.
    if (next === null && !open) return [];
    const reached = next ?? to;
    if (daysBetween(from, reached) <= periods[every].days) return [];
    const until = limit(from);
    return reached > until ? [{ from, until, next }] : [];
  });
}

function next(last: Day, every: Rhythm, calendar: SlotCalendar): Day {
  return every === 'daily' ? addBusinessDays(last, 1, calendar) : addDuration(last, periods[every].length);
}
