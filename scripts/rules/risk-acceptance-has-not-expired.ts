import { defineRule } from './rule.ts';

const path = 'risk-register/risks/RISK-001-leaver.md';
const risk = `---
id: RISK-001
title: A leaver keeps access
owner: it-lead
category: security
inherent: { likelihood: 4, impact: 5 }
residual: { likelihood: 4, impact: 5 }
treatment: accept
acceptance:
  by: ceo
  on: 2026-01-01
  until: 2026-07-01
  rationale: The new system comes in summer.
---
`;

export const riskAcceptanceHasNotExpired = defineRule({
  id: 'risk-acceptance-has-not-expired',
  group: 'risk',
  severity: 'error',
  summary: 'The acceptance of a risk has not run out.',
  why: 'An acceptance is a decision for a time. From the day after, the company carries a risk that nobody has said yes to.',
  fix: 'Decide on {risk} again: a new `acceptance` with its reason, a `plan`, or neither when the risk has come down to the appetite. History keeps the old one.',
  messages: {
    expired: '`acceptance.until` of {risk} was {until}; expected a new decision by that day.',
  },
  examples: [
    {
      name: 'the day after the last day',
      files: { [path]: risk },
      change: { today: '2026-07-02' },
      problems: [{ message: 'expired', path, line: 12 }],
    },
    {
      name: 'an acceptance that is over is written into a risk that had none',
      files: { [path]: risk.replace(/acceptance:\n( {2}.*\n)+/, '') },
      change: {
        path,
        from: 'treatment: accept\n',
        to: 'treatment: accept\nacceptance: { by: ceo, on: 2026-01-01, until: 2026-06-30, rationale: It is small. }\n',
      },
      problems: [{ message: 'expired', path, line: 9 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of graph.all('risk')) {
      const { until = assessment.today } = record.data.acceptance ?? {};
      if (until >= assessment.today) continue;
      report({ record, field: 'acceptance.until' }, 'expired', { risk: record.id, until });
    }
  },
});
