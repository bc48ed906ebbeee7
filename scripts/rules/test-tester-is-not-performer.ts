import { performerOf } from '../assess/performer.ts';
import { firstSameHand } from '../assess/same-hand.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/tests/TST-2026-Q2-IAM-10.md';
const control = 'controls/iam/IAM-10-leaver-access.md';
const test = `---
id: TST-2026-Q2-IAM-10
title: Leavers lost their access in time
control: IAM-10
controlVersion: '1.0'
attributes: [{ id: A, text: Removed within one business day }]
tester: independent-reviewer
performed: 2026-07-01
items: []
---
`;
const controlText = `---
id: IAM-10
title: Leaver access removed
owner: security-lead
performer: it-lead
status: implemented
nature: preventive
automation: manual
version: '1.0'
statement: The IT lead removes the access of each leaver within one business day and keeps the ticket.
frequencies: [{ every: per-event, proof: population }]
criteria: []
policies: [POL-09]
---
`;
const files = {
  [path]: test,
  [control]: controlText,
  'program/roles/it-lead.md': '---\ntitle: IT lead\nholders: [sam]\n---\n\n## Duties\n',
  'program/roles/security-lead.md': '---\ntitle: Security lead\nholders: [nora]\n---\n\n## Duties\n',
  'program/roles/independent-reviewer.md': '---\ntitle: Reviewer\nholders: [lee]\n---\n\n## Duties\n',
};

export const testTesterIsNotPerformer = defineRule({
  id: 'test-tester-is-not-performer',
  group: 'evidence',
  severity: 'error',
  summary: 'A control is tested by somebody who does not carry it out.',
  why: 'Nobody sees their own mistake. An auditor takes a test by the person who did the work as no test at all.',
  fix: 'Have somebody else test {control}, and write their role into `tester`. In a small company the independent reviewer can do it.',
  messages: {
    role: '`tester` of {test} is {tester}, who carries out {control}; expected another role.',
    person:
      '`tester` of {test} is {tester}, held by the same person as {performer}, who carries out {control}; expected a role that somebody else holds.',
  },
  examples: [
    {
      name: 'the performer tests',
      files,
      change: { path, from: 'tester: independent-reviewer', to: 'tester: it-lead' },
      problems: [{ message: 'role', path, line: 7 }],
    },
    {
      name: 'the owner may test while another carries it out, and not any more',
      files: { ...files, [path]: test.replace('independent-reviewer', 'security-lead') },
      change: { path: control, from: 'performer: it-lead\n', to: '' },
      problems: [{ message: 'role', path, line: 7 }],
    },
    {
      name: 'one person holds both roles',
      files,
      change: { path: 'program/roles/independent-reviewer.md', from: 'holders: [lee]', to: 'holders: [Sam]' },
      problems: [{ message: 'person', path, line: 7 }],
    },
    {
      name: 'the reference to the control is corrected from a policy of that name',
      files: {
        ...files,
        [path]: test
          .replace('independent-reviewer', 'it-lead')
          .replace('control: IAM-10', 'control: it-lead'),
      },
      change: { path, from: 'control: it-lead', to: 'control: IAM-10' },
      problems: [{ message: 'role', path, line: 7 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('test')) {
      const { control: reference, tester } = record.data;
      const performing = performerOf(graph, reference);
      if (performing === undefined) continue;
      const { control, role: performer, field } = performing;
      const found = firstSameHand(graph, tester, [{ field, role: performer }]);
      const related = [{ spot: { path: control.path, field }, text: performer }];
      const args = { test: record.id, tester, performer, control: control.id };
      if (found !== null) report({ record, field: 'tester' }, found.same, args, { related });
    }
  },
});
