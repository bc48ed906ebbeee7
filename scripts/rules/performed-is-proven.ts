import { longLag, usualLagDays } from '../assess/collection-lag.ts';
import { currentEvidence } from '../assess/current-evidence.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260501-RSK-02.md';
const evidence = `---
id: EV-20260501-RSK-02
title: Risks are assessed
type: risk-assessment
supports: [{ control: RSK-02 }]
performed: { at: 2026-05-01, by: security-lead }
collected: { at: 2026-05-31, by: security-lead, method: attestation }
result: { outcome: pass }
artifacts: []
---
`;

export const performedIsProven = defineRule({
  id: 'performed-is-proven',
  group: 'evidence',
  severity: 'warning',
  summary:
    'A day on which work was done long before its proof was pulled is shown by more than a typed date.',
  why: 'A date that somebody types weeks later is only their word. An auditor who sees it asks for the system’s own time stamp, and counts the work as not shown in time without one.',
  fix: 'Add to {evidence} an artifact that carries the system’s own time: the ticket’s history, the signed minutes, the log.',
  messages: {
    typed:
      '`performed.at` of {evidence} is {days} days before `collected.at`, and no artifact shows it; expected a file with the system’s own time, or proof pulled within {usual} days.',
  },
  examples: [
    {
      name: 'the proof is filed 31 days after the work',
      files: { [path]: evidence },
      change: { path, from: 'at: 2026-05-31', to: 'at: 2026-06-01' },
      problems: [{ message: 'typed', path, line: 6 }],
    },
    {
      name: 'the file that showed the day is taken out',
      files: {
        [path]: evidence
          .replace('2026-05-31', '2026-06-01')
          .replace('artifacts: []', "artifacts: [{ uri: 'https://example.com/minutes.pdf' }]"),
      },
      change: {
        path,
        from: "artifacts: [{ uri: 'https://example.com/minutes.pdf' }]",
        to: 'artifacts: []',
      },
      problems: [{ message: 'typed', path, line: 6 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of currentEvidence(graph)) {
      const lag = longLag(record.data, assessment.timezone);
      if (lag === null || lag.shown) continue;
      const related = [{ spot: { path: record.path, field: 'collected.at' }, text: 'collected' }];
      const args = { evidence: record.id, days: lag.days, usual: usualLagDays };
      report({ record, field: 'performed.at' }, 'typed', args, { related });
    }
  },
});
