import { controlsThatApply } from '../assess/scope.ts';
import { defineRule } from './rule.ts';

const path = 'controls/iam/IAM-10-leaver-access.md';
const control = `---
id: IAM-10
title: Access of leavers is removed
owner: it-lead
status: planned
nature: preventive
automation: manual
version: '1.0'
statement: The IT lead removes the access of a leaver by the end of the last day and keeps the ticket.
frequencies: [{ every: per-event, proof: population }]
criteria: [{ id: CC6.2, role: key }]
policies: [POL-09]
testProcedure: [Compare the last day of each leaver with the day the account was closed]
populationSource: List of leavers from the payroll system
evidenceExpected: [Ticket of each leaver, Log of the identity provider]
---
`;
const reviewed = control
  .replace('every: per-event, proof: population', 'every: quarterly, proof: occurrence')
  .replace('populationSource: List of leavers from the payroll system\n', '');

export const controlHasTest = defineRule({
  id: 'control-has-test',
  group: 'coverage',
  severity: 'warning',
  summary: 'Each control says how it is tested, where its population comes from and what proof it leaves.',
  why: 'An auditor tests every control. Where the test is left open, the first hours of fieldwork go into finding out what could be asked for.',
  fix: 'Write the missing field of {control}; one sentence is enough.',
  messages: {
    procedure: '`testProcedure` of {control} is missing; expected at least one step of a test.',
    population:
      '`populationSource` of {control} is missing; expected where the complete list of events or items comes from.',
    evidence: '`evidenceExpected` of {control} is missing; expected the proof that each performance leaves.',
  },
  examples: [
    {
      name: 'the test has no step',
      files: { [path]: control },
      change: {
        path,
        from: '[Compare the last day of each leaver with the day the account was closed]',
        to: '[]',
      },
      problems: [{ message: 'procedure', path, line: 13 }],
    },
    {
      name: 'the test is not there',
      files: { [path]: control },
      change: {
        path,
        from: 'testProcedure: [Compare the last day of each leaver with the day the account was closed]\n',
        to: '',
      },
      problems: [{ message: 'procedure', path, line: 2 }],
    },
    {
      name: 'a control that follows events does not say where their list comes from',
      files: { [path]: control },
      change: { path, from: 'populationSource: List of leavers from the payroll system\n', to: '' },
      problems: [{ message: 'population', path, line: 2 }],
    },
    {
      name: 'a review of every system does not say where the list of systems comes from',
      files: { [path]: reviewed },
      change: { path, from: 'proof: occurrence', to: 'proof: occurrence, each: system' },
      problems: [{ message: 'population', path, line: 2 }],
    },
    {
      name: 'no proof is named',
      files: { [path]: control },
      change: { path, from: '[Ticket of each leaver, Log of the identity provider]', to: '[]' },
      problems: [{ message: 'evidence', path, line: 15 }],
    },
  ],
  check({ graph, assessment: { today } }, report) {
    for (const record of controlsThatApply(graph, today)) {
      const { testProcedure = [], populationSource, evidenceExpected = [], frequencies } = record.data;
      const args = { control: record.id };
      const countsItems = frequencies.some(({ every, each }) => every === 'per-event' || each !== undefined);
      if (testProcedure.length === 0)
        report({ record, field: 'testProcedure', at: 'name' }, 'procedure', args);
      if (countsItems && populationSource === undefined) {
        report({ record, field: 'populationSource', at: 'name' }, 'population', args);
      }
      if (evidenceExpected.length === 0)
        report({ record, field: 'evidenceExpected', at: 'name' }, 'evidence', args);
    }
  },
});
