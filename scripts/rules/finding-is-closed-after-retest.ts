import { firstSameHand } from '../assess/same-hand.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/findings/FIND-001-leaver.md';
const finding = `---
id: FIND-001
title: A leaver’s account is still active
owner: it-lead
kind: deviation
source: self-assessment
detected: 2026-06-10
retest: { by: independent-reviewer, on: 2026-06-29, outcome: pass }
status: closed
closed: { by: security-lead, on: 2026-06-30 }
---
`;
const files = {
  [path]: finding,
  'program/roles/it-lead.md': '---\ntitle: IT lead\nholders: [sam]\n---\n\n## Duties\n',
  'program/roles/independent-reviewer.md':
    '---\ntitle: Independent reviewer\nholders: [kim]\n---\n\n## Duties\n',
};

export const findingIsClosedAfterRetest = defineRule({
  id: 'finding-is-closed-after-retest',
  group: 'waivers',
  severity: 'error',
  summary: 'A finding is closed only after somebody other than its owner tested the repair and it held.',
  why: 'A repair that nobody tried is a hope. An auditor tests again what the company closed, and a second failure counts for more than the first.',
  fix: 'Test the repair of {finding} and write the result into `retest`, or set `status` back to `remediating`.',
  messages: {
    missing:
      '`retest` of {finding} is missing, but its status is `closed`; expected a test after the repair.',
    failed: '`retest.outcome` of {finding} is `fail`, but its status is `closed`; expected a test that held.',
    role: '`retest.by` of {finding} is {tester}, which is also its owner; expected another role.',
    person:
      '`retest.by` of {finding} is {tester}, held by the same person as its owner {owner}; expected a role that somebody else holds.',
  },
  examples: [
    {
      name: 'the repair was not tested',
      files,
      change: {
        path,
        from: 'retest: { by: independent-reviewer, on: 2026-06-29, outcome: pass }\n',
        to: '',
      },
      problems: [{ message: 'missing', path, line: 8 }],
    },
    {
      name: 'the repair did not hold',
      files,
      change: { path, from: 'outcome: pass', to: 'outcome: fail' },
      problems: [{ message: 'failed', path, line: 8 }],
    },
    {
      name: 'after a test that failed, the finding is closed all the same',
      files: {
        ...files,
        [path]: finding
          .replace('outcome: pass', 'outcome: fail')
          .replace('status: closed', 'status: remediating'),
      },
      change: { path, from: 'status: remediating', to: 'status: closed' },
      problems: [{ message: 'failed', path, line: 8 }],
    },
    {
      name: 'the owner tests the repair',
      files,
      change: { path, from: 'by: independent-reviewer', to: 'by: it-lead' },
      problems: [{ message: 'role', path, line: 8 }],
    },
    {
      name: 'one person owns the finding and tests the repair',
      files,
      change: { path: 'program/roles/independent-reviewer.md', from: '[kim]', to: '[sam]' },
      problems: [{ message: 'person', path, line: 8 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('finding')) {
      const { status, retest, owner } = record.data;
      if (status !== 'closed') continue;
      const finding = record.id;
      if (retest === undefined) {
        report({ record, field: 'status' }, 'missing', { finding });
        continue;
      }
      if (retest.outcome === 'fail') report({ record, field: 'retest.outcome' }, 'failed', { finding });
      const found = firstSameHand(graph, retest.by, [{ field: 'owner', role: owner }]);
      if (found === null) continue;
      const related = [{ spot: { path: record.path, field: 'owner' }, text: owner }];
      const args = { finding, tester: retest.by, owner };
      report({ record, field: 'retest.by' }, found.same, args, { related });
    }
  },
});
