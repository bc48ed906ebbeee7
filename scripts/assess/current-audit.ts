import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { ContentRecord } from '../model/record.ts';

type Audit = ContentRecord<'audit'>;

/**
 * The audit whose window is judged when nobody names one: the one whose window holds the day, else the last whose
 * window is over, else the first to come. Null where no audit has a window.
 */
export function currentAudit(graph: Graph, day: Day): Audit | null {
  const audits = graph
    .all('audit')
    .filter(({ data: { window } }) => window !== undefined && window.from <= window.to)
    .sort((a, b) => compare(fromOf(a), fromOf(b)) || compare(a.id, b.id));
  const running = audits.filter(({ data }) => fromOf({ data }) <= day && day <= (data.window?.to ?? ''));
  const over = audits.filter(({ data }) => (data.window?.to ?? '') < day);
  return running.at(-1) ?? over.at(-1) ?? audits[0] ?? null;
}

function fromOf({ data }: Pick<Audit, 'data'>): Day {
  return data.window?.from ?? '';
}
