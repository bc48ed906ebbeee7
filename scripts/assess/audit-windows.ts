import type { Period } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { type AuditWindow, byFirstDay, windowsOf } from './current-audit.ts';
import { jointAt } from './installments.ts';

type Audit = ContentRecord<'audit'>;

/** Days between the windows of two audits of one type that are in neither, or in both. */
export interface WindowJoint {
  readonly is: 'gap' | 'overlap';
  readonly days: Period;
  /** Of the audits before, the one whose window ends last. */
  readonly before: Audit;
  readonly next: Audit;
}

/** Where the windows of the audits of one type, by their first day, do not follow each other to the day. */
export function windowJoints(graph: Graph): readonly WindowJoint[] {
  const last = new Map<string, AuditWindow>();
  const found: WindowJoint[] = [];
  for (const each of [...windowsOf(graph)].sort(byFirstDay)) {
    const { type } = each.audit.data;
    const before = last.get(type);
    const joint = before === undefined ? undefined : jointAt(before.window.to, each.window);
    if (before !== undefined && joint !== undefined)
      found.push({ ...joint, before: before.audit, next: each.audit });
    if (before === undefined || each.window.to > before.window.to) last.set(type, each);
  }
  return found;
}
