import { unknownSlots } from '../assess/slots/declared-slot.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260630-IAM-03.md';
const control = 'controls/iam/IAM-03-access-review.md';
const files = {
  [path]: `---
id: EV-20260630-IAM-03
title: Access review
type: access-review
supports: [{ control: IAM-03, for: 2026-Q2 }]
performed: { at: 2026-06-30, by: it-lead }
collected: { at: 2026-06-30, by: it-lead, method: export }
result: { outcome: pass }
---
`,
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
};

export const declaredSlotExists = defineRule({
  id: 'declared-slot-exists',
  group: 'evidence',
  severity: 'error',
  summary: 'The slot that evidence is declared for is one of its control.',
  why: 'Evidence for a slot that does not exist fills none. The work was done, and the window shows a hole all the same.',
  fix: 'Correct `for` of {evidence}, or remove it: then the day performed says which slot it fills.',
  messages: {
    unknown:
      '`{field}` of {evidence} is `{slot}`, which is no slot of {control}; expected the name of one{example?, such as `%`}.',
  },
  examples: [
    {
      name: 'a quarter that no year has',
      files,
      change: { path, from: 'for: 2026-Q2', to: 'for: 2026-Q5' },
      problems: [{ message: 'unknown', path, line: 5 }],
    },
    {
      name: 'a month, for a control that runs each quarter',
      files,
      change: { path, from: 'for: 2026-Q2', to: "for: '2026-06'" },
      problems: [{ message: 'unknown', path, line: 5 }],
    },
    {
      name: 'a control that runs each quarter runs each month instead',
      files,
      change: { path: control, from: 'every: quarterly', to: 'every: monthly' },
      problems: [{ message: 'unknown', path, line: 5 }],
    },
    {
      name: 'a slot is declared where none was',
      files: { ...files, [path]: files[path]?.replace(', for: 2026-Q2', '') ?? '' },
      change: { path, from: 'control: IAM-03', to: 'control: IAM-03, for: Q2' },
      problems: [{ message: 'unknown', path, line: 5 }],
    },
  ],
  check({ graph, assessment: { timezone } }, report) {
    for (const { evidence: record, index, slot, control, holding } of unknownSlots(graph, timezone)) {
      const field = `supports[${index}].for`;
      const args = { field, evidence: record.id, slot, control, example: holding ?? undefined };
      report({ record, field }, 'unknown', args);
    }
  },
});
