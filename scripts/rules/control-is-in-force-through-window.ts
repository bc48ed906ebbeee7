import { currentAudit } from '../assess/current-audit.ts';
import { controlsInPlace } from '../assess/scope.ts';
import { controlSlotsOf } from '../assess/slots/control-slots.ts';
import { defineRule } from './rule.ts';

const path = 'controls/iam/IAM-03-access-review.md';
const audit = 'program/audits/AUD-2026.md';
const control = `---
id: IAM-03
title: Access review
owner: it-lead
status: implemented
nature: detective
automation: manual
version: '1.0'
effective: 2026-01-01
statement: The IT lead reviews all accounts each quarter and keeps the decisions.
frequencies: [{ every: quarterly, proof: occurrence }]
criteria: [{ id: CC6.2, role: key }]
policies: [POL-09]
---
`;
const auditText = `---
id: AUD-2026
title: Type 2 of the first half of 2026
owner: security-lead
type: type2
status: in-progress
categories: [security]
window: { from: 2026-01-01, to: 2026-06-30 }
---
`;
const files = { [path]: control, [audit]: auditText };
const late = { ...files, [path]: control.replace('2026-01-01', '2026-05-01') };

export const controlIsInForceThroughWindow = defineRule({
  id: 'control-is-in-force-through-window',
  group: 'evidence',
  severity: 'warning',
  summary: 'Each control that runs was in force on every day of the window so far.',
  why: 'A Type 2 report speaks of the whole window. On the days before a control began, or between two of its versions, nothing shows that its criteria were met, and the report says so.',
  fix: 'Where {control} ran before, write its first day into `effective`, or the version before into `versions`. Where it did not, tell the firm what stood in its place, or agree on a later window.',
  messages: {
    gap: '{control} was {words} of the window of {audit} so far, and not from {from} to {to}; expected a version in force on every day.',
    undated:
      '`effective` of {control} is missing, so that none of its versions was in force from {from} to {to}, days of the window of {audit}; expected its first day.',
  },
  examples: [
    {
      name: 'a control that begins on the second day of the window',
      files,
      change: { path, from: 'effective: 2026-01-01', to: 'effective: 2026-01-02' },
      problems: [{ message: 'gap', path, line: 9 }],
    },
    {
      name: 'a control without its first day',
      files,
      change: { path, from: 'effective: 2026-01-01\n', to: '' },
      problems: [{ message: 'undated', path, line: 2 }],
    },
    {
      name: 'a control that began late comes into use',
      files: { ...late, [path]: late[path].replace('status: implemented', 'status: planned') },
      change: { path, from: 'status: planned', to: 'status: implemented' },
      problems: [{ message: 'gap', path, line: 9 }],
    },
    {
      name: 'an audit has a window that begins before the control',
      files: { ...late, [audit]: auditText.replace('from: 2026-01-01', 'from: 2026-05-01') },
      change: { path: audit, from: 'from: 2026-05-01', to: 'from: 2026-01-01' },
      problems: [{ message: 'gap', path, line: 9 }],
    },
    {
      name: 'an audit is planned for controls that began late',
      files: { [path]: late[path] },
      change: { add: audit, text: auditText },
      problems: [{ message: 'gap', path, line: 9 }],
    },
  ],
  check({ graph, assessment: { today, timezone } }, report) {
    const audit = currentAudit(graph, today);
    if (audit === null) return;
    for (const control of controlsInPlace(graph, today)) {
      const { words, gaps } = controlSlotsOf(graph, control, { audit, day: today, timezone }).inPlace;
      const [first] = gaps;
      if (first === undefined) continue;
      const args = { control: control.id, audit: audit.id, words, ...first };
      const related = [{ spot: { path: audit.path, field: 'window' }, text: audit.id }];
      const where = { record: control, field: 'effective', at: 'name' } as const;
      const message = control.data.effective === undefined ? 'undated' : 'gap';
      report(where, message, args, { related, subject: audit.id });
    }
  },
});
