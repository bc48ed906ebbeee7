import { countsOfTest, findingsAfterTest, saysTheSame } from '../assess/test-findings.ts';
import { testResults } from '../assess/test-results.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/tests/TST-2026-Q2-IAM-10.md';
const control = 'controls/iam/IAM-10-leaver-access.md';
const population = 'evidence/populations/POP-2026-Q2-IAM-10.md';
const finding = 'risk-register/findings/FIND-001-leaver.md';
const passed = `---
id: TST-2026-Q2-IAM-10
title: Leavers lost their access in time
control: IAM-10
controlVersion: '1.0'
attributes: [{ id: A, text: Removed within one business day }]
population: POP-2026-Q2-IAM-10
tester: independent-reviewer
performed: 2026-07-01
items:
  - { item: HR-17, results: { A: na } }
  - { item: HR-30, results: { A: pass } }
---
`;
const failed = passed.replace('A: pass', 'A: fail');
const findingText = `---
id: FIND-001
title: A leaver kept the account for nine days
owner: it-lead
kind: deviation
source: self-assessment
controls: [IAM-10]
detected: 2026-07-01
instances: { population: 40, tested: 2, deviations: 1 }
status: open
---
`;
const withoutFinding = {
  [path]: failed,
  [population]: `---
id: POP-2026-Q2-IAM-10
title: Leavers of the second quarter
source: HR system
query: All people whose last day lies in the quarter
control: IAM-10
covers: { from: 2026-04-01, to: 2026-06-30 }
count: 40
stage: final
---
`,
  [control]: `---
id: IAM-10
title: Leaver access removed
owner: it-lead
status: implemented
nature: preventive
automation: manual
version: '1.0'
statement: The IT lead removes the access of each leaver within one business day and keeps the ticket.
frequencies: [{ every: per-event, proof: population }]
criteria: []
policies: [POL-09]
---
`,
};
const files = { ...withoutFinding, [finding]: findingText };

export const testDeviationHasFinding = defineRule({
  id: 'test-deviation-has-finding',
  group: 'evidence',
  severity: 'error',
  summary: 'A test with deviations leads to a finding about its control, with the same numbers.',
  why: 'An auditor reports “d deviations in n tested of N”. A failure that is written down and followed by nothing shows that the company knew; other numbers in the finding show that nobody compared.',
  fix: 'Write the finding with `npm run new -- finding`, name {control} in its `controls`, the day it was noticed in `detected`, and these numbers in `instances`.',
  messages: {
    none: '{test} shows deviations, {deviations} in {tested} tested of {all}, and no finding about {control} takes them up; expected one detected on {day} or later.',
    numbers:
      '{test} shows deviations, {deviations} in {tested} tested of {all}, but {finding} says {found}; expected the same numbers in a finding about {control}.',
  },
  examples: [
    {
      name: 'an item fails, and nothing follows',
      files: { ...withoutFinding, [path]: passed },
      change: { path, from: 'A: pass', to: 'A: fail' },
      problems: [{ message: 'none', path, line: 11 }],
    },
    {
      name: 'the finding was noticed the day before',
      files,
      change: { path: finding, from: 'detected: 2026-07-01', to: 'detected: 2026-06-30' },
      problems: [{ message: 'none', path, line: 11 }],
    },
    {
      name: 'the finding is about another control',
      files,
      change: { path: finding, from: 'controls: [IAM-10]', to: 'controls: [IAM-11]' },
      problems: [{ message: 'none', path, line: 11 }],
    },
    {
      name: 'the finding turns out to be about the description of the system alone',
      files,
      change: { path: finding, from: 'kind: deviation', to: 'kind: description' },
      problems: [{ message: 'none', path, line: 11 }],
    },
    {
      name: 'the finding counts other deviations',
      files,
      change: { path: finding, from: 'deviations: 1', to: 'deviations: 2' },
      problems: [{ message: 'numbers', path, line: 11 }],
    },
    {
      name: 'the finding counts more items tested',
      files,
      change: { path: finding, from: 'tested: 2', to: 'tested: 3' },
      problems: [{ message: 'numbers', path, line: 11 }],
    },
    {
      name: 'the population has one item more than the finding says',
      files,
      change: { path: population, from: 'count: 40', to: 'count: 41' },
      problems: [{ message: 'numbers', path, line: 11 }],
    },
    {
      name: 'numbers are compared when the last result is written',
      files: {
        ...files,
        [path]: failed.replace('A: na', 'A: open'),
        [finding]: findingText.replace('tested: 2', 'tested: 3'),
      },
      change: { path, from: 'A: open', to: 'A: na' },
      problems: [{ message: 'numbers', path, line: 11 }],
    },
    {
      name: 'without a population the items of the test are all there are',
      files: {
        ...files,
        [path]: failed.replace('population: POP-2026-Q2-IAM-10\n', ''),
        [finding]: findingText.replace('population: 40', 'population: 2'),
      },
      change: { path: finding, from: 'population: 2', to: 'population: 40' },
      problems: [{ message: 'numbers', path, line: 10 }],
    },
    {
      name: 'a finding without numbers gets wrong ones',
      files: { ...files, [finding]: findingText.replace(/instances:.*\n/, '') },
      change: {
        path: finding,
        from: 'status: open',
        to: 'instances: { population: 40, tested: 40, deviations: 1 }\nstatus: open',
      },
      problems: [{ message: 'numbers', path, line: 11 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('test')) {
      const counts = countsOfTest(graph, record);
      const control = graph.out(record.id, 'tests')[0]?.to?.id;
      if (counts.deviations === 0 || control === undefined) continue;
      const day = record.data.performed;
      const args = { test: record.id, ...counts, control, day };
      const taken = findingsAfterTest(graph, record);
      if (taken.length === 0) report({ record, field: 'items' }, 'none', args);
      const [first] = taken;
      const agrees = taken.some((each) => saysTheSame(each, counts));
      if (first === undefined || agrees || testResults(record.data).open.length > 0) continue;
      const { instances } = first.data;
      const found = `${instances?.deviations} in ${instances?.tested} tested of ${instances?.population}`;
      const related = [{ spot: { path: first.path, field: 'instances' }, text: first.id }];
      report({ record, field: 'items' }, 'numbers', { ...args, finding: first.id, found }, { related });
    }
  },
});
