import { lapsedWaivers } from '../assess/waiver-in-force.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/waivers/WVR-001-second-reviewer.md';
const waiver = `---
id: WVR-001
title: No second reviewer in June
owner: it-lead
approver: ceo
excuses: { record: CHG-01 }
reason: One engineer is on leave.
from: 2026-06-01
until: 2026-07-01
approved: { by: ceo, on: 2026-05-29 }
---
`;
const next = 'risk-register/waivers/WVR-002-second-reviewer.md';
const nextText = waiver
  .replace('WVR-001', 'WVR-002')
  .replace('from: 2026-06-01', 'from: 2026-07-02')
  .replace('until: 2026-07-01', 'until: 2026-07-31');

export const waiverHasNotExpired = defineRule({
  id: 'waiver-has-not-expired',
  group: 'waivers',
  severity: 'warning',
  summary: 'What a waiver excused is mended, or waived anew, when the waiver ends.',
  why: 'From the day after, the deviation counts again, although people have grown used to it. An auditor looks at what happened after the end first. This is told for 30 days; what was excused is reported for as long as it is wrong.',
  fix: 'Mend what {waiver} excused. Where more time is needed, have a new waiver approved before its first day: `npm run new -- waiver`.',
  messages: {
    expired:
      '`until` of {waiver} was {until}, so it no longer excuses {record}; expected that it is mended, or a new waiver.',
  },
  examples: [
    {
      name: 'the day after the last day',
      files: { [path]: waiver },
      change: { today: '2026-07-02' },
      problems: [{ message: 'expired', path, line: 9 }],
    },
    {
      name: 'the waiver that followed is taken out',
      files: { [path]: waiver, [next]: nextText },
      today: '2026-07-02',
      change: { remove: next },
      problems: [{ message: 'expired', path, line: 9 }],
    },
    {
      name: 'it is told for thirty days',
      files: { [path]: waiver },
      today: '2026-08-01',
      change: { today: '2026-07-31' },
      problems: [{ message: 'expired', path, line: 9 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of lapsedWaivers(graph, assessment.today)) {
      const { until, excuses } = record.data;
      report({ record, field: 'until' }, 'expired', { waiver: record.id, until, record: excuses.record });
    }
  },
});
