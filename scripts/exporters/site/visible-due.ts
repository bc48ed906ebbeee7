import type { DueItem } from '../../assess/due/due-item.ts';
import type { Due } from '../../assess/due/what-is-due.ts';
import type { Graph } from '../../model/graph.ts';
import type { Audience } from '../../model/site-data.ts';

/**
 * What a reader may know of what is due: everything for us, the calendar of controls and of audits for an auditor,
 * nothing for the public. Of a record that the reader does not see, nothing is due.
 * @param due judged from the whole program: what a reader does not see still counts
 * @param visible the graph that the reader sees
 */
export function visibleDue(due: Due, audience: Audience, visible: Graph): Due {
  if (audience === 'internal') return due;
  const items = audience === 'auditor' ? due.items.flatMap((item) => forAuditor(item, visible)) : [];
  return { ...due, items };
}

function forAuditor(item: DueItem, visible: Graph): readonly DueItem[] {
  const record = visible.find(item.record);
  const role = item.who.role === null ? undefined : visible.find(item.who.role);
  if ((item.kind !== 'control' && item.kind !== 'audit') || record === undefined) return [];
  const who = role === undefined ? hidden : { ...item.who, title: role.title };
  return [{ ...item, title: record.title, who: { ...who, holders: [] }, run: null }];
}

const hidden = { role: null, title: 'not shown here', holders: [] } as const;
