import { defineRule } from './rule.ts';

const path = 'risk-register/waivers/WVR-001-second-reviewer.md';
const waiver = `---
id: WVR-001
title: No second reviewer in July
owner: it-lead
approver: ceo
excuses: { record: CHG-01 }
reason: One engineer is on leave.
from: 2026-07-01
until: 2026-07-31
approved: { by: ceo, on: 2026-07-01 }
---
`;
const open = waiver.replace('approved: { by: ceo, on: 2026-07-01 }\n', '');

export const waiverIsApprovedBeforeItBegins = defineRule({
  id: 'waiver-is-approved-before-it-begins',
  group: 'waivers',
  severity: 'error',
  summary: 'A waiver is approved by its first day.',
  why: 'A deviation that is approved afterwards was not waived, it was found. An auditor compares the two dates and counts what lies between as a deviation.',
  fix: 'Set `from` of {waiver} to a day on which it is approved, and write a finding for the days before: `npm run new -- finding`.',
  messages: {
    late: '`approved.on` of {waiver} is {on}, after its first day {from}; expected an approval by that day.',
    missing: {
      text: '`approved` of {waiver} is missing, but its first day was {from}; expected an approval by that day.',
      fix: 'Have its approver approve {waiver} and move `from` to that day, or remove the waiver: it excuses nothing.',
    },
  },
  examples: [
    {
      name: 'approved on the second day',
      files: { [path]: waiver },
      change: { path, from: 'on: 2026-07-01', to: 'on: 2026-07-02' },
      problems: [{ message: 'late', path, line: 10 }],
    },
    {
      name: 'on the second day nobody has approved it',
      files: { [path]: open },
      change: { today: '2026-07-02' },
      problems: [{ message: 'missing', path, line: 8 }],
    },
    {
      name: 'the approval of a waiver in use is taken out',
      files: { [path]: waiver },
      today: '2026-07-02',
      change: { path, from: 'approved: { by: ceo, on: 2026-07-01 }\n', to: '' },
      problems: [{ message: 'missing', path, line: 8 }],
    },
    {
      name: 'a request that nobody answered ran out yesterday, or runs out today',
      files: { [path]: open },
      today: '2026-08-01',
      change: { today: '2026-07-31' },
      problems: [{ message: 'missing', path, line: 8 }],
    },
  ],
  check({ graph, assessment }, report) {
    const { today } = assessment;
    for (const record of graph.all('waiver')) {
      const { from, until, approved } = record.data;
      const waiver = record.id;
      if (approved === undefined) {
        if (from < today && today <= until) report({ record, field: 'from' }, 'missing', { waiver, from });
      } else if (approved.on > from) {
        const related = [{ spot: { path: record.path, field: 'from' }, text: 'the first day' }];
        report({ record, field: 'approved.on' }, 'late', { waiver, on: approved.on, from }, { related });
      }
    }
  },
});
