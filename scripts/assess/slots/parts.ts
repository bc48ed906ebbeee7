import { addDays, type Day, daysBetween, gapsIn, type Period } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { oncePer } from '../../model/once.ts';
import { compare } from '../../model/problem.ts';
import type { ContentRecord } from '../../model/record.ts';
import { replacedFrom } from '../in-force.ts';
import type { Frequency } from './due.ts';

type Control = ContentRecord<'control'>;

/** The days on which one version of a control was in force, and what it asked for (READINESS §6). */
export interface Part {
  /** The control, or the one that it replaces. */
  readonly control: string;
  readonly version: string;
  readonly from: Day;
  /** The last day; null while nothing ends it. */
  readonly to: Day | null;
  readonly frequencies: readonly Frequency[];
  readonly systems: readonly string[];
  readonly automation: 'manual' | 'automated';
}

/** How much of a window a control was in place. */
export interface InPlace {
  readonly days: number;
  readonly of: number;
  /** Stretches of days under no version, in order. */
  readonly gaps: readonly Period[];
  /** Such as `in place for 61 of 184 days`. */
  readonly words: string;
}

/**
 * The versions of a control one after the other, those of the controls that it replaces first. A version lasts until
 * its own last day, the day before the next version, or the day before a successor under another id takes its place,
 * whichever comes first; days between are a pause. A control that is only planned, does not apply, cannot be judged
 * or has no first day has no versions.
 */
export function partsOf(graph: Graph, control: Control): readonly Part[] {
  const known = partsIn(graph);
  const found = known.get(control) ?? findParts(graph, control);
  known.set(control, found);
  return found;
}

/** Slots, cadence and several rules ask for the same. */
const partsIn = oncePer((_: Graph) => new Map<Control, readonly Part[]>());

function findParts(graph: Graph, control: Control): readonly Part[] {
  if (control.data.status === 'not-applicable') return [];
  return lineage(graph, control, new Set())
    .flatMap((each) => versionsOf(graph, each))
    .sort((a, b) => compare(a.from, b.from));
}

/** The ids of a control and of those whose versions are among its parts. */
export function idsOf(control: Pick<Control, 'id'>, parts: readonly Part[]): readonly string[] {
  return [...new Set([control.id, ...parts.map((part) => part.control)])];
}

/** The version that a day belongs to. */
export function partOn(parts: readonly Part[], day: Day): Part | undefined {
  return parts.findLast(({ from, to }) => from <= day && (to === null || day <= to));
}

/** The days of a period on which any version was in force, and those on which none was. */
export function inPlace(parts: readonly Part[], period: Period): InPlace {
  const of = Math.max(daysBetween(period.from, period.to) + 1, 0);
  const gaps = gapsIn(period, parts);
  const days = of - gaps.reduce((sum, gap) => sum + daysBetween(gap.from, gap.to) + 1, 0);
  return { days, of, gaps, words: `in place for ${days} of ${of} ${of === 1 ? 'day' : 'days'}` };
}

/**
 * The control and those before it, as far as they can be judged; a circle ends where it began. One that has not taken
 * its place, because it is only planned or has no first day, has none before it: they stand by themselves.
 */
function lineage(graph: Graph, control: Control, seen: Set<string>): readonly Control[] {
  const { replaces, effective, status } = control.data;
  if (seen.has(control.id) || !control.whole || status === 'planned' || effective === undefined) return [];
  seen.add(control.id);
  const before = replaces === undefined ? undefined : graph.find(replaces);
  const earlier = before?.kind === 'control' ? lineage(graph, before, seen) : [];
  return [...earlier, control];
}

function versionsOf(graph: Graph, { id, data }: Control): readonly Part[] {
  const { effective, version, frequencies, systems = [], automation, versions = [] } = data;
  // Whether an earlier version still applies depends on the first day of the current one.
  if (effective === undefined) return [];
  const replaced = replacedFrom(graph, id);
  const current = { version, effective, until: undefined, frequencies, systems };
  const ordered = [...versions, current].sort((a, b) => compare(a.effective, b.effective));
  return ordered.flatMap((each, index): readonly Part[] => {
    const next = ordered[index + 1]?.effective;
    // What is absent is sorted last.
    const to = [each.until, dayBefore(next), dayBefore(replaced)].sort()[0] ?? null;
    if (to !== null && to < each.effective) return [];
    const own = { frequencies: each.frequencies ?? frequencies, systems: each.systems ?? systems };
    return [{ control: id, version: each.version, from: each.effective, to, ...own, automation }];
  });
}

function dayBefore(day: Day | undefined): Day | undefined {
  return day === undefined ? undefined : addDays(day, -1);
}
