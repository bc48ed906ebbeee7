import { filedReviews } from '../assess/access-review/filed.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260610-IAM-03.md';
const sheet = 'evidence/2026/EV-20260610-IAM-03/decisions.csv';
const lead = 'program/roles/engineering-lead.md';
const files = {
  [path]: `---
id: EV-20260610-IAM-03
title: Access review of the second quarter
type: access-review
supports: [{ control: IAM-03 }]
performed: { at: 2026-06-10, by: engineering-lead }
collected: { at: 2026-06-02, by: it-lead, method: export }
result: { outcome: pass }
artifacts: [{ path: ${sheet} }]
---
`,
  [lead]: '---\ntitle: Engineering lead\nholders: [lee]\n---\n\n## Duties\n',
  [sheet]: `account,person,type,role,last used,status,classes,decision,decided by,decided on,note
ann,ann.berg@example.com,person,Member,2026-06-01,active,,keep,kim,2026-06-10,
sam-1,sam@example.com,person,Member,2026-06-01,active,,keep,engineering-lead,2026-06-10,
`,
};

export const nobodyDecidesOnOwnAccess = defineRule({
  id: 'nobody-decides-on-own-access',
  group: 'evidence',
  severity: 'error',
  summary: 'Nobody decides on their own access.',
  why: 'Whoever judges their own access finds it needed. An auditor takes such a line as not reviewed, and looks at the others of the same person.',
  fix: 'Have somebody else decide on {account}, write their name into `decided by` of `{path}`, and run `npm run review -- access --check {evidence}`.',
  messages: {
    own: '`{path}` has a decision of {cell} on their own account {account}, {count} such lines in all; expected somebody else for each account of {evidence}.',
    who: {
      text: '`{path}` has a decision of {cell} on {account}, {count} such lines in all, and that role does not tell which person decided; expected a handle or an address for each account of {evidence}.',
      fix: 'Write the person’s handle or address into `decided by` of `{path}`, and run `npm run review -- access --check {evidence}`.',
    },
  },
  examples: [
    {
      name: 'the account’s own name',
      files,
      change: { path: sheet, from: 'kim', to: '@Ann' },
      problems: [{ message: 'own', path: sheet, line: 2 }],
    },
    {
      name: 'the address of its person',
      files,
      change: { path: sheet, from: 'kim', to: 'ann.berg@example.com' },
      problems: [{ message: 'own', path: sheet, line: 2 }],
    },
    {
      name: 'a role that only its person holds',
      files,
      change: { path: lead, from: 'lee', to: 'sam' },
      problems: [{ message: 'own', path: sheet, line: 3 }],
    },
    {
      name: 'a role that its person holds with another',
      files,
      change: { path: lead, from: 'lee', to: 'lee, sam' },
      problems: [{ message: 'who', path: sheet, line: 3 }],
    },
    {
      name: 'a role that nobody holds',
      files,
      change: { path: lead, from: 'lee', to: '' },
      problems: [{ message: 'who', path: sheet, line: 3 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const { record, path, own } of filedReviews(graph, assessment)) {
      for (const { fault, line, account, cell, count } of own) {
        const args = { path, evidence: record.id, account, cell, count };
        report({ path, line }, fault, args, { record: record.id });
      }
    }
  },
});
