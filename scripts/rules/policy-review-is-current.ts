import { documentsOf, reviewDue } from '../assess/policy.ts';
import { defineRule } from './rule.ts';

const path = 'policies/POL-09-access-control.md';
const policy = `---
id: POL-09
title: Access Control Policy
owner: it-lead
version: '1.0'
status: approved
approver: ceo
effective: 2024-07-01
lastReviewed: 2025-07-01
---
`;

export const policyReviewIsCurrent = defineRule({
  id: 'policy-review-is-current',
  group: 'policies',
  severity: 'error',
  summary: 'An approved policy or procedure is reviewed by the day its next review is due.',
  why: 'A policy that nobody has looked at for longer than the company promised is a deviation that an auditor reports.',
  fix: 'Review {policy} and set `lastReviewed` to that day, even if nothing else changes. Have the pull request approved.',
  messages: {
    overdue:
      'The review of {policy} was due by {due}; expected `lastReviewed`, or a new `effective`, within `reviewEvery` ({every}).',
  },
  examples: [
    {
      name: 'the day after the review was due',
      files: { [path]: policy },
      change: { today: '2026-07-02' },
      problems: [{ message: 'overdue', path, line: 9 }],
    },
    {
      name: 'the policy asks for a review every three months',
      files: {
        [path]: policy.replace('lastReviewed: 2025-07-01', 'lastReviewed: 2025-12-31\nreviewEvery: P1Y'),
      },
      change: { path, from: 'reviewEvery: P1Y', to: 'reviewEvery: P3M' },
      problems: [{ message: 'overdue', path, line: 9 }],
    },
    {
      name: 'never reviewed since it took effect',
      files: { [path]: policy },
      change: { path, from: 'lastReviewed: 2025-07-01\n', to: '' },
      problems: [{ message: 'overdue', path, line: 2 }],
    },
    {
      name: 'a draft that was never reviewed is set to approved',
      files: { [path]: policy.replace('approved', 'draft').replace('2025-07-01', '2024-07-01') },
      change: { path, from: 'status: draft', to: 'status: approved' },
      problems: [{ message: 'overdue', path, line: 9 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of documentsOf(graph)) {
      const due = reviewDue(record);
      if (due === undefined || due >= assessment.today) continue;
      const { reviewEvery = 'P1Y' } = record.data;
      report({ record, field: 'lastReviewed' }, 'overdue', { policy: record.id, due, every: reviewEvery });
    }
  },
});
