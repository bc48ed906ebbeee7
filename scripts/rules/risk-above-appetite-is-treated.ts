import { scoreOf } from '../assess/risk-score.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/risks/RISK-001-leaver.md';
const risk = `---
id: RISK-001
title: A leaver keeps access
owner: it-lead
category: security
inherent: { likelihood: 4, impact: 5 }
residual: { likelihood: 2, impact: 5 }
treatment: mitigate
---
`;
const plan = 'plan: { actions: [{ what: Close accounts on the last day, who: it-lead }] }\n';
const acceptance =
  'acceptance: { by: ceo, on: 2026-06-01, until: 2026-12-31, rationale: It costs more than it saves. }\n';
const program = 'program/program.md';
const programText = `---
title: SOC 2 program
organization: Example Company
service: Ledgerly
phase: evidence
categories: [{ category: security, inScope: true, reason: Every report includes it }]
riskAppetite: { maximum: 10 }
---
`;

export const riskAboveAppetiteIsTreated = defineRule({
  id: 'risk-above-appetite-is-treated',
  group: 'risk',
  severity: 'error',
  summary: 'A residual risk above the appetite has a plan or an acceptance.',
  why: 'The company has said how much risk it takes. A risk above that line which nobody treats and nobody accepts shows an auditor that the line means nothing.',
  fix: 'Write into `plan` of {risk} what brings it down, or have somebody other than its owner accept it in `acceptance`.',
  messages: {
    untreated:
      'The residual score of {risk} is {score}, above the appetite of {maximum}, with neither plan nor acceptance; expected one of them.',
  },
  examples: [
    {
      name: 'the risk rises above the appetite',
      files: { [path]: risk, [program]: programText },
      change: {
        path,
        from: 'residual: { likelihood: 2, impact: 5 }',
        to: 'residual: { likelihood: 3, impact: 4 }',
      },
      problems: [{ message: 'untreated', path, line: 7 }],
    },
    {
      name: 'the appetite falls below the risk',
      files: { [path]: risk, [program]: programText },
      change: { path: program, from: 'maximum: 10', to: 'maximum: 9' },
      problems: [{ message: 'untreated', path, line: 7 }],
    },
    {
      name: 'the plan is taken out',
      files: {
        [path]: risk.replace('likelihood: 2', 'likelihood: 4').replace('treatment', `${plan}treatment`),
        [program]: programText,
      },
      change: { path, from: plan, to: '' },
      problems: [{ message: 'untreated', path, line: 7 }],
    },
    {
      name: 'the acceptance is taken out',
      files: {
        [path]: risk.replace('likelihood: 2', 'likelihood: 4').replace('treatment', `${acceptance}treatment`),
        [program]: programText,
      },
      change: { path, from: acceptance, to: '' },
      problems: [{ message: 'untreated', path, line: 7 }],
    },
    {
      name: 'an appetite is set for the first time',
      files: {
        [path]: risk.replace('likelihood: 2', 'likelihood: 5'),
        [program]: programText.replace(/riskAppetite.*\n/, ''),
      },
      change: {
        path: program,
        from: 'phase: evidence\n',
        to: 'phase: evidence\nriskAppetite: { maximum: 24 }\n',
      },
      problems: [{ message: 'untreated', path, line: 7 }],
    },
  ],
  check({ graph }, report) {
    const maximum = graph.program?.data.riskAppetite?.maximum ?? Number.POSITIVE_INFINITY;
    for (const record of graph.all('risk')) {
      const { residual, plan, acceptance } = record.data;
      const score = scoreOf(residual);
      if (score <= maximum || plan !== undefined || acceptance !== undefined) continue;
      report({ record, field: 'residual' }, 'untreated', { risk: record.id, score, maximum });
    }
  },
});
