import { defineRule } from './rule.ts';

const program = 'program/program.md';
const programText = `---
title: SOC 2 program
organization: Example Company
service: Ledgerly
phase: evidence
categories: [{ category: security, inScope: true, reason: Every report includes it }]
---
`;
const path = 'risk-register/risks/RISK-007-billing.md';
const risk = `---
id: RISK-007
title: Somebody changes invoices for their own gain
owner: cfo
category: financial
fraud: true
inherent: { likelihood: 2, impact: 4 }
residual: { likelihood: 2, impact: 4 }
treatment: mitigate
---
`;
const leaver = 'risk-register/risks/RISK-001-leaver.md';
const leaverText = risk
  .replace('RISK-007', 'RISK-001')
  .replace('Somebody changes invoices for their own gain', 'A leaver keeps access')
  .replace('financial', 'security')
  .replace('fraud: true\n', '');

export const fraudIsConsidered = defineRule({
  id: 'fraud-is-considered',
  group: 'risk',
  severity: 'warning',
  summary: 'The risk register holds at least one risk of fraud.',
  why: 'CC3.3 asks whether the company has thought about what its own people could do on purpose. A register without fraud tells an auditor that it has not.',
  fix: 'Think of what somebody could take, change or hide for gain, management included. Set `fraud: true` on each such risk.',
  messages: {
    missing: 'No risk in the register says `fraud: true`; expected at least one.',
  },
  examples: [
    {
      name: 'the only risk of fraud is no longer called so',
      files: { [program]: programText, [leaver]: leaverText, [path]: risk },
      change: { path, from: 'fraud: true', to: 'fraud: false' },
      problems: [{ message: 'missing', path: program, line: 1 }],
    },
    {
      name: 'the first risk is about no fraud',
      files: { [program]: programText },
      change: { add: leaver, text: leaverText },
      problems: [{ message: 'missing', path: program, line: 1 }],
    },
  ],
  check({ graph }, report) {
    const risks = graph.all('risk');
    if (risks.length === 0 || risks.some(({ data }) => data.fraud === true)) return;
    for (const record of graph.all('program')) report(record, 'missing', {});
  },
});
