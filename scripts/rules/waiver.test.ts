import { expect, it } from 'vitest';
import { prepare } from '../testing/examples.ts';
import { rules } from './index.ts';
import { runRules } from './run.ts';

const waiver = (until: string) => `---
id: WVR-001
title: No holder until the hire
owner: it-lead
approver: ceo
excuses: { record: cfo, rule: role-has-holder }
reason: The role is being filled.
from: 2026-06-01
until: ${until}
approved: { by: ceo, on: 2026-05-29 }
---
`;

it.each([
  ['before its first day', '2026-05-31', null],
  ['on its first day', '2026-06-01', { by: 'WVR-001', until: '2026-06-30' }],
  ['on its last day', '2026-06-30', { by: 'WVR-001', until: '2026-06-30' }],
  ['the day after, when the problem is back', '2026-07-01', null],
])('a waiver excuses what it names: %s', (_, today, excused) => {
  const { good } = prepare({
    name: 'a role that nobody holds',
    files: {
      'program/roles/cfo.md': '---\ntitle: Finance\nholders: []\n---\n',
      'risk-register/waivers/WVR-001.md': waiver('2026-06-30'),
    },
    today,
    change: { today },
    problems: [],
  });
  const { graph, faults, context } = good;
  const found = runRules(rules, graph, faults, context.assessment).filter(
    ({ rule }) => rule === 'role-has-holder',
  );
  expect(found.map((problem) => problem.excused)).toEqual([excused]);
});
