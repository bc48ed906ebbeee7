import { addDuration, type Day } from '../model/calendar.ts';
import type { ContentRecord } from '../model/record.ts';

type Vendor = ContentRecord<'vendor'>;
type Report = NonNullable<Vendor['data']['assuranceReports']>[number];

/** A report on a vendor's controls, with its place in `assuranceReports`, counted from 0. */
export interface ReportAt {
  readonly index: number;
  readonly report: Report;
}

/** Whether we use the vendor and so much depends on it that somebody else must have looked at its controls. */
export function needsAssurance({ data: { status, tier } }: Vendor): boolean {
  return status === 'active' && (tier === 'critical' || tier === 'high');
}

/** Whether we have not ended the work with the vendor: one that is being left was in use for a part of the window. */
export function isInUse({ data: { status } }: Vendor): boolean {
  return status === 'active' || status === 'off-boarding';
}

/** A vendor's reports on its controls. A penetration test looks for weaknesses on a day and is none. */
export function assuranceReports({ data }: Vendor): readonly ReportAt[] {
  return (data.assuranceReports ?? [])
    .map((report, index) => ({ report, index }))
    .filter(({ report }) => report.type !== 'penetration-test');
}

/** The last day that a report speaks of: of its period, else the day it is as of. */
export function lastDayOf({ period, asOf }: Report): Day | undefined {
  return period?.to ?? asOf;
}

/** The last day on which a report still counts as current: a year after the last day that it speaks of. */
export function currentUntil(report: Report): Day | undefined {
  const last = lastDayOf(report);
  return last === undefined ? undefined : addDuration(last, 'P1Y');
}

/** Whether a report, or the letter that follows it, speaks for the vendor on a day. */
export function speaksFor(report: Report, day: Day): boolean {
  const until = currentUntil(report);
  if (until !== undefined && day <= until) return true;
  return report.bridge !== undefined && report.bridge.from <= day && day <= report.bridge.to;
}

/** The report that speaks of the latest day, the first of several; one without a day only when there is no other. */
export function latestReport(vendor: Vendor): ReportAt | undefined {
  return assuranceReports(vendor).reduce<ReportAt | undefined>((best, each) => {
    const [known, next] = [best && lastDayOf(best.report), lastDayOf(each.report)];
    return best === undefined || (next !== undefined && (known === undefined || next > known)) ? each : best;
  }, undefined);
}
