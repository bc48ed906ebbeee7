import { documentsOf, reviewDue, soonUntil } from '../assess/policy.ts';
import { defineRule } from './rule.ts';

const path = 'policies/POL-09-access-control.md';
const policy = `---
id: POL-09
title: Access Control Policy
owner: it-lead
version: '1.0'
status: approved
approver: ceo
effective: 2025-08-01
---
`;
const files = {
  [path]: policy,
  'program/program.md': `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: evidence
categories: [{ category: security, inScope: true, reason: Every report includes it }]
thresholds: { dueSoon: P14D }
---
`,
};

export const policyReviewIsNotDueSoon = defineRule({
  id: 'policy-review-is-not-due-soon',
  group: 'policies',
  severity: 'warning',
  summary:
    'No review of an approved policy or procedure is due within 30 days, or within the program’s `thresholds.dueSoon`.',
  why: 'A review takes reading, a pull request and an approval. Hearing of it on the last day is too late.',
  fix: 'Review {policy} now, set `lastReviewed`, and have the pull request approved by {due}.',
  messages: {
    due: 'The review of {policy} is due by {due}; expected `lastReviewed`, or a new `effective`, by then.',
  },
  examples: [
    {
      name: 'thirty days before the review is due, where the program sets no threshold',
      files: { [path]: policy },
      change: { today: '2026-07-02' },
      problems: [{ message: 'due', path, line: 2 }],
    },
    {
      name: 'on the day of the program’s own threshold',
      files,
      today: '2026-07-17',
      change: { today: '2026-07-18' },
      problems: [{ message: 'due', path, line: 2 }],
    },
    {
      name: 'on the due day itself',
      files,
      today: '2026-08-02',
      change: { today: '2026-08-01' },
      problems: [{ message: 'due', path, line: 2 }],
    },
    {
      name: 'a draft whose review is due soon is set to approved',
      files: { [path]: policy.replace('approved', 'draft') },
      today: '2026-07-20',
      change: { path, from: 'status: draft', to: 'status: approved' },
      problems: [{ message: 'due', path, line: 2 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of documentsOf(graph)) {
      const due = reviewDue(record);
      if (due === undefined || due < assessment.today || due > soonUntil(graph, assessment.today)) continue;
      report({ record, field: 'lastReviewed' }, 'due', { policy: record.id, due });
    }
  },
});
