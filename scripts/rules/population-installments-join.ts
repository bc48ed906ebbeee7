import { windowsOf } from '../assess/current-audit.ts';
import { installmentsOf, jointsOf } from '../assess/installments.ts';
import { shared } from '../model/calendar.ts';
import { defineRule } from './rule.ts';

const first = 'evidence/populations/POP-2026-Q1-IAM-10.md';
const second = 'evidence/populations/POP-2026-Q2-IAM-10.md';
const long = 'evidence/populations/POP-2026-H1-IAM-10.md';
const audit = 'program/audits/AUD-2026.md';
const auditText = `---
id: AUD-2026
title: Type 2 of 2026
owner: security-lead
type: type2
status: in-progress
categories: [security]
window: { from: 2026-01-01, to: 2026-06-30 }
---
`;
const firstText = `---
id: POP-2026-Q1-IAM-10
title: Leavers of the first quarter
source: HR system
query: All people whose last day lies in the quarter
control: IAM-10
covers: { from: 2026-01-01, to: 2026-03-31 }
count: 0
stage: interim
---
`;
const secondText = firstText
  .replace('2026-Q1', '2026-Q2')
  .replace('first quarter', 'second quarter')
  .replace('from: 2026-01-01, to: 2026-03-31', 'from: 2026-04-01, to: 2026-06-30');
const files = { [first]: firstText, [second]: secondText, [audit]: auditText };

export const populationInstallmentsJoin = defineRule({
  id: 'population-installments-join',
  group: 'evidence',
  severity: 'error',
  summary:
    'In the window of an audit, the installments of a list follow each other without a gap and without an overlap.',
  why: 'The event that falls between two lists is in no sample, and the one that is in both is counted twice. An auditor puts the lists side by side first.',
  fix: 'Pull the list of {population} again, so that it begins the day after the installment before it ends.',
  messages: {
    gap: '{population} begins on {begins}, but the installment before it, {before}, ends on {ends}; expected no day without a list in the window of {audit}, and {from} to {to} is in none.',
    overlap:
      '{population} begins on {begins}, but the installment before it, {before}, ends on {ends}; expected no day in two lists in the window of {audit}, and {from} to {to} is in both.',
  },
  examples: [
    {
      name: 'one day is in no list',
      files,
      change: { path: second, from: 'from: 2026-04-01', to: 'from: 2026-04-02' },
      problems: [{ message: 'gap', path: second, line: 7 }],
    },
    {
      name: 'one day is in two lists',
      files,
      change: { path: second, from: 'from: 2026-04-01', to: 'from: 2026-03-31' },
      problems: [{ message: 'overlap', path: second, line: 7 }],
    },
    {
      name: 'two sources are two lists, and turn into one',
      files: { ...files, [second]: secondText.replace('04-01', '04-02').replace('HR system', 'Payroll') },
      change: { path: second, from: 'source: Payroll', to: 'source: hr  system' },
      problems: [{ message: 'gap', path: second, line: 7 }],
    },
    {
      name: 'the gap comes to lie in the window on its last day',
      files: {
        ...files,
        [second]: secondText.replace('2026-04-01', '2026-04-02'),
        [audit]: auditText.replace('from: 2026-01-01', 'from: 2026-04-02'),
      },
      change: { path: audit, from: 'from: 2026-04-02', to: 'from: 2026-04-01' },
      problems: [{ message: 'gap', path: second, line: 7 }],
    },
    {
      name: 'a list inside a longer one comes to lie before the next',
      files: {
        ...files,
        [long]: firstText.replace('2026-Q1', '2026-H1').replace('to: 2026-03-31', 'to: 2026-06-30'),
        [first]: firstText.replace('HR system', 'Payroll'),
        [second]: secondText.replace('HR system', 'Badge system'),
      },
      change: { path: second, from: 'Badge system', to: 'HR system' },
      problems: [{ message: 'overlap', path: second, line: 7 }],
    },
    {
      name: 'what a longer list reaches counts, not what the last one does',
      files: {
        ...files,
        [long]: firstText
          .replace('2026-Q1', '2026-H1')
          .replace('from: 2026-01-01, to: 2026-03-31', 'from: 2025-10-01, to: 2026-03-31'),
        [first]: firstText.replace('from: 2026-01-01, to: 2026-03-31', 'from: 2025-11-01, to: 2025-11-30'),
      },
      change: { path: long, from: 'to: 2026-03-31', to: 'to: 2026-03-30' },
      problems: [{ message: 'gap', path: second, line: 7 }],
    },
  ],
  check({ graph }, report) {
    for (const { list } of installmentsOf(graph)) {
      for (const { is, days, before, next } of jointsOf(list)) {
        for (const { audit, window } of windowsOf(graph)) {
          const inside = shared(days, window);
          if (inside === null) continue;
          const ends = before.data.covers.to;
          const names = { population: next.id, before: before.id, audit: audit.id };
          const args = { ...names, begins: next.data.covers.from, ends, ...inside };
          const related = [{ spot: { path: before.path, field: 'covers.to' }, text: before.id }];
          report({ record: next, field: 'covers.from' }, is, args, { related, subject: audit.id });
        }
      }
    }
  },
});
