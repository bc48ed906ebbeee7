import { addDays, addDuration, type Day, isIn } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import type { ContentRecord } from '../model/record.ts';

type Waiver = ContentRecord<'waiver'>;

/** For how long after its last day a waiver that ran out is told of. */
const toldFor = 'P30D';

/** Whether a waiver excuses what it names on a day: approved by then, and the day between its first and its last. */
export function waiverInForce({ data: { approved, from, until } }: Waiver, day: Day): boolean {
  return approved !== undefined && approved.on <= day && isIn(day, { from, to: until });
}

/** How a waiver stands on a day. One that nobody approved by then excuses nothing. */
export type WaiverState = 'in force' | 'not yet in force' | 'not approved' | 'expired';

/** Says how a waiver stands on a day: what ran out stays so, approved or not. */
export function waiverStateOf(waiver: Waiver, day: Day): WaiverState {
  const { approved, from, until } = waiver.data;
  if (until < day) return 'expired';
  if (approved === undefined || approved.on > day) return 'not approved';
  return day < from ? 'not yet in force' : 'in force';
}

/**
 * Waivers that had excused something and ran out in the last 30 days, while no other one excuses the same today.
 * After that, what they had excused speaks for itself: they stay on record, and nobody could ever clear the list.
 */
export function lapsedWaivers(graph: Graph, today: Day): readonly Waiver[] {
  const all = graph.all('waiver');
  const excused = new Set(all.filter((each) => waiverInForce(each, today)).map((each) => keyOf(graph, each)));
  return all.filter((waiver) => {
    const { approved, until } = waiver.data;
    const lapsed = approved !== undefined && until < today && today <= addDuration(until, toldFor);
    return lapsed && !excused.has(keyOf(graph, waiver));
  });
}

/** Approved waivers that are not over, and after whose last day no other approved one excuses the same. */
export function endingWaivers(graph: Graph, today: Day): readonly Waiver[] {
  const approved = graph.all('waiver').filter(({ data }) => data.approved !== undefined);
  const byExcused = grouped(approved, (waiver) => keyOf(graph, waiver));
  return [...byExcused.values()].flatMap((alike) => {
    // Many may end on one day: each day is asked about once.
    const left = alike.filter(({ data }) => data.until >= today);
    const byLastDay = grouped(left, ({ data }) => data.until);
    return [...byLastDay].flatMap(([until, ending]) => {
      const after = addDays(until, 1);
      return alike.some((other) => waiverInForce(other, after)) ? [] : ending;
    });
  });
}

/** What a waiver excuses, by the id of the record, whatever name it is written by. */
function keyOf(graph: Graph, { data: { excuses } }: Waiver): string {
  return `${graph.find(excuses.record)?.id ?? excuses.record} ${excuses.rule ?? ''}`;
}
