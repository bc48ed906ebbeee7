import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import { isOpen } from './current-audit.ts';

/** Who has to do something: a role, and whether anybody holds it. */
export interface Person {
  /** The role's id; null when the program has no role to name. */
  readonly role: string | null;
  readonly title: string;
  readonly holders: readonly string[];
}

/** One thing to do, small enough for a sitting. */
export interface Step {
  /** Names the step for programs: `name-a-holder`, or `mend:` and a rule. */
  readonly id: string;
  readonly what: string;
  /** What it unblocks, counted. */
  readonly why: string;
  readonly who: Person;
  /** A rough estimate from `minutes`, in whole minutes. */
  readonly minutes: number;
  /** The file to open, with its line after a colon where one is known. */
  readonly open: string | null;
  /** The command to run, as typed. */
  readonly run: string | null;
}

/** Rough estimates for somebody who does it for the first time, in minutes: our own judgment, no measurement. */
export const minutes = {
  own: 30,
  problem: 5,
  holder: 10,
  policy: 45,
  control: 120,
  text: 15,
  walkthrough: 45,
  review: 15,
  monitor: 10,
  gap: 60,
  phase: 5,
  collect: 30,
  list: 30,
  sample: 60,
  finding: 30,
  conclude: 20,
  action: 60,
  retest: 45,
  window: 30,
} as const;

/** Who is meant where no role with a holder can be named. */
export const nobodyYet: Person = { role: null, title: 'Whoever leads the program', holders: [] };

/** The person behind a role that a field names; without one, whoever leads the program. */
export function personOf(graph: Graph, written: string | null | undefined): Person {
  const role = written == null ? undefined : graph.find(written);
  if (role?.kind !== 'role') return leadOf(graph);
  return { role: role.id, title: role.title, holders: role.data.holders ?? [] };
}

/** Who leads the program: the owner of the first audit that is not over, else the head of the company. */
export function leadOf(graph: Graph): Person {
  const open = graph.all('audit').filter(isOpen);
  const owner = [...open].sort((a, b) => compare(a.id, b.id)).map(({ data }) => graph.find(data.owner))[0];
  const role = owner?.kind === 'role' ? owner : headOf(graph);
  if (role === undefined) return nobodyYet;
  return { role: role.id, title: role.title, holders: role.data.holders ?? [] };
}

/** The role that reports to nobody and to which most others report. */
function headOf(graph: Graph) {
  const reports = (id: string) => graph.in(id, 'reportsTo').length;
  return graph
    .all('role')
    .filter(({ data }) => data.reportsTo === undefined)
    .sort((a, b) => reports(b.id) - reports(a.id) || compare(a.id, b.id))[0];
}

/** ` 2 more controls lack the same.`; empty for none. */
export function alsoWords(count: number, one: string, many: string): string {
  return count === 0 ? '' : ` ${count} more ${count === 1 ? one : many}.`;
}
