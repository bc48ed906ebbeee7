import { defineRule } from './rule.ts';

const before = 'policies/POL-04-passwords.md';
const after = 'policies/POL-10-authentication.md';
const successor = `---
id: POL-10
title: Authentication Policy
owner: it-lead
version: '1.0'
status: approved
approver: ceo
effective: 2026-07-02
replaces: POL-04
---
`;
const predecessor = `---
id: POL-04
title: Password Policy
owner: it-lead
version: '2.0'
status: approved
approver: ceo
effective: 2024-01-15
---
`;
const files = { [before]: predecessor, [after]: successor };

export const inForcePolicyReplacesCleanly = defineRule({
  id: 'in-force-policy-replaces-cleanly',
  group: 'policies',
  severity: 'error',
  summary: 'A policy that another one in force replaces is retired.',
  why: 'Two policies about the same thing contradict each other sooner or later. An auditor holds the company to the stricter one.',
  fix: 'Set the status of {policy} to `retired` and keep the file: it shows what applied before.',
  messages: {
    alive:
      '{policy} is not retired, though {successor} has replaced it since {day}; expected `status: retired`.',
  },
  examples: [
    {
      name: 'the day on which the new policy takes effect',
      files,
      change: { today: '2026-07-02' },
      problems: [{ message: 'alive', path: before, line: 6 }],
    },
    {
      name: 'the new policy has been in force for months',
      files: {
        [before]: predecessor.replace('approved', 'retired'),
        [after]: successor.replace('2026-07-02', '2026-01-15'),
      },
      change: { path: before, from: 'status: retired', to: 'status: approved' },
      problems: [{ message: 'alive', path: before, line: 6 }],
    },
    {
      name: 'a draft that is to replace a policy becomes approved',
      files: {
        [before]: predecessor,
        [after]: successor.replace('approved', 'draft').replace('2026-07-02', '2026-01-15'),
      },
      change: { path: after, from: 'status: draft', to: 'status: approved' },
      problems: [{ message: 'alive', path: before, line: 6 }],
    },
    {
      name: 'the first day of the new policy is written down',
      files: { [before]: predecessor, [after]: successor.replace('effective: 2026-07-02\n', '') },
      change: { path: after, from: 'replaces: POL-04', to: 'replaces: POL-04\neffective: 2026-01-15' },
      problems: [{ message: 'alive', path: before, line: 6 }],
    },
    {
      name: 'the new policy names the policy that it replaces',
      files: {
        'policies/procedures/PROC-01-reset.md':
          "---\nid: PROC-01\ntitle: Reset of a second factor\nowner: it-lead\npolicy: POL-10\nversion: '1.0'\nstatus: draft\n---\n",
        [before]: predecessor,
        [after]: successor.replace('2026-07-02', '2026-01-15').replace('POL-04', 'PROC-01'),
      },
      change: { path: after, from: 'replaces: PROC-01', to: 'replaces: POL-04' },
      problems: [{ message: 'alive', path: before, line: 6 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const successor of graph.all('policy')) {
      const { status, effective, replaces = '' } = successor.data;
      const inForce = status === 'approved' && effective !== undefined && effective <= assessment.today;
      const record = graph.find(replaces);
      if (!inForce || record?.kind !== 'policy' || record.data.status === 'retired') continue;
      const related = [{ spot: { path: successor.path, field: 'replaces' }, text: 'It is replaced here.' }];
      const args = { policy: record.id, successor: successor.id, day: effective };
      report({ record, field: 'status' }, 'alive', args, { related });
    }
  },
});
