import { testResults } from '../assess/test-results.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/tests/TST-2026-Q2-IAM-10.md';
const test = `---
id: TST-2026-Q2-IAM-10
title: Leavers lost their access in time
control: IAM-10
controlVersion: '1.0'
attributes: [{ id: A, text: Removed within one day }, { id: B, text: Ticket names every system }]
size: 2
tester: independent-reviewer
performed: 2026-07-01
items:
  - { item: HR-17, results: { A: pass, B: na } }
  - { item: HR-30, results: { A: pass, B: pass } }
conclusion: No deviation in the items tested.
---
`;

export const testResultsAreComplete = defineRule({
  id: 'test-results-are-complete',
  group: 'evidence',
  severity: 'error',
  summary: 'A test with a conclusion has a result for each attribute of each item that was drawn.',
  why: 'A conclusion over items that nobody looked at is a guess. The item that was hard to show is the one that an auditor picks next.',
  fix: 'Write a result for each open one in {test}: `pass`, `fail`, or `na` where the attribute does not apply. An item that cannot be shown is a `fail`. Until then take the conclusion out.',
  messages: {
    open: '`conclusion` of {test} stands, but {open} of {all} items have an open result, first {item}; expected a result for each attribute.',
    fewer:
      '`conclusion` of {test} stands, but it lists {all} items and its size is {size}; expected every item that was drawn.',
  },
  examples: [
    {
      name: 'a result is open',
      files: { [path]: test },
      change: { path, from: 'B: pass', to: 'B: open' },
      problems: [{ message: 'open', path, line: 13 }],
    },
    {
      name: 'a result is not there',
      files: { [path]: test },
      change: { path, from: ', B: na', to: '' },
      problems: [{ message: 'open', path, line: 13 }],
    },
    {
      name: 'an open test is concluded',
      files: { [path]: test.replace('B: pass', 'B: open').replace(/conclusion:.*\n/, '') },
      change: { path, from: 'size: 2\n', to: 'size: 2\nconclusion: No deviation in the items tested.\n' },
      problems: [{ message: 'open', path, line: 8 }],
    },
    {
      name: 'an item that was drawn is not there',
      files: { [path]: test },
      change: { path, from: 'size: 2', to: 'size: 3' },
      problems: [{ message: 'fewer', path, line: 13 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('test')) {
      const { items, size = items.length, conclusion } = record.data;
      if (conclusion === undefined) continue;
      const { open } = testResults(record.data);
      const where = { record, field: 'conclusion' };
      const args = { test: record.id, all: items.length, open: open.length, size };
      const [first] = open;
      if (first !== undefined) report(where, 'open', { ...args, item: items[first]?.item ?? '' });
      if (items.length < size) report(where, 'fewer', args);
    }
  },
});
