import { lastDay } from '../model/calendar.ts';
import { defineRule } from './rule.ts';

const path = 'controls/iam/IAM-03-access-review.md';
const control = `---
id: IAM-03
title: Access review
owner: it-lead
status: implemented
nature: detective
automation: manual
version: '3.0'
effective: 2026-03-01
statement: The IT lead reviews all accounts each month and keeps the decisions.
frequencies: [{ every: monthly, proof: occurrence }]
criteria: [{ id: CC6.2, role: key }]
policies: [POL-09]
versions:
  - version: '1.0'
    effective: 2025-01-01
    until: 2025-05-31
    statement: The IT lead reviews all accounts each year.
  - version: '2.0'
    effective: 2025-06-01
    statement: The IT lead reviews all accounts each quarter.
---
`;

export const controlVersionsAreOrdered = defineRule({
  id: 'control-versions-are-ordered',
  group: 'coverage',
  severity: 'error',
  summary:
    'Earlier versions of a control stand in order, each before the next and all before the present one.',
  why: 'An auditor tests each version for its own part of the window. Where parts overlap, nobody can say which statement held on a day.',
  fix: 'Put the versions of {control} in order of `effective`, and end each before the next begins.',
  messages: {
    order:
      '`{field}` of {control} is {day}, but the version before it begins on {before}; expected a later day.',
    overlap:
      '`{field}` of {control} is {day}, but the next version begins on {next}; expected an earlier day.',
  },
  examples: [
    {
      name: 'the second version begins on the day of the first',
      files: { [path]: control.replace('    until: 2025-05-31\n', '') },
      change: { path, from: 'effective: 2025-06-01', to: 'effective: 2025-01-01' },
      problems: [{ message: 'order', path, line: 19 }],
    },
    {
      name: 'the present version begins on the day of the last earlier one',
      files: { [path]: control },
      change: { path, from: '2026-03-01', to: '2025-06-01' },
      problems: [{ message: 'order', path, line: 9 }],
    },
    {
      name: 'the second version is older than the first',
      files: { [path]: control.replace('    until: 2025-05-31\n', '') },
      change: { path, from: 'effective: 2025-06-01', to: 'effective: 2024-06-01' },
      problems: [{ message: 'order', path, line: 19 }],
    },
    {
      name: 'the first version lasts into the day on which the second begins',
      files: { [path]: control },
      change: { path, from: 'until: 2025-05-31', to: 'until: 2025-06-01' },
      problems: [{ message: 'overlap', path, line: 17 }],
    },
    {
      name: 'the first version lasts beyond that day',
      files: { [path]: control },
      change: { path, from: 'until: 2025-05-31', to: 'until: 2025-06-02' },
      problems: [{ message: 'overlap', path, line: 17 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('control')) {
      // Where a control does not run again yet: after all days.
      const { versions = [], effective = lastDay } = record.data;
      let before = { effective: '', until: '', place: '' };
      const earlier = versions.map((each, index) => ({ until: '', ...each, place: `versions[${index}].` }));
      for (const version of [...earlier, { effective, until: '', place: '' }]) {
        const field = `${version.place}effective`;
        const args = { control: record.id };
        if (version.effective <= before.effective) {
          report({ record, field }, 'order', {
            ...args,
            field,
            day: version.effective,
            before: before.effective,
          });
        }
        const end = `${before.place}until`;
        if (before.until >= version.effective) {
          report({ record, field: end }, 'overlap', {
            ...args,
            field: end,
            day: before.until,
            next: version.effective,
          });
        }
        before = version;
      }
    }
  },
});
