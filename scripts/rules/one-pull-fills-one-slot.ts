import { currentAudit } from '../assess/current-audit.ts';
import { repeatedBytes } from '../assess/same-bytes.ts';
import { defineRule } from './rule.ts';

const control = 'controls/iam/IAM-03-access-review.md';
const first = 'evidence/2026/EV-20260331-IAM-03.md';
const second = 'evidence/2026/EV-20260630-IAM-03.md';
const review = (id: string, day: string) => `---
id: ${id}
title: Access review
type: access-review
supports: [{ control: IAM-03 }]
performed: { at: ${day}, by: it-lead }
collected: { at: '2026-07-01T08:00:00Z', by: run, method: api, run: 'https://ci.example.com/runs/7' }
result: { outcome: pass }
artifacts:
  - { uri: 'https://files.example.com/users.csv', sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 }
---
`;
const files = {
  [control]: `---
id: IAM-03
title: Access review
owner: it-lead
status: implemented
nature: detective
automation: manual
version: '1.0'
effective: 2025-01-01
statement: The IT lead reviews all accounts each quarter and keeps the decisions.
frequencies: [{ every: quarterly, proof: occurrence, within: P15D }]
criteria: [{ id: CC6.2, role: key }]
policies: [POL-09]
---
`,
  [first]: review('EV-20260331-IAM-03', '2026-03-31'),
  [second]: review('EV-20260630-IAM-03', '2026-06-30').replace('runs/7', 'runs/8'),
};

export const onePullFillsOneSlot = defineRule({
  id: 'one-pull-fills-one-slot',
  group: 'evidence',
  severity: 'error',
  summary: 'A file that one run pulled at one instant is proof in one slot of a control alone.',
  why: 'What was pulled once shows one state. The same file in two quarters says that somebody looked twice, and nobody did.',
  fix: 'Keep {first} or {evidence}, whichever the file was pulled for, and file what really shows the other slot; where one record shows several slots, say so in its `covers`.',
  messages: {
    same: '`{field}` of {evidence} is the very file of {first}, pulled by one run at one instant, but they stand in different slots of {control}; expected a pull of its own for each slot.',
  },
  examples: [
    {
      name: 'a file is used for two quarters',
      files,
      change: { path: second, from: 'runs/8', to: 'runs/7' },
      problems: [{ message: 'same', path: second, line: 10 }],
    },
  ],
  check({ graph, assessment: { today: day, timezone } }, report) {
    const audit = currentAudit(graph, day);
    for (const each of repeatedBytes(graph, { audit, day, timezone }).onePull) {
      const { control, first, last: record, field } = each;
      const args = { field, evidence: record.id, first: first.id, control };
      const related = [{ spot: { path: first.path, field: 'artifacts' }, text: first.id }];
      report({ record, field }, 'same', args, { related, subject: control });
    }
  },
});
