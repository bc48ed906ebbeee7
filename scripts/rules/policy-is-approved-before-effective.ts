import { documentsOf } from '../assess/policy.ts';
import { defineRule } from './rule.ts';

const path = 'policies/POL-09-access-control.md';
const policy = `---
id: POL-09
title: Access Control Policy
owner: it-lead
version: '0.9'
status: in-review
approver: ceo
effective: 2026-07-02
---
`;

export const policyIsApprovedBeforeEffective = defineRule({
  id: 'policy-is-approved-before-effective',
  group: 'policies',
  severity: 'error',
  summary: 'A policy or procedure is approved by the day it takes effect.',
  why: 'An auditor does not accept a policy that was approved after the days it speaks of. Until it is approved, there is no policy.',
  fix: 'Remove `effective` from {policy} until it is approved. When it is approved, set `status: approved` and an `effective` on or after that day.',
  messages: {
    draft:
      '`effective` of {policy} is {day}, but it is still a draft; expected a later day, or an approved text.',
    review:
      '`effective` of {policy} is {day}, but it is still in review; expected a later day, or an approved text.',
  },
  examples: [
    {
      name: 'the first day comes while the policy is in review',
      files: { [path]: policy },
      change: { today: '2026-07-02' },
      problems: [{ message: 'review', path, line: 8 }],
    },
    {
      name: 'the first day of a draft is long past',
      files: { [path]: policy.replace('in-review', 'draft') },
      change: { path, from: '2026-07-02', to: '2025-07-02' },
      problems: [{ message: 'draft', path, line: 8 }],
    },
    {
      name: 'an approved policy goes back into review',
      files: { [path]: policy.replace('in-review', 'approved').replace('2026-07-02', '2026-01-15') },
      change: { path, from: 'status: approved', to: 'status: in-review' },
      problems: [{ message: 'review', path, line: 8 }],
    },
    {
      name: 'a retired policy is a draft again',
      files: { [path]: policy.replace('in-review', 'retired').replace('2026-07-02', '2026-01-15') },
      change: { path, from: 'status: retired', to: 'status: draft' },
      problems: [{ message: 'draft', path, line: 8 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of documentsOf(graph)) {
      const { status, effective } = record.data;
      if (effective === undefined || effective > assessment.today) continue;
      const where = { record, field: 'effective' };
      const args = { policy: record.id, day: effective };
      if (status === 'draft') report(where, 'draft', args);
      if (status === 'in-review') report(where, 'review', args);
    }
  },
});
