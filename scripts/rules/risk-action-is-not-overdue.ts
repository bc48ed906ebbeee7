import { isOverdue } from '../assess/action-tracker.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/risks/RISK-001-leaver.md';
const risk = `---
id: RISK-001
title: A leaver keeps access
owner: it-lead
category: security
inherent: { likelihood: 4, impact: 4 }
residual: { likelihood: 4, impact: 4 }
treatment: mitigate
plan:
  actions:
    - { what: List every account, who: it-lead, due: 2026-06-12, done: 2026-06-11 }
    - { what: Let HR tell IT of each leaver, who: hr-lead, due: 2026-07-01 }
---
`;

export const riskActionIsNotOverdue = defineRule({
  id: 'risk-action-is-not-overdue',
  group: 'risk',
  severity: 'warning',
  summary: 'Each action of a risk’s plan is done by the day it is due.',
  why: 'A risk above the appetite is tolerable only because something is being done. An auditor asks how far the plan is.',
  fix: 'Write the day it was done into `done` of the action of {risk}, or agree on a new `due` and say why in the text.',
  messages: {
    overdue: '“{what}” of {risk} was due on {due} and is not done; expected `done`, or a later `due`.',
  },
  examples: [
    {
      name: 'the day after the action was due',
      files: { [path]: risk },
      change: { today: '2026-07-02' },
      problems: [{ message: 'overdue', path, line: 12 }],
    },
    {
      name: 'an action was not done after all',
      files: { [path]: risk },
      change: { path, from: ', done: 2026-06-11', to: '' },
      problems: [{ message: 'overdue', path, line: 11 }],
    },
    {
      name: 'an action without a day gets one that is past',
      files: { [path]: risk.replace(', due: 2026-07-01', '') },
      change: { path, from: 'who: hr-lead', to: 'who: hr-lead, due: 2026-06-30' },
      problems: [{ message: 'overdue', path, line: 12 }],
    },
    {
      name: 'an action that was done yesterday is to be done tomorrow',
      files: { [path]: risk },
      change: { path, from: 'done: 2026-06-11', to: 'done: 2026-07-02' },
      problems: [{ message: 'overdue', path, line: 11 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of graph.all('risk')) {
      (record.data.plan?.actions ?? []).forEach((action, index) => {
        const { what, due = '' } = action;
        if (!isOverdue(action, assessment.today)) return;
        report({ record, field: `plan.actions[${index}].due` }, 'overdue', { what, risk: record.id, due });
      });
    }
  },
});
