import { currentAudit } from '../assess/current-audit.ts';
import { controlsThatApply } from '../assess/scope.ts';
import { straysOf } from '../assess/slots/strays.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260511-IAM-03.md';
const again = 'evidence/2026/EV-20260512-IAM-03.md';
const control = 'controls/iam/IAM-03-access-review.md';
const evidence = `---
id: EV-20260511-IAM-03
title: Accounts are looked at
type: log
supports: [{ control: IAM-03 }]
performed: { at: '2026-05-11T08:00:00Z', by: it-lead }
covers: { from: 2026-05-11, to: 2026-05-17 }
collected: { at: 2026-05-20, by: it-lead, method: export }
result: { outcome: pass }
---
`;
const controlText = `---
id: IAM-03
title: Access review
owner: it-lead
status: implemented
nature: detective
automation: manual
version: '1.0'
effective: 2026-05-11
statement: The IT lead looks at all accounts each week.
frequencies: [{ every: weekly, proof: occurrence }]
criteria: [{ id: CC6.2, role: key }]
policies: [POL-09]
---
`;
const files = { [path]: evidence, [control]: controlText };
const span = { ...files, [control]: controlText.replace('proof: occurrence', 'proof: span') };

export const evidenceFillsASlot = defineRule({
  id: 'evidence-fills-a-slot',
  group: 'evidence',
  severity: 'warning',
  summary: 'Each piece of evidence fills a slot of the control that it supports.',
  why: 'Evidence that lies outside every slot counts for nothing, and nobody notices until the auditor asks for the slot that it was meant for.',
  fix: 'Correct the days of {evidence}, or say in `for` which slot of {control} it is for; `npm run explain {control}` names its slots.',
  messages: {
    'not-in-force': {
      text: '{evidence} is of days on which no version of {control} was in force; expected days from its `effective` on.',
      fix: 'Set `status` and `effective` of {control} to when it really began, correct the days of {evidence}, or say in `for` which slot it is for.',
    },
    outside:
      '{evidence} lies in no slot of {control}; expected a day in one, or data that cover one from its first to its last day.',
    'no-days': {
      text: '`covers` of {evidence} is missing, so that it fills no slot of {control}; expected the days that its data describe.',
      fix: 'Add `covers` with the first and the last day of the data to {evidence}.',
    },
    'second-slot': {
      text: '{evidence} has the performer and the instant of other evidence, which fills a slot of {control}; expected a performance of its own for each slot.',
      fix: 'Correct `performed` of {evidence}; where it is the same work, it fills one slot, and the other one is open.',
    },
  },
  examples: [
    {
      name: 'the control begins a day after the data end',
      files,
      change: { path: control, from: 'effective: 2026-05-11', to: 'effective: 2026-05-18' },
      problems: [{ message: 'not-in-force', path, line: 5 }],
    },
    {
      name: 'the data begin a day after the week does',
      files: span,
      change: { path, from: 'from: 2026-05-11', to: 'from: 2026-05-12' },
      problems: [{ message: 'outside', path, line: 5 }],
    },
    {
      name: 'nobody says which days the data describe',
      files: span,
      change: { path, from: 'covers: { from: 2026-05-11, to: 2026-05-17 }\n', to: '' },
      problems: [{ message: 'no-days', path, line: 5 }],
    },
    {
      name: 'one performance is declared for two weeks',
      files: {
        ...files,
        [again]: evidence
          .replace('EV-20260511', 'EV-20260512')
          .replace('control: IAM-03', 'control: IAM-03, for: 2026-W20'),
      },
      change: { path: again, from: 'for: 2026-W20', to: 'for: 2026-W21' },
      problems: [{ message: 'second-slot', path: again, line: 5 }],
    },
  ],
  check({ graph, assessment: { today: day, timezone } }, report) {
    const audit = currentAudit(graph, day);
    for (const control of controlsThatApply(graph, day)) {
      for (const { evidence: record, why } of straysOf(graph, control, { audit, day, timezone })) {
        const args = { evidence: record.id, control: control.id };
        report({ record, field: 'supports' }, why, args, { subject: control.id });
      }
    }
  },
});
