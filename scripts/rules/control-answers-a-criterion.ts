import { controlsThatApply, isInScope } from '../assess/scope.ts';
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
const idle = control
  .replace('status: planned', 'status: not-applicable\nreason: Nobody but the founder has an account')
  .replace('[{ id: CC6.2, role: key }]', '[]');
const files = {
  'program/program.md': `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: evidence
categories:
  - { category: security, inScope: true, reason: Every report includes it }
  - { category: privacy, inScope: false, reason: Business contacts only }
---
`,
  'controls/frameworks/tsc-2017.yaml': `id: tsc-2017
title: SOC 2 criteria
publisher: AICPA
default: true
requirements:
  - { id: CC6.2, title: Accounts are registered and removed, category: security }
  - { id: P5.1, title: People can see their data, category: privacy }
`,
};

export const controlAnswersACriterion = defineRule({
  id: 'control-answers-a-criterion',
  group: 'coverage',
  severity: 'warning',
  summary: 'Each control answers a criterion in scope.',
  why: 'A control that answers nothing in scope costs work that no report shows, or its criterion was forgotten.',
  fix: 'Name in `criteria` of {control} what it helps to meet, each with `role: key` or `role: supporting`, or set `status: not-applicable` with a `reason`.',
  messages: {
    none: '`criteria` of {control} is empty; expected the criteria that the control answers.',
    outside:
      '`criteria` of {control} names only criteria that are out of scope; expected at least one in scope.',
  },
  examples: [
    {
      name: 'the list of criteria is empty',
      files: { [path]: control },
      change: { path, from: '[{ id: CC6.2, role: key }]', to: '[]' },
      problems: [{ message: 'none', path, line: 11 }],
    },
    {
      name: 'its only criterion belongs to a category that is out of scope',
      files: { ...files, [path]: control },
      change: { path, from: 'CC6.2', to: 'P5.1' },
      problems: [{ message: 'outside', path, line: 11 }],
    },
    {
      name: 'the only criterion in scope is taken away',
      files: {
        ...files,
        [path]: control.replace('criteria: [{', 'criteria: [{ id: P5.1, role: supporting }, {'),
      },
      change: { path, from: ', { id: CC6.2, role: key }', to: '' },
      problems: [{ message: 'outside', path, line: 11 }],
    },
    {
      name: 'a control that did not apply is planned again',
      files: { [path]: idle },
      change: { path, from: 'status: not-applicable', to: 'status: planned' },
      problems: [{ message: 'none', path, line: 12 }],
    },
  ],
  check({ graph, assessment: { today } }, report) {
    // Without a program nobody knows what is in scope: that it is missing is one problem, not one a control.
    const isOutside = (id: string): boolean => {
      const target = graph.find(id);
      return graph.program !== undefined && target?.kind === 'criterion' && !isInScope(graph, target);
    };
    for (const record of controlsThatApply(graph, today)) {
      const where = { record, field: 'criteria' };
      const { criteria } = record.data;
      // A criterion that does not exist is another rule's problem: it is not said to be out of scope.
      if (criteria.length === 0) report(where, 'none', { control: record.id });
      else if (criteria.every(({ id }) => isOutside(id))) report(where, 'outside', { control: record.id });
    }
  },
});
