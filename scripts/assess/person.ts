import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { ContentRecord } from '../model/record.ts';
import { isOpen } from './current-audit.ts';

type Role = ContentRecord<'role'>;

/** Who has to do something: a role, and whether anybody holds it. */
export interface Person {
  /** The role's id; null when the program has no role to name. */
  readonly role: string | null;
  readonly title: string;
  readonly holders: readonly string[];
}

/** Who is meant where no role with a holder can be named. */
export const nobodyYet: Person = { role: null, title: 'Whoever leads the program', holders: [] };

/** The person behind a role that a field names; without one, whoever leads the program. */
export function personOf(graph: Graph, written: string | null | undefined): Person {
  const role = written == null ? undefined : graph.find(written);
  return role?.kind === 'role' ? personIn(role) : leadOf(graph);
}

/** Who leads the program: the owner of the first audit that is not over, else the head of the company. */
export function leadOf(graph: Graph): Person {
  const open = graph.all('audit').filter(isOpen);
  const owner = [...open].sort((a, b) => compare(a.id, b.id)).map(({ data }) => graph.find(data.owner))[0];
  const role = owner?.kind === 'role' ? owner : headOf(graph);
  return role === undefined ? nobodyYet : personIn(role);
}

/** The role that reports to nobody and to which most others report. */
function headOf(graph: Graph): Role | undefined {
  const reports = (id: string) => graph.in(id, 'reportsTo').length;
  return graph
    .all('role')
    .filter(({ data }) => data.reportsTo === undefined)
    .sort((a, b) => reports(b.id) - reports(a.id) || compare(a.id, b.id))[0];
}

function personIn({ id, title, data: { holders = [] } }: Role): Person {
  return { role: id, title, holders };
}
