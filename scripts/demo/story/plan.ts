import { addDays, type Day } from '../../model/calendar.ts';
import { compare } from '../../model/problem.ts';
import { workday } from '../days.ts';
import { installmentsOf, type Timeline, testDayOf } from '../timeline.ts';

/** The days of what goes wrong, and the findings that came of it, by the order in which they were noticed. */
export interface Plot {
  /** A restore that took too long, and the one after the repair. */
  readonly restore: { readonly day: Day; readonly again: Day; readonly finding: string };
  /** An account that stayed open, through a review that did not see it. */
  readonly leaver: { readonly left: Day; readonly review: Day; readonly seen: Day; readonly finding: string };
  /** A change by hand that stopped the service. */
  readonly outage: {
    readonly day: Day;
    readonly seen: Day;
    readonly finding: string;
    readonly incident: string;
  };
  /** A fault of the cloud host, after the window. */
  readonly fault: { readonly day: Day; readonly told: Day; readonly incident: string };
  /** A monthly comparison that nobody made. */
  readonly comparison: { readonly seen: Day; readonly finding: string };
  /** Tests of lists in which an item does not hold, by control. */
  readonly tests: Readonly<Record<string, { readonly day: Day; readonly finding: string }>>;
  /** The day on which a control changed. */
  readonly change: Day;
}

/** The same for everybody who looks at the same day. */
export function plotOf({ window, months, quarters }: Timeline): Plot {
  const from = (days: number) => workday(addDays(window.from, days));
  const quarter = quarters[0]?.to ?? window.from;
  const restore = { day: from(41), again: from(78) };
  const leaver = {
    left: workday(addDays(quarter, -20)),
    review: workday(addDays(quarter, 8)),
    seen: workday(addDays(quarter, 33)),
  };
  const outage = { day: from(83), seen: from(85) };
  const faultDay = workday(addDays(window.to, 12));
  const comparison = { seen: addDays(months[3]?.to ?? window.to, 6) };
  const first = installmentsOf(window)[0] ?? window;
  const tested = testDayOf(first);
  // In the order in which they were noticed; of one day, in this order.
  const days = {
    restore: restore.day,
    leaver: leaver.seen,
    outage: outage.seen,
    'CHG-05': tested,
    'IAM-10': tested,
    'IAM-01': tested,
    comparison: comparison.seen,
  };
  const names = Object.entries(days).sort(([, a], [, b]) => compare(a, b));
  const finding = (name: keyof typeof days) =>
    `FIND-${String(names.findIndex(([each]) => each === name) + 1).padStart(3, '0')}`;
  return {
    restore: { ...restore, finding: finding('restore') },
    leaver: { ...leaver, finding: finding('leaver') },
    outage: {
      ...outage,
      finding: finding('outage'),
      incident: `INC-${outage.day.slice(0, 4)}-001`,
    },
    fault: {
      day: faultDay,
      told: workday(addDays(faultDay, 4)),
      incident: `INC-${faultDay.slice(0, 4)}-${faultDay.slice(0, 4) === outage.day.slice(0, 4) ? '002' : '001'}`,
    },
    comparison: { ...comparison, finding: finding('comparison') },
    tests: {
      'CHG-05': { day: tested, finding: finding('CHG-05') },
      'IAM-10': { day: tested, finding: finding('IAM-10') },
      'IAM-01': { day: tested, finding: finding('IAM-01') },
    },
    change: months[3]?.from ?? window.from,
  };
}
