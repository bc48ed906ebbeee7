import { findingsSince } from '../assess/findings-about.ts';
import { speaksAgainst } from '../assess/slots/unit-state.ts';
import { dayOfMoment } from '../model/calendar.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260610-BCP-03.md';
const evidence = `---
id: EV-20260610-BCP-03
title: Restore test of June
type: restore-test
supports: [{ control: BCP-03 }]
performed: { at: 2026-06-10, by: infrastructure-lead }
collected: { at: 2026-06-10, by: infrastructure-lead, method: export }
result: { outcome: pass, deviations: 0 }
review: { by: security-lead, at: 2026-06-11, outcome: accepted }
---
`;
const failed = evidence.replace('outcome: pass', 'outcome: fail');
const control = 'controls/bcp/BCP-03-restore-tests.md';
const controlText = `---
id: BCP-03
title: Restore tests
owner: infrastructure-lead
status: implemented
nature: detective
automation: manual
version: '1.0'
statement: The infrastructure lead restores a backup each quarter and keeps the record.
frequencies: [{ every: quarterly, proof: occurrence }]
criteria: []
policies: [POL-22]
---
`;
const finding = 'risk-register/findings/FIND-001-restore.md';
const findingText = `---
id: FIND-001
title: The restore test failed
owner: infrastructure-lead
kind: deviation
source: self-assessment
controls: [BCP-03]
detected: 2026-06-10
status: open
---
`;

export const failedEvidenceHasFinding = defineRule({
  id: 'failed-evidence-has-finding',
  group: 'evidence',
  severity: 'error',
  summary: 'Evidence that a control failed, or was not carried out, leads to a finding about that control.',
  why: 'A failure that is written down and followed by nothing is worse for an auditor than the failure: it shows that the company knew. The finding holds the cause, the repair and the retest.',
  fix: 'Write the finding with `npm run new -- finding`, name {control} in its `controls` and the day it was noticed in `detected`. One of the kind `description` is about the text alone.',
  messages: {
    outcome:
      '`result.outcome` of {evidence} is `{outcome}`, and no finding about {control} takes it up; expected one detected on {day} or later.',
    deviations:
      '`result.deviations` of {evidence} is {deviations}, and no finding about {control} takes it up; expected one detected on {day} or later.',
  },
  examples: [
    {
      name: 'the test failed',
      files: { [path]: evidence, [control]: controlText },
      change: { path, from: 'outcome: pass', to: 'outcome: fail' },
      problems: [{ message: 'outcome', path, line: 8 }],
    },
    {
      name: 'the test was not carried out',
      files: { [path]: evidence, [control]: controlText },
      change: { path, from: 'outcome: pass', to: 'outcome: not-performed' },
      problems: [{ message: 'outcome', path, line: 8 }],
    },
    {
      name: 'one item failed, of a control that exists and of one that does not',
      files: {
        [path]: evidence.replace('{ control: BCP-03 }', '{ control: BCP-03 }, { control: BCP-30 }'),
        [control]: controlText,
      },
      change: { path, from: 'deviations: 0', to: 'deviations: 1' },
      problems: [{ message: 'deviations', path, line: 8 }],
    },
    {
      name: 'the finding was noticed the day before',
      files: { [path]: failed, [control]: controlText, [finding]: findingText },
      change: { path: finding, from: 'detected: 2026-06-10', to: 'detected: 2026-06-09' },
      problems: [{ message: 'outcome', path, line: 8 }],
    },
    {
      name: 'the finding is about another control',
      files: { [path]: failed, [control]: controlText, [finding]: findingText },
      change: { path: finding, from: 'controls: [BCP-03]', to: 'controls: [BCP-02]' },
      problems: [{ message: 'outcome', path, line: 8 }],
    },
    {
      name: 'the finding turns out to be about the description of the system alone',
      files: { [path]: failed, [control]: controlText, [finding]: findingText },
      change: { path: finding, from: 'kind: deviation', to: 'kind: description' },
      problems: [{ message: 'outcome', path, line: 8 }],
    },
    {
      name: 'the reviewer takes back the rejection of a failure',
      files: { [path]: failed.replace('outcome: accepted', 'outcome: rejected'), [control]: controlText },
      change: { path, from: 'outcome: rejected', to: 'outcome: returned' },
      problems: [{ message: 'outcome', path, line: 8 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of graph.all('evidence')) {
      const { result, performed, review } = record.data;
      const { outcome, deviations = 0 } = result;
      // Rejected evidence is as if absent. What was superseded still failed: a later pass erases nothing.
      if (!speaksAgainst(result) || review?.outcome === 'rejected') continue;
      const sign = speaksAgainst({ outcome }) ? 'outcome' : 'deviations';
      const day = dayOfMoment(performed.at, assessment.timezone);
      for (const { to } of graph.out(record.id, 'supports')) {
        if (to === null) continue;
        const control = to.id;
        if (findingsSince(graph, control, day).length > 0) continue;
        const args = { evidence: record.id, outcome, deviations, control, day };
        report({ record, field: `result.${sign}` }, sign, args, { subject: control });
      }
    }
  },
});
