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
collected: { at: ${day}, by: it-lead, method: export }
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
  [second]: review('EV-20260630-IAM-03', '2026-06-30').replace(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '558b2587b199594ac439b9464e14ea72429bf6998c4fbfa941c1cf89244c0b3e',
  ),
};

export const slotsHaveTheirOwnBytes = defineRule({
  id: 'slots-have-their-own-bytes',
  group: 'evidence',
  severity: 'note',
  summary: 'The files that prove different slots of a control differ, or it is known that they are the same.',
  why: 'A setting that did not change and an empty list look the same every month. So does a file that was copied, and an auditor who meets one hash twice will ask which it is.',
  fix: 'Nothing is wrong where the source really did not change. Otherwise file what shows the slot of {evidence}.',
  messages: {
    same: '`{field}` of {evidence} has the same bytes as a file of {first}, which stands in another slot of {control} ({count} in all); expected a file for each slot, unless nothing changed.',
  },
  examples: [
    {
      name: 'two quarters have one file',
      files,
      change: {
        path: second,
        from: '558b2587b199594ac439b9464e14ea72429bf6998c4fbfa941c1cf89244c0b3e',
        to: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
      problems: [{ message: 'same', path: second, line: 10 }],
    },
  ],
  check({ graph, assessment: { today: day, timezone } }, report) {
    const audit = currentAudit(graph, day);
    for (const each of repeatedBytes(graph, { audit, day, timezone }).pulledAgain) {
      const { control, first, last: record, field, count } = each;
      const args = { field, evidence: record.id, first: first.id, control, count };
      const related = [{ spot: { path: first.path, field: 'artifacts' }, text: first.id }];
      report({ record, field }, 'same', args, { related, subject: control });
    }
  },
});
