import { filedReviews } from '../assess/access-review/filed.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260610-IAM-03.md';
const sheet = 'evidence/2026/EV-20260610-IAM-03/decisions.csv';
const record = `---
id: EV-20260610-IAM-03
title: Access review of the second quarter
type: access-review
supports: [{ control: IAM-03 }]
performed: { at: 2026-06-10, by: engineering-lead }
covers: { from: 2026-06-02, to: 2026-06-02 }
collected: { at: 2026-06-10, by: it-lead, method: export }
result: { outcome: pass, population: 2 }
artifacts: [{ path: ${sheet} }]
---
`;
const text = `account,person,type,role,last used,status,classes,decision,decided by,decided on,note
ann,ann@example.com,person,Owner,2026-06-01,active,privileged,keep,lee,2026-06-10,On call
bob,bob@example.com,person,Member,2026-06-01,active,,revoke,kim,2026-06-02,
`;
const files = { [path]: record, [sheet]: text };
const ann = { message: '', path: sheet, line: 2 };
const bob = { message: '', path: sheet, line: 3 };

export const accessReviewDecidesOnEveryAccount = defineRule({
  id: 'access-review-decides-on-every-account',
  group: 'evidence',
  severity: 'error',
  summary:
    'An access review decides on every account: what, by whom, on which day, and why where it needs a reason.',
  why: 'An auditor picks lines of the sheet. One account that nobody decided on, or a privileged one that was kept without a word, and the review was not done for the whole population.',
  fix: 'Complete `{path}`, then run `npm run review -- access --check {evidence}`.',
  messages: {
    form: '`{path}` is no decision sheet of {evidence}; expected the columns that it was written with.',
    count:
      '`{path}` has {lines} lines, but `result.population` of {evidence} is {population}; expected a line for each account.',
    undecided:
      '`{path}` has no decision for {account}, {count} in all; expected keep, change or revoke for each account of {evidence}.',
    'unknown-decision':
      '`{path}` says “{cell}” for {account}, {count} in all; expected keep, change or revoke for each account of {evidence}.',
    escalated:
      '`{path}` leaves {account} escalated, {count} in all; expected keep, change or revoke for each account of {evidence}.',
    nobody:
      '`{path}` does not say who decided on {account}, {count} in all; expected somebody for each account of {evidence}.',
    day: '`{path}` has “{cell}” as the day of the decision on {account}, {count} in all; expected a day such as 2026-07-12 for each account of {evidence}.',
    'too-early':
      '`{path}` has a decision of {cell} on {account}, {count} in all, before `covers.from` of {evidence}; expected that day or later.',
    'too-late': {
      text: '`{path}` has a decision of {cell} on {account}, {count} in all, after `performed.at` of {evidence}; expected {performed} or earlier.',
      fix: 'Run `npm run review -- access --check {evidence}`: it writes the day of the last decision.',
    },
    reason:
      '`{path}` has no note on {account}, {count} in all; expected what changes, or why a privileged, dormant, orphaned, shared or leaver’s account of {evidence} is kept.',
  },
  examples: [
    {
      name: 'an account that nobody decided on',
      files,
      change: { path: sheet, from: 'revoke', to: '' },
      problems: [{ ...bob, message: 'undecided' }],
    },
    {
      name: 'a word that is no decision',
      files,
      change: { path: sheet, from: 'revoke', to: 'remove' },
      problems: [{ ...bob, message: 'unknown-decision' }],
    },
    {
      name: 'a decision that was handed on, and not made',
      files,
      change: { path: sheet, from: 'revoke', to: 'escalate' },
      problems: [{ ...bob, message: 'escalated' }],
    },
    {
      name: 'a decision of nobody',
      files,
      change: { path: sheet, from: 'kim', to: '' },
      problems: [{ ...bob, message: 'nobody' }],
    },
    {
      name: 'a day that a spreadsheet rewrote',
      files,
      change: { path: sheet, from: '2026-06-10', to: '6/10/2026' },
      problems: [{ ...ann, message: 'day' }],
    },
    {
      name: 'a decision on the day before the export',
      files,
      change: { path: sheet, from: 'kim,2026-06-02', to: 'kim,2026-06-01' },
      problems: [{ ...bob, message: 'too-early' }],
    },
    {
      name: 'a decision on the day after the performance',
      files,
      change: { path: sheet, from: '2026-06-10', to: '2026-06-11' },
      problems: [{ ...ann, message: 'too-late' }],
    },
    {
      name: 'a privileged account that is kept without a reason',
      files,
      change: { path: sheet, from: 'On call', to: '' },
      problems: [{ ...ann, message: 'reason' }],
    },
    {
      name: 'a line that was taken out',
      files,
      change: {
        path: sheet,
        from: 'bob,bob@example.com,person,Member,2026-06-01,active,,revoke,kim,2026-06-02,\n',
        to: '',
      },
      problems: [{ ...ann, line: 1, message: 'count' }],
    },
    {
      name: 'a record that begins to say how many accounts there are',
      files: { ...files, [path]: record.replace(', population: 2', '') },
      change: { path, from: 'outcome: pass', to: 'outcome: pass, population: 3' },
      problems: [{ ...ann, line: 1, message: 'count' }],
    },
    {
      name: 'a column that was taken out',
      files,
      change: { path: sheet, from: 'decided by', to: 'by' },
      problems: [{ ...ann, line: 1, message: 'form' }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const { record, path, accounts, performed, open } of filedReviews(graph, assessment)) {
      const evidence = record.id;
      const at = (line: number) => ({ path, line });
      if (accounts === null) {
        report(at(1), 'form', { path, evidence }, { record: evidence });
        continue;
      }
      const { population = accounts } = record.data.result;
      if (accounts !== population)
        report(at(1), 'count', { path, evidence, lines: accounts, population }, { record: evidence });
      for (const { fault, line, account, cell, count } of open) {
        const args = { path, evidence, account, cell, count, performed };
        report(at(line), fault, args, { record: evidence });
      }
    }
  },
});
