import { isOverdue } from '../assess/action-tracker.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/findings/FIND-001-leaver.md';
const finding = `---
id: FIND-001
title: A leaver’s account is still active
owner: it-lead
kind: deviation
source: self-assessment
detected: 2026-06-10
actions:
  - { what: Close the account, who: it-lead, due: 2026-06-12, done: 2026-06-11 }
  - { what: Let HR tell IT of each leaver, who: hr-lead, due: 2026-07-01 }
status: remediating
---
`;

export const findingActionIsNotOverdue = defineRule({
  id: 'finding-action-is-not-overdue',
  group: 'waivers',
  severity: 'warning',
  summary: 'Each action of a finding is done by the day it is due.',
  why: 'An auditor follows every action to its end. One that slips without a word shows that repairs are promised and not made.',
  fix: 'Do it, and write the day it was done into `done` of the action of {finding}. Leave `due` as it is: a day that is moved after it has passed is one that an auditor counts as missed.',
  messages: {
    overdue: '“{what}” of {finding} was due on {due} and is not done; expected `done`.',
  },
  examples: [
    {
      name: 'the day after the action was due',
      files: { [path]: finding },
      change: { today: '2026-07-02' },
      problems: [{ message: 'overdue', path, line: 10 }],
    },
    {
      name: 'an action was not done after all',
      files: { [path]: finding },
      change: { path, from: ', done: 2026-06-11', to: '' },
      problems: [{ message: 'overdue', path, line: 9 }],
    },
    {
      name: 'an action without a day gets one that is past',
      files: { [path]: finding.replace(', due: 2026-07-01', '') },
      change: { path, from: 'who: hr-lead', to: 'who: hr-lead, due: 2026-06-30' },
      problems: [{ message: 'overdue', path, line: 10 }],
    },
    {
      name: 'an action that was done yesterday is to be done tomorrow',
      files: { [path]: finding },
      change: { path, from: 'done: 2026-06-11', to: 'done: 2026-07-02' },
      problems: [{ message: 'overdue', path, line: 9 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of graph.all('finding')) {
      (record.data.actions ?? []).forEach((action, index) => {
        const { what, due = '' } = action;
        if (!isOverdue(action, assessment.today)) return;
        report({ record, field: `actions[${index}].due` }, 'overdue', { what, finding: record.id, due });
      });
    }
  },
});
