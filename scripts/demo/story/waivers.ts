import { addDays, type Day } from '../../model/calendar.ts';
import { type Branch, oneStep } from '../history.ts';
import type { Timeline } from '../timeline.ts';
import { slugOf } from '../words.ts';
import { type Fields, recordText } from '../yaml.ts';
import { ranOut, reportDays, withoutReport } from './vendors.ts';

/** Each waiver with its first day. */
export function waiverDays(timeline: Timeline): readonly { readonly item: string; readonly day: Day }[] {
  const month = timeline.months[2]?.to ?? timeline.window.from;
  return [
    { item: 'WVR-001', day: addDays(month, -7) },
    { item: 'WVR-002', day: addDays(timeline.today, -60) },
    { item: 'WVR-003', day: addDays(reportDays(timeline).letterTo, 1) },
  ];
}

/** The waivers: for one month of one control, for a vendor without a report, and one that has ended. */
export function waiverBranches(timeline: Timeline): readonly Branch[] {
  const { today, months, window } = timeline;
  const month = months[2]?.to ?? window.from;
  const { letterTo } = reportDays(timeline);
  return [
    waiver('WVR-001', 'infrastructure-lead', addDays(month, -14), {
      title: 'Asset inventory of one month left out',
      excuses: { record: 'AST-01' },
      reason: 'Device management moves to a new tenant in these weeks; its lists would say nothing.',
      compensatingControls: ['END-01'],
      from: addDays(month, -7),
      until: addDays(month, 12),
    }),
    waiver('WVR-002', 'it-lead', addDays(today, -62), {
      title: 'Device management without an assurance report',
      excuses: { record: withoutReport, rule: 'vendor-tier-has-assurance' },
      reason: 'The vendor is being examined for the first time; its report is promised for the next quarter.',
      compensatingControls: ['END-01', 'TPR-04'],
      from: addDays(today, -60),
      until: addDays(today, 120),
    }),
    waiver('WVR-003', 'infrastructure-lead', addDays(letterTo, -2), {
      title: 'Log store without a current report',
      excuses: { record: ranOut, rule: 'assurance-report-is-current' },
      reason: 'The new report of the vendor was announced for the end of the month.',
      compensatingControls: ['TPR-04'],
      from: addDays(letterTo, 1),
      until: addDays(today, -6),
    }),
  ];
}

function waiver(id: string, owner: string, approved: Day, fields: Fields): Branch {
  const record = {
    id,
    title: fields.title,
    owner,
    approver: 'ceo',
    ...fields,
    approved: { by: 'ceo', on: approved },
  };
  const body =
    '## What could happen meanwhile\n\nWhat the control or the report would have shown is seen later. The compensating controls are looked at each week until then.\n\n## How it ends\n\nIts owner does the work, or asks again before the last day.\n';
  const edits = [
    {
      path: `risk-register/waivers/${id}-${slugOf(String(fields.title))}.md`,
      make: recordText(record, body),
    },
  ];
  const step = { day: approved, role: owner, subject: `Ask for ${id}`, edits };
  return oneStep(`waiver/${id}`, step, 'ceo');
}
