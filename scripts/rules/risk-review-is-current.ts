import { riskReviewDue } from '../assess/risk-review.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/risks/RISK-001-leaver.md';
const risk = `---
id: RISK-001
title: A leaver keeps access
owner: it-lead
category: security
inherent: { likelihood: 4, impact: 4 }
residual: { likelihood: 4, impact: 4 }
controls: [IAM-10]
treatment: mitigate
lastReviewed: 2026-04-01
---
`;
const control = 'controls/iam/IAM-10-leaver-access.md';
const controlText = `---
id: IAM-10
title: Leaver access
owner: it-lead
status: implemented
nature: preventive
automation: manual
version: '1.0'
effective: 2026-04-01
statement: The IT lead closes all accounts of a leaver on the last day and keeps the ticket.
frequencies: [{ every: per-event, proof: population }]
criteria: []
policies: [POL-09]
---
`;
const never = risk.replace('lastReviewed: 2026-04-01\n', '');

export const riskReviewIsCurrent = defineRule({
  id: 'risk-review-is-current',
  group: 'risk',
  severity: 'error',
  summary: 'A risk is reviewed by the day its next review is due.',
  why: 'A register that nobody looks at shows last year’s company. An auditor compares the days of the reviews with what the company promised, and reports each one that was missed.',
  fix: 'Go through {risk} and set `lastReviewed` to that day, even if nothing else changes.',
  messages: {
    overdue:
      'The review of {risk} was due by {due}; expected `lastReviewed` within `reviewEvery` ({every}) of the last one.',
    never:
      'The first review of {risk} was due by {due}; expected `lastReviewed` within `reviewEvery` ({every}) of the day on which the first of its controls was in force.',
  },
  examples: [
    {
      name: 'the day after the review was due',
      files: { [path]: risk },
      change: { today: '2026-07-02' },
      problems: [{ message: 'overdue', path, line: 10 }],
    },
    {
      name: 'the risk asks for a review each month',
      files: { [path]: risk.replace('lastReviewed', 'reviewEvery: P3M\nlastReviewed') },
      change: { path, from: 'reviewEvery: P3M', to: 'reviewEvery: P1M' },
      problems: [{ message: 'overdue', path, line: 11 }],
    },
    {
      name: 'three months after the first control was in force, nobody has looked',
      files: { [path]: never, [control]: controlText },
      change: { today: '2026-07-02' },
      problems: [{ message: 'never', path, line: 2 }],
    },
    {
      name: 'a control that was planned turns out to run for a year',
      files: {
        [path]: never,
        [control]: controlText.replace('implemented', 'planned').replace('2026-04-01', '2025-07-01'),
      },
      change: { path: control, from: 'status: planned', to: 'status: implemented' },
      problems: [{ message: 'never', path, line: 2 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of graph.all('risk')) {
      const due = riskReviewDue(graph, record) ?? assessment.today;
      if (due >= assessment.today) continue;
      const { lastReviewed, reviewEvery = 'P3M' } = record.data;
      const message = lastReviewed === undefined ? 'never' : 'overdue';
      report({ record, field: 'lastReviewed' }, message, { risk: record.id, due, every: reviewEvery });
    }
  },
});
