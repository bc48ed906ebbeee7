import { documentsOf } from '../assess/policy.ts';
import { defineRule } from './rule.ts';

const path = 'policies/POL-09-access-control.md';
const policy = `---
id: POL-09
title: Access Control Policy
owner: it-lead
version: '0.1'
status: draft
approver: ceo
---
`;

export const policyApproverIsNotItsOwner = defineRule({
  id: 'policy-approver-is-not-its-owner',
  group: 'policies',
  severity: 'warning',
  summary: 'A policy or procedure is approved by another role than the one that owns it.',
  why: 'Whoever writes a policy does not see what it leaves out. Auditors look for a second person behind each approval.',
  fix: 'Name another role as `approver` of {policy}: the owner’s manager, the CEO, or a board member or adviser for what the CEO owns.',
  messages: {
    same: '`approver` of {policy} is {role}, which also owns it; expected another role.',
  },
  examples: [
    {
      name: 'the owner approves its own policy',
      files: { [path]: policy },
      change: { path, from: 'approver: ceo', to: 'approver: it-lead' },
      problems: [{ message: 'same', path, line: 7 }],
    },
  ],
  check({ graph }, report) {
    for (const record of documentsOf(graph)) {
      const { approver, owner } = record.data;
      if (approver === owner)
        report({ record, field: 'approver' }, 'same', { policy: record.id, role: owner });
    }
  },
});
