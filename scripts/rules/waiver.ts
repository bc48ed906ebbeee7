import { waiverInForce } from '../assess/waiver-in-force.ts';
import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';

/** Says whether an approved waiver excuses a rule on a record on a day, and until when. */
export function waiverOver(
  graph: Graph,
  today: Day,
): (rule: string, record: string | null) => { readonly by: string; readonly until: Day } | null {
  const inForce = graph.all('waiver').filter((each) => waiverInForce(each, today));
  if (inForce.length === 0) return () => null;
  return (rule, record) => {
    const waiver = inForce.find(
      ({ data }) => data.excuses.rule === rule && graph.find(data.excuses.record)?.id === record,
    );
    return waiver === undefined ? null : { by: waiver.id, until: waiver.data.until };
  };
}
