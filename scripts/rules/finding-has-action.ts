import { addDuration } from '../model/calendar.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/findings/FIND-001-leaver.md';
const finding = `---
id: FIND-001
title: A leaver’s account is still active
owner: it-lead
kind: deviation
source: self-assessment
detected: 2026-06-01
status: open
---
`;

export const findingHasAction = defineRule({
  id: 'finding-has-action',
  group: 'waivers',
  severity: 'warning',
  summary: 'A finding that is still open after 30 days says what is done about it.',
  why: 'A finding without an action is only a confession. An auditor asks who mends it and by when, and what has happened since it was noticed.',
  fix: 'Add to `actions` of {finding} what will be done, `who` does it and when it is `due`.',
  messages: {
    idle: '{finding} was detected on {detected} and has no action yet; expected one within 30 days, by {due}.',
  },
  examples: [
    {
      name: 'on the day after thirty days',
      files: { [path]: finding },
      change: { today: '2026-07-02' },
      problems: [{ message: 'idle', path, line: 8 }],
    },
    {
      name: 'the only action is taken out',
      files: {
        [path]: finding
          .replace('2026-06-01', '2026-05-31')
          .replace('status', 'actions: [{ what: Close the account, who: it-lead }]\nstatus'),
      },
      change: { path, from: 'actions: [{ what: Close the account, who: it-lead }]\n', to: '' },
      problems: [{ message: 'idle', path, line: 8 }],
    },
    {
      name: 'a finding that was closed without an action is opened again',
      files: { [path]: finding.replace('2026-06-01', '2026-05-31').replace('open', 'closed') },
      change: { path, from: 'status: closed', to: 'status: remediating' },
      problems: [{ message: 'idle', path, line: 8 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of graph.all('finding')) {
      const { detected, status, actions = [] } = record.data;
      const due = addDuration(detected, 'P30D');
      if (status === 'closed' || actions.length > 0 || due >= assessment.today) continue;
      report({ record, field: 'status' }, 'idle', { finding: record.id, detected, due });
    }
  },
});
