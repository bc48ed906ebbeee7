import { takenOut } from '../assess/taken-out.ts';
import { defineRule } from './rule.ts';

const path = 'policies/POL-09-access-control.md';
const policy = `---
id: POL-09
title: Access Control Policy
owner: it-lead
version: '0.1'
status: draft
---

## Policy

### Leaving

IAM-10 carries out this part. Accounts of leavers must be closed within one business day.

### Reviewing

IAM-03 carries out this part. Every account must be reviewed each quarter.
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
const files = {
  [path]: policy,
  'controls/iam/IAM-03-access-review.md': control,
  'controls/iam/IAM-10-leaver-access.md': control.replace('IAM-03', 'IAM-10'),
};

export const dutyNamesItsControl = defineRule({
  id: 'duty-names-its-control',
  group: 'policies',
  severity: 'warning',
  summary: 'Each “must” of a policy stands under a heading whose part names the control that carries it out.',
  why: 'A duty without a control is a promise that nobody checks. Auditors read the policy line by line and ask, for each duty, which control shows that it is kept.',
  fix: 'Write under that heading which control carries it out, such as `IAM-03 carries out this part.`, or word the sentence as advice when it is none of the company’s duties.',
  messages: {
    none: 'Under “{heading}” {policy} says what must be done, but names no control; expected the id of the control that carries it out.',
    before:
      'Before its first heading {policy} says what must be done; expected the duty under a heading, with the id of the control that carries it out.',
  },
  examples: [
    {
      name: 'a part that names no control',
      files,
      change: { path, from: 'IAM-10 carries out this part. ', to: '' },
      problems: [{ message: 'none', path, line: 13 }],
    },
    {
      name: 'a part whose control is not there, and was not taken out by setup',
      files: {
        [path]: policy,
        'controls/iam/IAM-03-access-review.md': control,
        'program/program.md':
          '---\ntitle: SOC 2 program\norganization: Northwind\nservice: Northwind Books\nphase: readiness\ncategories: [{ category: security, inScope: true, reason: Every report includes it }]\nremoved: [IAM-10]\n---\n',
      },
      change: { path: 'program/program.md', from: '[IAM-10]', to: '[IAM-11]' },
      problems: [{ message: 'none', path, line: 13 }],
    },
    {
      name: 'a second part that names a policy in place of a control',
      files: {
        ...files,
        'policies/POL-10-authentication.md': policy
          .replaceAll('POL-09', 'POL-10')
          .replace('Access Control', 'Authentication'),
      },
      change: { path, from: 'IAM-03', to: 'POL-10' },
      problems: [{ message: 'none', path, line: 17 }],
    },
    {
      name: 'a duty before the first heading',
      files: { ...files, [path]: policy.replace('## Policy\n', 'IAM-03 serves this policy.\n') },
      change: { path, from: 'IAM-03 serves this policy.', to: 'Everyone must read this.' },
      problems: [{ message: 'before', path, line: 9 }],
    },
  ],
  check({ graph }, report) {
    const { hasId: isTakenOut } = takenOut(graph);
    for (const { id, path, body } of graph.records) {
      for (const { heading, word, nth, mentions } of body.duties) {
        if (mentions.some((mention) => graph.find(mention)?.kind === 'control' || isTakenOut(mention)))
          continue;
        const where = { path, body: { type: 'prose', value: word, nth } } as const;
        const options = { record: id, subject: heading };
        if (heading === '') report(where, 'before', { policy: id }, options);
        else report(where, 'none', { policy: id, heading }, options);
      }
    }
  },
});
