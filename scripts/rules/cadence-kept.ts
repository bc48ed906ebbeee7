import { currentAudit } from '../assess/current-audit.ts';
import { controlsInPlace } from '../assess/scope.ts';
import { untoldGaps } from '../assess/slots/cadence.ts';
import { defineRule } from './rule.ts';

const path = 'controls/iam/IAM-03-access-review.md';
const auditPath = 'program/audits/AUD-2026.md';
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
const review = (day: string) => `---
id: EV-${day.replaceAll('-', '')}-IAM-03
title: Access review
type: access-review
supports: [{ control: IAM-03 }]
performed: { at: ${day}, by: it-lead }
collected: { at: ${day}, by: it-lead, method: export }
result: { outcome: pass }
review: { by: security-lead, at: ${day}, outcome: accepted }
---
`;
const first = 'evidence/2026/EV-20260110-IAM-03.md';
const second = 'evidence/2026/EV-20260425-IAM-03.md';
const files = { [path]: control, [first]: review('2026-01-10'), [second]: review('2026-04-25') };
const audit = `---
id: AUD-2026
title: Type 2 of the first half of 2026
owner: security-lead
type: type2
status: in-progress
categories: [security]
window: { from: 2026-01-01, to: 2026-06-30 }
---
`;
/** The first and the last day of two quarters that follow each other: each slot is met, and half a year lies between. */
const apart = {
  [path]: control,
  [auditPath]: audit,
  [first]: review('2026-01-10'),
  'evidence/2026/EV-20260630-IAM-03.md': review('2026-06-30'),
};

export const cadenceKept = defineRule({
  id: 'cadence-kept',
  group: 'evidence',
  severity: 'warning',
  summary:
    'Between two performances of a control never lies more than its period and the time that it allows after it, audit or not.',
  why: 'Two reviews at the far ends of two quarters fill both, and leave accounts unseen for half a year. And a control that nobody misses outside an audit has stopped when the next one begins.',
  fix: 'Carry {control} out now and file the evidence: `npm run new -- evidence {control}`. Where it was carried out in time and the proof is missing, file that; where another rhythm is right, change `frequencies` in a new version.',
  messages: {
    between:
      '{control} was carried out on {from}{instance? for %} and next on {next}; expected it again by {until}, since it is {every}.',
    since:
      '{control} was last carried out on {from}{instance? for %}, and nothing shows it since; expected it again by {until}, since it is {every}.',
  },
  examples: [
    {
      name: 'the next review is a day too late',
      files,
      today: '2026-05-01',
      change: { path: second, from: 'performed: { at: 2026-04-25', to: 'performed: { at: 2026-04-26' },
      problems: [{ message: 'between', path, line: 11 }],
    },
    {
      name: 'no review follows',
      files,
      today: '2026-05-01',
      change: { remove: second },
      problems: [{ message: 'since', path, line: 11 }],
    },
    {
      name: 'the day after the next review was due',
      files,
      today: '2026-08-09',
      change: { today: '2026-08-10' },
      problems: [{ message: 'since', path, line: 11 }],
    },
    {
      name: 'a control that is only planned runs',
      files: { ...files, [path]: control.replace('status: implemented', 'status: planned') },
      today: '2026-08-10',
      change: { path, from: 'status: planned', to: 'status: implemented' },
      problems: [{ message: 'since', path, line: 11 }],
    },
    {
      name: 'two quarters are each met, half a year apart',
      files: { ...apart, 'evidence/2026/EV-20260401-IAM-03.md': review('2026-04-01') },
      change: { remove: 'evidence/2026/EV-20260401-IAM-03.md' },
      problems: [{ message: 'between', path, line: 11 }],
    },
    {
      name: 'what a slot of the window says already is not said twice',
      files: {
        ...apart,
        'evidence/2026/EV-20260630-IAM-03.md': review('2026-06-30').replace(
          'outcome: accepted',
          'outcome: returned',
        ),
      },
      today: '2026-07-16',
      change: {
        path: 'evidence/2026/EV-20260630-IAM-03.md',
        from: 'outcome: returned',
        to: 'outcome: accepted',
      },
      problems: [{ message: 'between', path, line: 11 }],
    },
  ],
  check({ graph, assessment: { today: day, timezone } }, report) {
    const audit = currentAudit(graph, day);
    for (const control of controlsInPlace(graph, day)) {
      for (const gap of untoldGaps(graph, control, { audit, day, timezone })) {
        const { every, instance, from, until, next } = gap;
        const where = { record: control, field: 'frequencies' };
        const args = { control: control.id, every, from, until, instance: instance ?? undefined };
        const subject = `${every} ${from} ${instance ?? ''}`;
        if (next === null) report(where, 'since', args, { subject, outcome: 'unknown' });
        else report(where, 'between', { ...args, next }, { subject });
      }
    }
  },
});
