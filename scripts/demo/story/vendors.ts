import { addDays, addDuration } from '../../model/calendar.ts';
import { monthAround } from '../../model/calendar-names.ts';
import type { Graph } from '../../model/graph.ts';
import { workday } from '../days.ts';
import { type Branch, oneStep } from '../history.ts';
import { randomFor } from '../random.ts';
import type { Timeline } from '../timeline.ts';
import { type Fields, present, type Value } from '../yaml.ts';
import { setFields } from './edit.ts';

/** The vendor whose report ran out, and the one that has none. */
export const ranOut = 'VEND-LOGS';
export const withoutReport = 'VEND-DEVICES';

/** Days of the vendor whose report ran out: the report's end, the letter after it, and nothing since. */
export function reportDays({ today }: Timeline) {
  const report = addDays(addDuration(today, 'P1Y', -1), -120);
  return { report, letterFrom: addDays(report, 1), letterTo: addDays(today, -31) };
}

/** The day on which a vendor is reviewed in the window. */
export function reviewDayOf(vendor: string, { window }: Timeline, seed: number): string {
  return workday(addDays(window.from, 15 + randomFor(seed, vendor)(125)));
}

/** Each vendor is approved before the window and reviewed in it; critical and high ones with their reports. */
export function vendorBranches(
  graph: Graph,
  timeline: Timeline,
  seed: number,
  skipped: ReadonlySet<string>,
): readonly Branch[] {
  return graph.all('vendor').flatMap((record, index): readonly Branch[] => {
    const { id, data } = record;
    const others = data.owner === 'security-lead' ? 'ceo' : 'security-lead';
    const approved = workday(addDays(timeline.start, 66 + index * 3));
    const assured = (data.tier === 'critical' || data.tier === 'high') && id !== withoutReport;
    const first = {
      rating: data.tier === 'critical' ? 'moderate' : 'low',
      contract: { ...(data.contract as Fields), signed: addDays(timeline.start, -200 - index * 11) },
      assuranceReports: assured ? [oldReport(id, data.owner, timeline, approved)] : undefined,
      lastReviewed: approved,
      decision: { outcome: 'approve', by: others, on: approved },
    };
    const branches = [
      oneStep(
        `vendor/${id}`,
        { day: approved, role: data.owner, subject: `Approve ${id}`, edits: [setFields(record, first)] },
        others,
      ),
    ];
    if (skipped.has(id)) return branches;
    const day = reviewDayOf(id, timeline, seed);
    const reviewed = workday(addDays(day, 3));
    const reports = assured ? newReports(id, data.owner, timeline, approved, reviewed) : undefined;
    const conditions = id === ranOut ? 'A new report, or another letter, before the letter ends.' : undefined;
    const outcome = conditions === undefined ? 'approve' : 'conditions';
    const again = {
      assuranceReports: reports,
      lastReviewed: day,
      decision: { outcome, by: others, on: reviewed, conditions },
    };
    const edits = [setFields(record, present(again))];
    const step = { day: reviewed, role: data.owner, subject: `Review ${id}`, edits };
    return [...branches, oneStep(`vendor/${id}-review`, step, others)];
  });
}

function oldReport(id: string, owner: string, timeline: Timeline, read: string): Fields {
  const to =
    id === ranOut ? reportDays(timeline).report : addDays(monthAround(addDays(timeline.start, -60)).from, -1);
  return reportOf(addDays(addDuration(to, 'P1Y', -1), 1), to, owner, read);
}

/** The report of the year before stays beside the new one; where none came, a letter follows the old one. */
function newReports(id: string, owner: string, timeline: Timeline, approved: string, read: string): Value {
  const old = oldReport(id, owner, timeline, approved);
  if (id === ranOut) {
    const { letterFrom, letterTo } = reportDays(timeline);
    return [{ ...old, bridge: { from: letterFrom, to: letterTo } }];
  }
  const to = addDays(monthAround(addDays(read, -45)).from, -1);
  const report = reportOf(addDays(addDuration(to, 'P1Y', -1), 1), to, owner, read);
  return [old, { ...report, bridge: { from: addDays(to, 1), to: timeline.window.to } }];
}

function reportOf(from: string, to: string, owner: string, read: string): Fields {
  return {
    type: 'soc2-type2',
    period: { from, to },
    firm: 'Example Examiners',
    opinion: 'unqualified',
    exceptionsRead: {
      by: owner,
      on: read,
      notes: 'One exception, about training of its staff; nothing of ours rests on it.',
    },
  };
}
