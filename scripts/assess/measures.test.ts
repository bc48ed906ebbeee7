import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { designedProgram } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { measures } from './measures.ts';
import { readinessOf } from './readiness.ts';

const evidence = (result: string, review = '') => `---
id: EV-20260610-IAM-03
title: Access review
type: access-review
supports: [{ control: IAM-03 }]
performed: { at: 2026-06-10, by: it-lead }
collected: { at: 2026-06-10, by: it-lead, method: export }
result: { ${result} }
${review}---
`;

it.each([
  ['a failure', evidence('outcome: fail'), 1],
  ['a pass with deviations', evidence('outcome: pass, deviations: 1'), 1],
  ['what was not performed', evidence('outcome: not-performed'), 1],
  ['no pass', evidence('outcome: pass, deviations: 0'), 0],
  ['no source that refused', evidence('outcome: unavailable'), 0],
  [
    'no failure that was rejected',
    evidence('outcome: fail', 'review: { by: ceo, at: 2026-06-11, outcome: rejected }\n'),
    0,
  ],
])('a failure to follow is %s', (_, text, of) => {
  const { graph } = parseRepository(repository({ 'evidence/2026/EV-20260610-IAM-03.md': text }));
  const readiness = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' });
  expect(measures.failuresFollowed({ graph, readiness, problems: [] })).toMatchObject({ done: 0, of });
});

it.each([
  ['noticed on its day', 'detected: 2026-06-10', 1],
  ['noticed before', 'detected: 2026-06-09', 0],
])('is followed by a finding about its control that was %s', (_, detected, done) => {
  const finding = `---
id: FIND-001
title: The review failed
owner: it-lead
kind: deviation
source: self-assessment
controls: [IAM-03]
${detected}
status: open
---
`;
  const { graph } = parseRepository(
    repository({
      ...designedProgram(),
      'evidence/2026/EV-20260610-IAM-03.md': evidence('outcome: fail'),
      'risk-register/findings/FIND-001.md': finding,
    }),
  );
  const readiness = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' });
  expect(measures.failuresFollowed({ graph, readiness, problems: [] })).toMatchObject({ done, of: 1 });
});

it.each([
  ['approved', 'approved: { by: ceo, on: 2026-06-01 }', '2026-07-01', 1],
  ['approved by nobody', '', '2026-07-01', 0],
  ['on its last day', 'approved: { by: ceo, on: 2026-06-01 }', '2026-07-31', 1],
  ['that ran out', 'approved: { by: ceo, on: 2026-06-01 }', '2026-08-01', 0],
])('a waiver in force: one %s', (_, field, day, done) => {
  const waiver = `---
id: WVR-001
title: A late review
owner: it-lead
${field}
approver: ceo
excuses: { record: IAM-03 }
reason: A move.
from: 2026-06-01
until: 2026-07-31
---
`;
  const { graph } = parseRepository(repository({ 'risk-register/waivers/WVR-001.md': waiver }));
  const readiness = readinessOf(graph, { day, timezone: 'UTC' });
  expect(measures.waiversInForce({ graph, readiness, problems: [] })).toMatchObject({ done, of: 1 });
});
