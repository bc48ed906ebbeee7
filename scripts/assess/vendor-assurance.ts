import { addDays, addDuration, type Day, isIn } from '../model/calendar.ts';
import { compare } from '../model/problem.ts';
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

/** Whether we used the vendor on a day that is over, or use it still: leaving it later changes nothing of that day. */
export function wasInUse(vendor: Vendor, day: Day): boolean {
  return isInUse(vendor) || (vendor.data.offboarded?.on ?? '') >= day;
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
  return report.bridge !== undefined && isIn(day, report.bridge);
}

/**
 * The last day on which the next review of a vendor in use is in time: `reviewEvery` (a year when absent) after its
 * last review or the decision to use it, whichever is later. Undefined when neither has a day yet.
 */
export function vendorReviewDue(vendor: Vendor): Day | undefined {
  const { lastReviewed, decision, reviewEvery = 'P1Y' } = vendor.data;
  const last = [lastReviewed ?? '', decision?.on ?? ''].sort().at(-1) ?? '';
  return last === '' || !isInUse(vendor) ? undefined : addDuration(last, reviewEvery);
}

/**
 * The last day on which a report, or the letter that follows it, speaks for the vendor without a gap after today; when
 * nothing speaks today, the last day on which anything did. Undefined where no report has a day.
 */
export function assuredUntil(vendor: Vendor, today: Day): Day | undefined {
  const spans = assuranceReports(vendor).flatMap(({ report }) => {
    const until = currentUntil(report);
    return [
      ...(until === undefined ? [] : [{ from: '', to: until }]),
      ...(report.bridge === undefined ? [] : [report.bridge]),
    ];
  });
  const before = spans.filter(({ to }) => to < today).map(({ to }) => to);
  let until: Day | undefined;
  // Each span begins on or before the day after the last: sorted by their first days, one pass is enough.
  for (const { from, to } of spans.sort((a, b) => compare(a.from, b.from))) {
    const joins = from <= (until === undefined ? today : addDays(until, 1));
    if (to >= today && joins && (until === undefined || to > until)) until = to;
  }
  return until ?? before.sort().at(-1);
}

/** The report that speaks of the latest day, the first of several; one without a day only when there is no other. */
export function latestReport(vendor: Vendor): ReportAt | undefined {
  return assuranceReports(vendor).reduce<ReportAt | undefined>((best, each) => {
    const [known, next] = [best && lastDayOf(best.report), lastDayOf(each.report)];
    return best === undefined || (next !== undefined && (known === undefined || next > known)) ? each : best;
  }, undefined);
}
