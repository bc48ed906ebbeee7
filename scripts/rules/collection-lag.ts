import { longLag, usualLagDays } from '../assess/collection-lag.ts';
import { currentEvidence } from '../assess/current-evidence.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260501-LOG-01.md';
const evidence = `---
id: EV-20260501-LOG-01
title: Log retention is on
type: configuration
supports: [{ control: LOG-01 }]
performed: { at: 2026-05-01, by: it-lead }
collected: { at: 2026-05-31, by: it-lead, method: export }
result: { outcome: pass }
artifacts: [{ uri: 'https://example.com/retention.json' }]
---
`;

export const collectionLag = defineRule({
  id: 'collection-lag',
  group: 'evidence',
  severity: 'note',
  summary: 'Proof is pulled within 30 days after the work, or the lag is known.',
  why: 'Proof pulled late is not wrong, and auditors pull logs in fieldwork. But logs are deleted and people forget, so a reader should see how long after the work it was pulled.',
  fix: 'Nothing is wrong with {evidence}. Next time, pull the proof when the work is done, or let a workflow do it.',
  messages: {
    late: '`collected.at` of {evidence} is {days} days after `performed.at`; expected {usual} days or fewer.',
  },
  examples: [
    {
      name: 'the proof is pulled 31 days after the work',
      files: { [path]: evidence },
      change: { path, from: 'at: 2026-05-31', to: 'at: 2026-06-01' },
      problems: [{ message: 'late', path, line: 7 }],
    },
    {
      name: 'without a file of a system, the lag is more than a note; with one, it is a note',
      files: {
        [path]: evidence
          .replace('2026-05-31', '2026-06-01')
          .replace("artifacts: [{ uri: 'https://example.com/retention.json' }]", 'artifacts: []'),
      },
      change: {
        path,
        from: 'artifacts: []',
        to: "artifacts: [{ uri: 'https://example.com/retention.json' }]",
      },
      problems: [{ message: 'late', path, line: 7 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of currentEvidence(graph)) {
      const lag = longLag(record.data, assessment.timezone);
      if (lag === null || !lag.shown) continue;
      const related = [{ spot: { path: record.path, field: 'performed.at' }, text: 'performed' }];
      const args = { evidence: record.id, days: lag.days, usual: usualLagDays };
      report({ record, field: 'collected.at' }, 'late', args, { related });
    }
  },
});
