import type { Day, Period } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { ContentRecord } from '../model/record.ts';
import { isInPlace, successorOf } from './in-force.ts';

type Control = ContentRecord<'control'>;

/** A material change of a control: the first day of a version that differs from the one before it. */
export interface ControlChange {
  readonly control: Control;
  readonly on: Day;
  /** Words for the two sides: `1.0 to 2.0`, or `IAM-02 to IAM-13` where a successor took over. */
  readonly versions: string;
  /** Ids by which a sentence may name it. */
  readonly names: readonly string[];
}

/**
 * The material changes of the controls that run, with their first day after the first day of a window and by its
 * last; by day. One that was replaced in the window ran in it, too. Material is what an auditor tests by: statement,
 * frequencies, systems, criteria (READINESS §6).
 */
export function changesWithin(graph: Graph, window: Period): readonly ControlChange[] {
  return (
    graph
      .all('control')
      .filter(isInPlace)
      .flatMap((control) => changesOf(graph, control))
      .filter(({ on }) => window.from < on && on <= window.to)
      // What a control was to become after another took its place, it never became.
      .filter(({ control, on }) => successorOf(graph, control.id, on) === null)
      .sort((a, b) => compare(a.on, b.on) || compare(a.control.id, b.control.id))
  );
}

function changesOf(graph: Graph, control: Control): readonly ControlChange[] {
  const { version, effective, versions = [], replaces, aliases = [] } = control.data;
  if (effective === undefined) return [];
  const current = { ...control.data, effective };
  const ordered = [...versions, current].sort((a, b) => compare(a.effective, b.effective));
  const names = [control.id, ...aliases];
  const changes = ordered.flatMap((next, index): readonly ControlChange[] => {
    const before = ordered[index - 1];
    if (before === undefined || materialOf(before, current) === materialOf(next, current)) return [];
    return [{ control, on: next.effective, versions: `${before.version} to ${next.version}`, names }];
  });
  const earlier = replaces === undefined ? undefined : graph.find(replaces);
  const first = ordered[0]?.effective ?? effective;
  if (earlier?.kind !== 'control' || earlier.id === control.id) return changes;
  const versionsOf = `${earlier.id} to ${control.id} ${versions[0]?.version ?? version}`;
  return [{ control, on: first, versions: versionsOf, names: [...names, earlier.id] }, ...changes];
}

type Version = Partial<Pick<Control['data'], 'statement' | 'frequencies' | 'systems' | 'criteria'>>;

/** What an earlier version does not say was as it is now. */
function materialOf(version: Version, current: Version): string {
  const { statement, frequencies, systems, criteria } = { ...current, ...written(version) };
  return JSON.stringify([
    statement,
    frequencies?.map(sorted),
    [...(systems ?? [])].sort(),
    (criteria ?? []).map(({ id, role }) => `${id} ${role}`).sort(),
  ]);
}

function written({ statement, frequencies, systems, criteria }: Version): Version {
  const fields = Object.entries({ statement, frequencies, systems, criteria });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** The order of fields in a file says nothing. */
function sorted(fields: object): object {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => compare(a, b)));
}

/** Whether a sentence names one of some ids, as a word of its own. */
export function namesOneOf(sentence: string, ids: readonly string[]): boolean {
  const words = new Set(sentence.match(/[\w-]+/g));
  return ids.some((id) => words.has(id));
}
