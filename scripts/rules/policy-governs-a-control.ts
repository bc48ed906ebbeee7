import { policiesOf } from '../assess/policy.ts';
import { controlsThatApply } from '../assess/scope.ts';
import { defineRule } from './rule.ts';

const path = 'policies/POL-09-access-control.md';
const policy = `---
id: POL-09
title: Access Control Policy
owner: it-lead
version: '0.1'
status: draft
---
`;
const control = `---
id: IAM-03
title: Access review
owner: it-lead
status: planned
nature: detective
automation: manual
version: '1.0'
statement: The IT lead reviews all accounts each quarter and keeps the decisions.
frequencies: [{ every: quarterly, proof: occurrence }]
criteria: [{ id: CC6.2, role: key }]
policies: [POL-09]
---
`;

export const policyGovernsAControl = defineRule({
  id: 'policy-governs-a-control',
  group: 'coverage',
  severity: 'warning',
  summary: 'Each policy that is not retired is carried out by a control.',
  why: 'A promise that no control carries out cannot be shown to be kept. Auditors ask who does it, and how anyone would know.',
  fix: 'Name {policy} in `policies` of the control that carries it out, write that control with `npm run new -- control`, or set the policy’s `status` to `retired`.',
  messages: {
    none: 'No control carries out {policy}; expected at least one that names it in `policies`.',
  },
  examples: [
    {
      name: 'the control carries out another policy',
      files: { [path]: policy, 'controls/iam/IAM-03-access-review.md': control },
      change: { path: 'controls/iam/IAM-03-access-review.md', from: '[POL-09]', to: '[POL-10]' },
      problems: [{ message: 'none', path }],
    },
    {
      name: 'a retired policy is taken up again',
      files: { [path]: policy.replace('status: draft', 'status: retired') },
      change: { path, from: 'status: retired', to: 'status: draft' },
      problems: [{ message: 'none', path }],
    },
  ],
  check({ graph, assessment: { today } }, report) {
    const governing = new Set(
      controlsThatApply(graph, today).flatMap((control) => policiesOf(graph, control).map(({ id }) => id)),
    );
    for (const record of graph.all('policy')) {
      if (record.data.status !== 'retired' && !governing.has(record.id))
        report(record, 'none', { policy: record.id });
    }
  },
});
