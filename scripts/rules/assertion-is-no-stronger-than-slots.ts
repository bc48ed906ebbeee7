import { overstatedIn } from '../assess/assertion.ts';
import { windowsOf } from '../assess/current-audit.ts';
import { slotName } from '../assess/slots/slot-key.ts';
import { defineRule } from './rule.ts';

const path = 'program/audits/AUD-2026.md';
const controlPath = 'controls/iam/IAM-03-access-review.md';
const reviewed = 'evidence/2026/EV-20260331-IAM-03.md';
const finding = 'risk-register/findings/FIND-001.md';
const audit = `---
id: AUD-2026
title: Type 2 of the first quarter of 2026
owner: security-lead
type: type2
status: fieldwork
categories: [security]
window: { from: 2026-01-01, to: 2026-03-31 }
assertion: { by: ceo, on: 2026-04-30 }
---
`;
const control = `---
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
`;
const evidence = `---
id: EV-20260331-IAM-03
title: Access review
type: access-review
supports: [{ control: IAM-03 }]
performed: { at: 2026-03-31, by: it-lead }
collected: { at: 2026-03-31, by: it-lead, method: export }
result: { outcome: pass }
review: { by: security-lead, at: 2026-04-01, outcome: accepted }
---
`;
const concluded = `---
id: FIND-001
title: No review of access in a quarter
owner: it-lead
kind: deviation
source: self-assessment
controls: [IAM-03]
occurred: { from: 2026-01-01, to: 2026-03-31 }
detected: 2026-04-20
conclusion: { effect: No account was found that should have gone., by: ceo, on: 2026-04-30 }
status: open
---
`;
const files = { [path]: audit, [controlPath]: control, [reviewed]: evidence };
const missing = { [path]: audit, [controlPath]: control };

export const assertionIsNoStrongerThanSlots = defineRule({
  id: 'assertion-is-no-stronger-than-slots',
  group: 'evidence',
  severity: 'error',
  summary:
    'Where management has signed its assertion on a window, each required slot is shown, or a finding says what management concludes.',
  why: 'The assertion says that controls operated through the window. Where the program’s own records do not show that, the firm finds it, and management has stated more than it knew.',
  fix: 'Write a finding about {control} with management’s `conclusion`, have the firm see it, and sign again where it changes what the assertion says.',
  messages: {
    stronger:
      '`assertion` of {audit} was signed on {on}, but {control} failed or is not shown in {count} of {of} required slots, first in {slot} ({state}); expected all of them shown, or a finding about it with a `conclusion` by that day.',
  },
  examples: [
    {
      name: 'the assertion is signed although a quarter is not shown',
      files,
      change: { remove: reviewed },
      problems: [{ message: 'stronger', path, line: 9 }],
    },
    {
      name: 'the control failed in a quarter',
      files,
      change: { path: reviewed, from: 'outcome: pass', to: 'outcome: fail' },
      problems: [{ message: 'stronger', path, line: 9 }],
    },
    {
      name: 'an assertion is signed',
      files: { ...missing, [path]: audit.replace(/assertion.*\n/, '') },
      change: {
        path,
        from: 'to: 2026-03-31 }\n',
        to: 'to: 2026-03-31 }\nassertion: { by: ceo, on: 2026-04-30 }\n',
      },
      problems: [{ message: 'stronger', path, line: 9 }],
    },
    {
      name: 'the work becomes overdue',
      files: missing,
      today: '2026-04-15',
      change: { today: '2026-04-16' },
      problems: [{ message: 'stronger', path, line: 9 }],
    },
    {
      name: 'management concludes a day after it signed',
      files: { ...missing, [finding]: concluded },
      change: { path: finding, from: 'on: 2026-04-30', to: 'on: 2026-05-01' },
      problems: [{ message: 'stronger', path, line: 9 }],
    },
    {
      name: 'the finding says nothing of what management concludes',
      files: { ...missing, [finding]: concluded },
      change: { path: finding, from: concluded.match(/conclusion.*\n/)?.[0] ?? '', to: '' },
      problems: [{ message: 'stronger', path, line: 9 }],
    },
    {
      name: 'an audit that is closed is not judged again',
      files: { ...missing, [path]: audit.replace('status: fieldwork', 'status: closed') },
      change: { path, from: 'status: closed', to: 'status: reported' },
      problems: [{ message: 'stronger', path, line: 9 }],
    },
    {
      name: 'a control that was only planned runs',
      files: { ...missing, [controlPath]: control.replace('status: implemented', 'status: planned') },
      change: { path: controlPath, from: 'status: planned', to: 'status: implemented' },
      problems: [{ message: 'stronger', path, line: 9 }],
    },
  ],
  check({ graph, assessment: { today, timezone } }, report) {
    for (const { audit } of windowsOf(graph)) {
      const { assertion, status } = audit.data;
      if (assertion === undefined || status === 'closed') continue;
      for (const each of overstatedIn(graph, audit, assertion.on, { day: today, timezone })) {
        const { control, slots, of } = each;
        const [{ key, state }] = slots;
        const counts = { count: slots.length, of, slot: slotName(key), state };
        const args = { audit: audit.id, on: assertion.on, control: control.id, ...counts };
        const related = [{ spot: { path: control.path, field: 'frequencies' }, text: control.id }];
        report({ record: audit, field: 'assertion' }, 'stronger', args, { related, subject: control.id });
      }
    }
  },
});
