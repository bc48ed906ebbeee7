import { defineRule } from './rule.ts';

const path = 'controls/phy/PHY-01-data-centers.md';
const common = `nature: preventive
automation: manual
version: '1.0'
statement: Only authorized people enter the data centers, and their visits are logged.
frequencies: [{ every: continuous, proof: span }]
criteria: [{ id: CC6.4, role: key }]
policies: [POL-01]
---
`;
const head = '---\nid: PHY-01\ntitle: Data centers are guarded\nowner: infrastructure-lead\n';
const inherited = `${head}status: inherited\ninheritedFrom: VEND-CLOUD\n${common}`;
const idle = `${head}status: not-applicable\nreason: We run no data center\n${common}`;
const implemented = `${head}status: implemented\neffective: 2026-01-15\n${common}`;
const planned = `${head}status: planned\neffective: 2026-07-02\n${common}`;

export const controlStatusHasItsReason = defineRule({
  id: 'control-status-has-its-reason',
  group: 'coverage',
  severity: 'error',
  summary: 'A control’s status comes with what backs it: a reason, a vendor or a first day.',
  why: 'Auditors test a control from its first day, and ask why a control is left out. A status without its field is only a claim.',
  fix: 'Add the field that the status needs, or correct `status` of {control}.',
  messages: {
    reason: '`reason` of {control} is missing; expected why the control does not apply.',
    vendor: '`inheritedFrom` of {control} is missing; expected the vendor who runs the control.',
    effective: '`effective` of {control} is missing; expected the first day on which this version ran.',
    overdue: {
      text: '`effective` of {control} is {day}, but its status is still `planned`; expected a later day, or a control that runs.',
      fix: 'Set `status` to `implemented` if {control} runs since then; otherwise move or remove `effective`.',
    },
  },
  examples: [
    {
      name: 'a control that does not apply gives no reason',
      files: { [path]: idle },
      change: { path, from: 'reason: We run no data center\n', to: '' },
      problems: [{ message: 'reason', path, line: 5 }],
    },
    {
      name: 'an inherited control names no vendor',
      files: { [path]: inherited },
      change: { path, from: 'inheritedFrom: VEND-CLOUD\n', to: '' },
      problems: [{ message: 'vendor', path, line: 5 }],
    },
    {
      name: 'an implemented control has no first day',
      files: { [path]: implemented },
      change: { path, from: 'effective: 2026-01-15\n', to: '' },
      problems: [{ message: 'effective', path, line: 5 }],
    },
    {
      name: 'the day on which a planned control was to begin has come',
      files: { [path]: planned },
      change: { today: '2026-07-02' },
      problems: [{ message: 'overdue', path, line: 6 }],
    },
    {
      name: 'that day is long past',
      files: { [path]: planned },
      change: { path, from: '2026-07-02', to: '2025-07-02' },
      problems: [{ message: 'overdue', path, line: 6 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of graph.all('control')) {
      const { status, reason, inheritedFrom, effective } = record.data;
      const control = record.id;
      const where = { record, field: 'status' };
      if (status === 'not-applicable' && reason === undefined) report(where, 'reason', { control });
      if (status === 'inherited' && inheritedFrom === undefined) report(where, 'vendor', { control });
      if (status === 'implemented' && effective === undefined) report(where, 'effective', { control });
      if (status === 'planned' && effective !== undefined && effective <= assessment.today) {
        report({ record, field: 'effective' }, 'overdue', { control, day: effective });
      }
    }
  },
});
