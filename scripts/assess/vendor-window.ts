import { addDuration, type Day, dayOfMoment } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { currentEvidence } from './current-evidence.ts';
import { assuranceReports, lastDayOf } from './vendor-assurance.ts';

type Vendor = ContentRecord<'vendor'>;

/** How long before the last day of a window a vendor’s report may end (READINESS §9). */
const reach = 'P3M';

/** The last day that any report on a vendor's controls speaks of, or any letter that follows one; null for none. */
export function shownUntil(vendor: Vendor): Day | null {
  const days = assuranceReports(vendor).flatMap(({ report }) => [
    ...[lastDayOf(report)].filter((day) => day !== undefined),
    ...(report.bridge === undefined ? [] : [report.bridge.to]),
  ]);
  return days.sort().at(-1) ?? null;
}

/** The first day from which something must be known of a vendor for a window that ends on a day: three months before. */
export function neededFrom(windowEnd: Day): Day {
  return addDuration(windowEnd, reach, -1);
}

/**
 * The last day on which each vendor was looked at by evidence that names it as an instance (`supports[].instances`),
 * passed and was accepted: monitoring in place of a report. By the vendor's id.
 */
export function lastLooks(graph: Graph, timezone: string): ReadonlyMap<string, Day> {
  const looks = new Map<string, Day>();
  for (const { data } of currentEvidence(graph)) {
    if (data.result.outcome !== 'pass' || data.review?.outcome !== 'accepted') continue;
    for (const written of data.supports.flatMap(({ instances = [] }) => instances)) {
      const target = graph.find(written);
      if (target?.kind !== 'vendor') continue;
      const day = dayOfMoment(data.performed.at, timezone);
      const known = looks.get(target.id);
      if (known === undefined || known < day) looks.set(target.id, day);
    }
  }
  return looks;
}
