import { documentsOf } from '../assess/policy.ts';
import { defineRule } from './rule.ts';

const path = 'policies/POL-09-access-control.md';
const files = {
  [path]: `---
id: POL-09
title: Access Control Policy
owner: it-lead
version: '1.0'
status: approved
approver: ceo
effective: 2026-01-15
---
`,
};
const draft = `---
id: POL-10
title: Authentication Policy
owner: it-lead
version: '0.1'
status: draft
---
`;

export const approvedPolicyIsComplete = defineRule({
  id: 'approved-policy-is-complete',
  group: 'policies',
  severity: 'error',
  summary: 'An approved policy or procedure names its approver, its first day and a version from 1.0 on.',
  why: 'An auditor asks who approved each policy, which text was approved, and from which day it applies. Without all three the approval cannot be shown.',
  fix: 'Add what is missing to {policy}, or set its status back to `in-review` until it is approved.',
  messages: {
    approver: '{policy} is approved, but `approver` is missing; expected the role that approved it.',
    effective:
      '{policy} is approved, but `effective` is missing; expected the first day on which it applies.',
    version: {
      text: '`version` of {policy} is {version}, though it is approved; expected 1.0 or later.',
      fix: 'Raise `version` of {policy} to 1.0 in the pull request that approves it.',
    },
  },
  examples: [
    {
      name: 'nobody is named as approver',
      files,
      change: { path, from: 'approver: ceo\n', to: '' },
      problems: [{ message: 'approver', path, line: 6 }],
    },
    {
      name: 'the first day is missing',
      files,
      change: { path, from: 'effective: 2026-01-15\n', to: '' },
      problems: [{ message: 'effective', path, line: 6 }],
    },
    {
      name: 'the version is still below 1.0',
      files,
      change: { path, from: "version: '1.0'", to: "version: '0.9'" },
      problems: [{ message: 'version', path, line: 5 }],
    },
    {
      name: 'a draft is set to approved and nothing else',
      files: { 'policies/POL-10-authentication.md': draft },
      change: { path: 'policies/POL-10-authentication.md', from: 'status: draft', to: 'status: approved' },
      problems: [
        { message: 'version', path: 'policies/POL-10-authentication.md', line: 5 },
        { message: 'approver', path: 'policies/POL-10-authentication.md', line: 6 },
        { message: 'effective', path: 'policies/POL-10-authentication.md', line: 6 },
      ],
    },
  ],
  check({ graph }, report) {
    for (const record of documentsOf(graph).filter(({ data }) => data.status === 'approved')) {
      const { approver, effective, version } = record.data;
      const policy = record.id;
      if (approver === undefined) report({ record, field: 'status' }, 'approver', { policy });
      if (effective === undefined) report({ record, field: 'status' }, 'effective', { policy });
      if (version.startsWith('0.')) report({ record, field: 'version' }, 'version', { policy, version });
    }
  },
});
