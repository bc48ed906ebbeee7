import { policiesOf } from '../assess/policy.ts';
import { controlsThatApply } from '../assess/scope.ts';
import { defineRule } from './rule.ts';

const path = 'controls/iam/IAM-03-access-review.md';
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
const policy = `---
id: POL-09
title: Access Control Policy
owner: it-lead
version: '1.0'
status: approved
---
`;

export const controlHasPolicy = defineRule({
  id: 'control-has-policy',
  group: 'coverage',
  severity: 'error',
  summary: 'Each control carries out a policy that is not retired.',
  why: 'Policies say what people must do, controls show that they do it. A control without a policy is a habit that nobody decided on.',
  fix: 'Name in `policies` of {control} the policy that asks for it, or write one with `npm run new -- policy`.',
  messages: {
    none: '`policies` of {control} is empty; expected the policy that the control carries out.',
    retired:
      '`policies` of {control} names only retired policies; expected one that is in force or on its way.',
  },
  examples: [
    {
      name: 'no policy is named',
      files: { [path]: control },
      change: { path, from: '[POL-09]', to: '[]' },
      problems: [{ message: 'none', path, line: 12 }],
    },
    {
      name: 'the only policy is retired',
      files: { [path]: control, 'policies/POL-09-access-control.md': policy },
      change: { path: 'policies/POL-09-access-control.md', from: 'status: approved', to: 'status: retired' },
      problems: [{ message: 'retired', path, line: 12 }],
    },
    {
      name: 'only the retired one of two policies is left',
      files: {
        [path]: control.replace('[POL-09]', '[POL-09, POL-10]'),
        'policies/POL-09-access-control.md': policy,
        'policies/POL-10-authentication.md': policy
          .replace('POL-09', 'POL-10')
          .replace('approved', 'retired'),
      },
      change: { path, from: '[POL-09, POL-10]', to: '[POL-10]' },
      problems: [{ message: 'retired', path, line: 12 }],
    },
  ],
  check({ graph, assessment: { today } }, report) {
    for (const record of controlsThatApply(graph, today)) {
      const where = { record, field: 'policies' };
      const named = record.data.policies.length;
      const retired = policiesOf(graph, record).filter(({ data }) => data.status === 'retired').length;
      if (named === 0) report(where, 'none', { control: record.id });
      else if (retired === named) report(where, 'retired', { control: record.id });
    }
  },
});
