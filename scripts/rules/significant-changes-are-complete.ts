import { changesWithin, namesOneOf } from '../assess/control-changes.ts';
import { windowsOver } from '../assess/current-audit.ts';
import { defineRule } from './rule.ts';

const path = 'program/audits/AUD-2026.md';
const control = 'controls/vul/VUL-01-scans.md';
const audit = `---
id: AUD-2026
title: Type 2 of the first half of 2026
owner: security-lead
type: type2
status: fieldwork
categories: [security]
window: { from: 2026-01-01, to: 2026-06-30 }
significantChanges: [{ what: VUL-01 scans every week instead of every month, on: 2026-03-01 }]
---
`;
const text = `---
id: VUL-01
title: Systems are scanned
owner: security-lead
status: implemented
nature: detective
automation: automated
version: '2.0'
effective: 2026-03-01
statement: Scanners look at every system each week.
frequencies: [{ every: weekly, proof: occurrence }]
criteria: [{ id: CC7.1, role: key }]
policies: [POL-17]
versions:
  - version: '1.0'
    effective: 2025-01-01
    statement: Scanners look at every system each month.
---
`;
const files = { [path]: audit, [control]: text };
const unnamed = { ...files, [path]: audit.replace('VUL-01 scans', 'Scans run') };

export const significantChangesAreComplete = defineRule({
  id: 'significant-changes-are-complete',
  group: 'scope',
  severity: 'warning',
  summary:
    'When the window of an audit is over, its significant changes name each control that changed in it (DC 9).',
  why: 'The system description of a Type 2 report tells what changed in the window, and both versions of a control are tested, each for its part. A change that only the versions of a control show is missing from the report.',
  fix: 'Add the change to `significantChanges` of {audit}, with the id {control} in its words and the day it took effect, and tell of it under DC 9 of the system description.',
  messages: {
    missing:
      '`significantChanges` of {audit} does not name {control}, which changed on {on} ({versions}); expected every material change of a control in its window.',
  },
  examples: [
    {
      name: 'the change of a control is told without its name',
      files,
      change: { path, from: 'VUL-01 scans', to: 'Scans run' },
      problems: [{ message: 'missing', path, line: 9 }],
    },
    {
      name: 'the day after the window',
      files: unnamed,
      today: '2026-06-30',
      change: { today: '2026-07-01' },
      problems: [{ message: 'missing', path, line: 9 }],
    },
    {
      name: 'an internal audit needs no list, a Type 2 audit does',
      files: { ...unnamed, [path]: unnamed[path].replace('type: type2', 'type: internal') },
      change: { path, from: 'type: internal', to: 'type: type2' },
      problems: [{ message: 'missing', path, line: 9 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const { audit, window } of windowsOver(graph, assessment.today)) {
      if (audit.data.type !== 'type2') continue;
      const told = (audit.data.significantChanges ?? []).map(({ what }) => what).join('\n');
      for (const { control, on, versions, names } of changesWithin(graph, window)) {
        if (namesOneOf(told, names)) continue;
        const args = { audit: audit.id, control: control.id, on, versions };
        const related = [{ spot: { path: control.path, field: 'effective' }, text: control.id }];
        const where = { record: audit, field: 'significantChanges', at: 'name' } as const;
        report(where, 'missing', args, { related, subject: `${control.id} ${on}` });
      }
    }
  },
});
