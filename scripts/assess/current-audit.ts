import { type Day, isIn, type Period } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { ContentRecord } from '../model/record.ts';

type Audit = ContentRecord<'audit'>;

/**
 * The audit whose window is judged when nobody names one: the one whose window holds the day, else the last whose
 * window is over, else the first to come. Null where no audit has a window.
 */
export function currentAudit(graph: Graph, day: Day): Audit | null {
  const audits = [...windowsOf(graph)].sort(byFirstDay);
  const running = audits.filter(({ window }) => isIn(day, window));
  const over = audits.filter((each) => isOver(each, day));
  return (running.at(-1) ?? over.at(-1) ?? audits[0])?.audit ?? null;
}

/** An audit and the days that it speaks of. */
export interface AuditWindow {
  readonly audit: Audit;
  readonly window: Period;
}

/** Whether there is still something to do for an audit: its report is not issued. */
export function isOpen({ data: { status } }: Audit): boolean {
  return status !== 'reported' && status !== 'closed';
}

/** The audits with a window, in the order of their files. */
export function windowsOf(graph: Graph): readonly AuditWindow[] {
  return graph.all('audit').flatMap((audit) => {
    const { window } = audit.data;
    return window === undefined || window.from > window.to ? [] : [{ audit, window }];
  });
}

/** Those whose last day is before a day, in the order of their files. */
export function windowsOver(graph: Graph, day: Day): readonly AuditWindow[] {
  return windowsOf(graph).filter((each) => isOver(each, day));
}

function isOver({ window }: AuditWindow, day: Day): boolean {
  return window.to < day;
}

/** Sorts windows by their first day, then by the id of the audit. */
export function byFirstDay(a: AuditWindow, b: AuditWindow): number {
  return compare(a.window.from, b.window.from) || compare(a.audit.id, b.audit.id);
}
