import { policiesOf } from '../assess/policy.ts';
import { defineRule } from './rule.ts';

const path = 'controls/iam/IAM-03-access-review.md';
const policyPath = 'policies/POL-09-access-control.md';
const control = `---
id: IAM-03
title: Access review
owner: it-lead
status: implemented
effective: 2026-01-15
nature: detective
automation: manual
version: '1.0'
statement: The IT lead reviews all accounts each quarter and keeps the decisions.
frequencies: [{ every: quarterly, proof: occurrence }]
criteria: [{ id: CC6.2, role: key }]
policies: [POL-09]
---
`;
const policy = `---
id: POL-09
title: Access Control Policy
owner: it-lead
version: '1.0'
status: approved
approver: ceo
effective: 2026-01-15
---
`;
const other = policy.replace('POL-09', 'POL-10');

export const controlRestsOnApprovedPolicy = defineRule({
  id: 'control-rests-on-approved-policy',
  group: 'policies',
  severity: 'warning',
  summary: 'A control that runs carries out at least one policy that is approved.',
  why: 'A control counts as designed only when its policy is in force. Work that was done under a draft has to be shown again.',
  fix: 'Have a policy of {control} approved: `status: approved`, an `approver` and `effective`, in a pull request that the approver approves.',
  messages: {
    draft: '{control} is implemented, but none of its policies is approved; expected at least one in force.',
  },
  examples: [
    {
      name: 'its only policy is a draft',
      files: { [path]: control, [policyPath]: policy },
      change: { path: policyPath, from: 'status: approved', to: 'status: draft' },
      problems: [{ message: 'draft', path, line: 13 }],
    },
    {
      name: 'only the draft of two policies is left',
      files: {
        [path]: control.replace('[POL-09]', '[POL-09, POL-10]'),
        [policyPath]: policy.replace('approved', 'in-review'),
        'policies/POL-10-authentication.md': other,
      },
      change: { path, from: '[POL-09, POL-10]', to: '[POL-09]' },
      problems: [{ message: 'draft', path, line: 13 }],
    },
    {
      name: 'a control is put in place before its policy is approved',
      files: {
        [path]: control.replace('implemented', 'planned'),
        [policyPath]: policy.replace('approved', 'draft'),
      },
      change: { path, from: 'status: planned', to: 'status: implemented' },
      problems: [{ message: 'draft', path, line: 13 }],
    },
    {
      name: 'its retired policy goes back into review',
      files: { [path]: control, [policyPath]: policy.replace('approved', 'retired') },
      change: { path: policyPath, from: 'status: retired', to: 'status: in-review' },
      problems: [{ message: 'draft', path, line: 13 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('control').filter(({ data }) => data.status === 'implemented')) {
      const found = policiesOf(graph, record).map(({ data }) => data.status);
      const underWay = found.includes('draft') || found.includes('in-review');
      if (underWay && !found.includes('approved'))
        report({ record, field: 'policies' }, 'draft', { control: record.id });
    }
  },
});
