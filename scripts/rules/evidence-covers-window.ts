import { currentAudit } from '../assess/current-audit.ts';
import { controlsThatApply } from '../assess/scope.ts';
import { controlSlotsOf } from '../assess/slots/control-slots.ts';
import { slotsAgainst } from '../assess/slots/operating.ts';
import { slotName } from '../assess/slots/slot-key.ts';
import { defineRule } from './rule.ts';

const path = 'controls/iam/IAM-03-access-review.md';
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
const audit = `---
id: AUD-2026
title: The first half of 2026
owner: security-lead
type: type2
status: in-progress
categories: [security]
window: { from: 2026-01-01, to: 2026-06-30 }
---
`;
const review = (id: string, performed: string) => `---
id: ${id}
title: Access review
type: export
supports: [{ control: IAM-03 }]
performed: { at: ${performed}, by: it-lead }
collected: { at: ${performed}, by: it-lead, method: export }
result: { outcome: pass }
review: { by: security-lead, at: ${performed}, outcome: accepted }
---
`;
const first = 'evidence/2026/EV-20260331-IAM-03.md';
const second = 'evidence/2026/EV-20260630-IAM-03.md';
const files = {
  [path]: control,
  'program/audits/AUD-2026.md': audit,
  [first]: review('EV-20260331-IAM-03', '2026-03-31'),
  [second]: review('EV-20260630-IAM-03', '2026-06-30'),
};
/** A day after the second quarter was due. */
const today = '2026-07-16';

export const evidenceCoversWindow = defineRule({
  id: 'evidence-covers-window',
  group: 'evidence',
  severity: 'error',
  summary: 'Each required slot of a control’s window is filled by accepted evidence, performed in time.',
  why: 'A Type 2 report asks whether a control worked in every month and quarter of the window, not whether there is a recent file. A slot that nobody filled in time cannot be filled later.',
  fix: 'Where the work was done, file the evidence with `npm run new -- evidence {control}` and have it reviewed. Where it was not, write a finding with `npm run new -- finding`. `npm run explain {control}` shows all its slots.',
  messages: {
    missing: '{control} shows nothing for {slot}, which was due on {due}; expected accepted evidence for it.',
    open: {
      text: '{control} is {state} for {slot}, which was due on {due}; expected evidence that shows it whole, reviewed by another.',
      fix: 'Have the evidence reviewed, and file what is missing with `npm run new -- evidence {control}`. What nothing can show any more needs a finding: `npm run new -- finding`. `npm run explain {control}` shows all its slots.',
    },
    late: {
      text: '{control} was carried out too late for {slot}, which was due on {due}; expected it by then.',
      fix: 'Nothing filed now changes this. Unless a finding takes it up already, write one with `npm run new -- finding`: the cause, and what is done about it. `npm run explain {control}` shows all its slots.',
    },
    failed: {
      text: '{control} failed in {slot}; expected a pass, and a failure stays on record.',
      fix: 'Nothing filed now changes this. Unless a finding takes it up already, write one with `npm run new -- finding`: the cause, and what is done about it. `npm run explain {control}` shows all its slots.',
    },
  },
  examples: [
    {
      name: 'a quarter for which nothing was filed, the day after it was due',
      files,
      today,
      change: { remove: second },
      problems: [{ message: 'missing', path, line: 11 }],
    },
    {
      name: 'a quarter without evidence becomes due',
      files: { ...files, [second]: review('EV-20260630-IAM-03', '2026-03-30') },
      today: '2026-07-15',
      change: { today },
      problems: [{ message: 'missing', path, line: 11 }],
    },
    {
      name: 'a review of access on the day after it was due',
      files: {
        ...files,
        [second]: review('EV-20260630-IAM-03', '2026-07-15').replace(
          'supports: [{ control: IAM-03 }]',
          'supports: [{ control: IAM-03, for: 2026-Q2 }]',
        ),
      },
      today: '2026-07-20',
      change: { path: second, from: 'performed: { at: 2026-07-15', to: 'performed: { at: 2026-07-16' },
      problems: [{ message: 'late', path, line: 11 }],
    },
    {
      name: 'an audit with a window, of which half is not shown',
      files: { [path]: control, [first]: review('EV-20260331-IAM-03', '2026-03-31') },
      today,
      change: { add: 'program/audits/AUD-2026.md', text: audit },
      problems: [{ message: 'missing', path, line: 11 }],
    },
    {
      name: 'evidence that was sent back, from the day after it was due',
      files: {
        ...files,
        [second]: review('EV-20260630-IAM-03', '2026-06-30').replace('accepted', 'returned'),
      },
      today: '2026-07-15',
      change: { today },
      problems: [{ message: 'open', path, line: 11 }],
    },
    {
      name: 'evidence that says the control failed',
      files,
      today,
      change: { path: second, from: 'outcome: pass', to: 'outcome: fail' },
      problems: [{ message: 'failed', path, line: 11 }],
    },
    {
      name: 'evidence that the reviewer sent back',
      files,
      today,
      change: { path: second, from: 'outcome: accepted', to: 'outcome: returned' },
      problems: [{ message: 'open', path, line: 11 }],
    },
    {
      name: 'a control that begins to run in the last quarter',
      files: {
        ...files,
        [path]: control.replace('status: implemented', 'status: planned'),
        [second]: review('EV-20260630-IAM-03', '2026-03-30'),
      },
      today,
      change: { path, from: 'status: planned', to: 'status: implemented' },
      problems: [{ message: 'missing', path, line: 11 }],
    },
    {
      name: 'a window for a control whose evidence was not asked for yet',
      files: {
        ...files,
        'program/audits/AUD-2026.md': audit.replace(
          'window: { from: 2026-01-01, to: 2026-06-30 }',
          'window: { from: 2026-01-01, to: 2026-05-31 }',
        ),
        [second]: review('EV-20260630-IAM-03', '2026-03-30'),
      },
      today,
      change: { path: 'program/audits/AUD-2026.md', from: '2026-05-31', to: '2026-06-30' },
      problems: [{ message: 'missing', path, line: 11 }],
    },
  ],
  check({ graph, assessment: { today, timezone } }, report) {
    const audit = currentAudit(graph, today);
    if (audit === null) return;
    for (const control of controlsThatApply(graph, today)) {
      const judged = controlSlotsOf(graph, control, { audit, day: today, timezone });
      for (const { key, due, state, group, every } of slotsAgainst(judged)) {
        const where = { record: control, field: 'frequencies' };
        const args = { control: control.id, slot: slotName(key), due, state };
        const options = { subject: `${every} ${key}` };
        if (state === 'late') report(where, 'late', args, options);
        else if (group === 'failed') report(where, 'failed', args, options);
        else if (state === 'missing') report(where, 'missing', args, { ...options, outcome: 'unknown' });
        else report(where, 'open', args, { ...options, outcome: 'unknown' });
      }
    }
  },
});
