import { type Day, dayOfMoment, type Period } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { oncePer } from '../../model/once.ts';
import { compare } from '../../model/problem.ts';
import type { ContentRecord } from '../../model/record.ts';
import { assign, type Unplaced } from './assign.ts';
import { dueOf, type Frequency } from './due.ts';
import { type Waiver, waiverFor, waiversOf } from './excuses.ts';
import { instancesOf, statesAgree, type Units, unitsOf } from './instances.ts';
import { type InPlace, idsOf, inPlace, partsOf } from './parts.ts';
import { populationUnits } from './population-shown.ts';
import { type Proof, proofsOf } from './proofs.ts';
import type { StandingSlot } from './required-slots.ts';
import { fiscalYearAround, type SlotCalendar, slotCalendarOf } from './slot-calendar.ts';
import { type Instances, type SlotAnswer, slotState } from './slot-state.ts';
import { type DueSlot, type Track, tracksOf } from './tracks.ts';
import type { Unit } from './unit-state.ts';

/** One slot of a control with its state on a day, and what stands behind it. */
export interface ControlSlot extends Omit<StandingSlot, 'standing'>, Omit<SlotAnswer, 'units'> {
  readonly standing: StandingSlot['standing'];
  /** Whether it counts: required by the audit, or, without an audit, ending in the fiscal year. */
  readonly required: boolean;
  readonly every: Frequency['every'];
  readonly proof: Frequency['proof'];
  /** The control and the version in force on its last day; the control may be one that this one replaced. */
  readonly control: string;
  readonly version: string;
  /** The last day on which its work is on time. */
  readonly due: Day;
  /** Ids of all evidence, tests and populations in it; `because` names those that decide. */
  readonly evidence: readonly string[];
  /** The waiver that would excuse it, or does when the state is `excused`. */
  readonly waiver: string | null;
  /** Systems, people, vendors or items; null for a slot that counts none. */
  readonly instances: Instances | null;
}

export interface ControlSlots {
  readonly control: string;
  /** The control and those it replaced, whose slots and findings are among its own. */
  readonly controls: readonly string[];
  /** The audit whose window it is; null for the fiscal year around the day. */
  readonly audit: string | null;
  readonly window: Period;
  readonly day: Day;
  /** By frequency, in order of days. */
  readonly slots: readonly ControlSlot[];
  /** Over the window until the day asked about. */
  readonly inPlace: InPlace;
  /** Evidence for the control that fills no slot at all, by id. */
  readonly unassigned: readonly { readonly evidence: string; readonly why: Unplaced }[];
}

export interface SlotsOptions {
  /** The audit whose window is judged. One without a window, or whose window ends before it begins, is as none. */
  readonly audit: ContentRecord<'audit'> | null;
  /** The day asked about, in the program's time zone. */
  readonly day: Day;
  readonly timezone: string;
  /** A day of the fiscal year meant where there is no audit; `day` when absent. */
  readonly yearOf?: Day;
}

/**
 * Every slot of a control over an audit's window, or over the fiscal year around the day, with its state as of that
 * day (READINESS §2–6). Slots of the controls that it replaced belong to it. Which slots there are depends on the
 * control, the program and the window, never on the day within it or on the evidence.
 */
export function controlSlotsOf(
  graph: Graph,
  control: ContentRecord<'control'>,
  options: SlotsOptions,
): ControlSlots {
  const { audit, day, timezone, yearOf = day } = options;
  const known = judgedIn(graph);
  // By path: an id may be given twice.
  const key = [control.path, audit?.path ?? '', day, timezone, yearOf].join('\n');
  const found = known.get(key) ?? judgeSlots(graph, control, options);
  known.set(key, found);
  return found;
}

/** A rule asks for the slots of a control, and then readiness does. */
const judgedIn = oncePer((_: Graph) => new Map<string, ControlSlots>());

/** Bounds of slots by program: its calendar and its times, on which they depend, are in its record. */
const boundsFor = oncePer((_: object) => new Map<string, readonly DueSlot[]>());

function judgeSlots(
  graph: Graph,
  control: ContentRecord<'control'>,
  { audit, day, timezone, yearOf = day }: SlotsOptions,
): ControlSlots {
  const calendar = slotCalendarOf(graph.program);
  const audited = audit?.data.window;
  const isAudited = audited !== undefined && audited.from <= audited.to;
  const window = isAudited ? audited : fiscalYearAround(yearOf, calendar);
  const parts = partsOf(graph, control);
  const controls = idsOf(control, parts);
  const proofs = proofsOf(graph, controls, day, timezone);
  const lookback = audit?.data.lookback;
  const ground: Ground = {
    graph,
    controls,
    proofs,
    waivers: waiversOf(graph, controls, day),
    day,
    window: isAudited ? window : null,
    lookback: lookback !== undefined && dayOfMoment(lookback.on, timezone) <= day,
    calendar,
  };
  const tracks = tracksOf(parts, window, {
    audited: isAudited,
    calendar,
    dueOn: (last, timed) => dueOf(last, timed, graph.program?.data.thresholds?.within, calendar),
    known: boundsFor(graph.program ?? graph),
  });
  const judged = tracks.map((track) => judgeTrack(ground, track));
  return {
    control: control.id,
    controls,
    audit: isAudited ? (audit?.id ?? null) : null,
    window,
    day,
    slots: judged.flatMap(({ slots }) => slots),
    inPlace: inPlace(parts, { from: window.from, to: window.to < day ? window.to : day }),
    unassigned: unassigned(proofs, judged),
  };
}

interface Ground {
  readonly graph: Graph;
  readonly controls: readonly string[];
  readonly proofs: readonly Proof[];
  readonly waivers: readonly Waiver[];
  readonly day: Day;
  readonly window: Period | null;
  readonly lookback: boolean;
  readonly calendar: SlotCalendar;
}

interface Judged {
  readonly slots: readonly ControlSlot[];
  readonly left: ReadonlyMap<string, Unplaced>;
}

function judgeTrack(ground: Ground, { every, proof, slots }: Track): Judged {
  const { graph, proofs, day } = ground;
  const { placed, left } =
    proof === 'population'
      ? { placed: new Map(), left: new Map<string, Unplaced>() }
      : assign({ every, proof }, slots, proofs);
  const judged = slots.map(({ part, frequency, due, standing, point, key, from, to }): ControlSlot => {
    const slot = { key, from, to };
    const expected = instancesOf(graph, frequency.each, part.systems, to);
    const {
      units,
      counts,
      populations = [],
    }: Units = proof === 'population'
      ? populationUnits(graph, { controls: ground.controls, version: part.version, slot, day, proofs })
      : unitsOf(frequency.each, expected, placed.get(key) ?? [], (name) => {
          return proof === 'state' && statesAgree(proofs, slot, name);
        });
    const waiver = waiverFor(ground.waivers, part.control, due);
    const { window, lookback } = ground;
    const cutOff = standing === 'not-due';
    const found = slotState({ slot, due, day, window, lookback, excused: waiver !== null, cutOff, units });
    // Written out: copies by spread would each carry a shape of their own, and there are many.
    return {
      key,
      from,
      to,
      standing,
      point,
      required: standing === 'required' || standing === 'look-back',
      every,
      proof,
      control: part.control,
      version: part.version,
      due,
      state: found.state,
      group: found.group,
      flags: found.flags,
      remediated: found.remediated,
      because: found.because,
      lacks: found.lacks,
      evidence: evidenceIn(units, populations),
      waiver,
      instances: counts ?? (expected === null ? null : found.units),
    };
  });
  return { slots: judged, left };
}

function evidenceIn(units: readonly Unit[], populations: readonly string[]): readonly string[] {
  const ids = new Set(populations);
  for (const { fills } of units) for (const { id } of fills) ids.add(id);
  return [...ids].sort(compare);
}

/** What fills a slot of any frequency is no stray; of several reasons, the one that says most. */
function unassigned(proofs: readonly Proof[], judged: readonly Judged[]): ControlSlots['unassigned'] {
  const used = new Set(judged.flatMap(({ slots }) => slots.flatMap(({ evidence }) => evidence)));
  const telling: readonly Unplaced[] = ['second-slot', 'outside', 'no-days', 'other-frequency'];
  return [...new Set(proofs.map(({ id }) => id))].sort(compare).flatMap((evidence) => {
    if (used.has(evidence)) return [];
    const reasons = judged.flatMap(({ left }) => left.get(evidence) ?? []);
    const why = telling.find((each) => reasons.includes(each));
    return why === undefined ? [] : [{ evidence, why }];
  });
}
