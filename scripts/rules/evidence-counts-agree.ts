import { currentEvidence } from '../assess/current-evidence.ts';
import { saysNothing } from '../assess/says-nothing.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260610-IAM-03.md';
const evidence = `---
id: EV-20260610-IAM-03
title: Access review of the second quarter
type: access-review
supports: [{ control: IAM-03 }]
performed: { at: 2026-06-10, by: it-lead }
collected:
  at: 2026-06-10
  by: it-lead
  method: export
  system: SYS-IDP
  environment: corporate
  query: GET /users
  filters: Guests, 2 of them, are left out
  count: 40
  sourceCount: 42
result: { outcome: pass }
---
`;
const equal = evidence.replace('  filters: Guests, 2 of them, are left out\n', '').replace('42', '40');

export const evidenceCountsAgree = defineRule({
  id: 'evidence-counts-agree',
  group: 'evidence',
  severity: 'error',
  summary: 'Evidence has as many items as its source counts, or says what was left out.',
  why: 'The account or the change that is missing from a list is the one that an auditor worries about. Two counts that differ without a word make the whole list worthless.',
  fix: 'Pull {evidence} again to the last page, or say in `collected.filters` what was left out, and how.',
  messages: {
    fewer:
      '`collected.count` of {evidence} is {count}, but the source counts {sourceCount}; expected the same count, or the reason in `collected.filters`.',
    more: '`collected.count` of {evidence} is {count}, but the source counts {sourceCount}; expected no more than the source has.',
  },
  examples: [
    {
      name: 'two items fewer than the source, and no reason',
      files: { [path]: evidence },
      change: { path, from: '  filters: Guests, 2 of them, are left out\n', to: '' },
      problems: [{ message: 'fewer', path, line: 14 }],
    },
    {
      name: 'the word for no filter is no reason',
      files: { [path]: evidence },
      change: { path, from: 'filters: Guests, 2 of them, are left out', to: 'filters: None.' },
      problems: [{ message: 'fewer', path, line: 15 }],
    },
    {
      name: 'the source has one item more',
      files: { [path]: equal },
      change: { path, from: 'sourceCount: 40', to: 'sourceCount: 41' },
      problems: [{ message: 'fewer', path, line: 14 }],
    },
    {
      name: 'the source has one item less',
      files: { [path]: equal },
      change: { path, from: 'sourceCount: 40', to: 'sourceCount: 39' },
      problems: [{ message: 'more', path, line: 14 }],
    },
    {
      name: 'a filter cannot add items',
      files: { [path]: evidence },
      change: { path, from: 'count: 40', to: 'count: 43' },
      problems: [{ message: 'more', path, line: 15 }],
    },
    {
      name: 'the count comes to a list that did not say how long it is',
      files: { [path]: equal.replace('  count: 40\n', '') },
      change: { path, from: '  sourceCount: 40\n', to: '  sourceCount: 40\n  count: 39\n' },
      problems: [{ message: 'fewer', path, line: 15 }],
    },
    {
      name: 'a source that was not counted is counted',
      files: { [path]: equal.replace('  sourceCount: 40\n', '') },
      change: { path, from: '  count: 40\n', to: '  count: 40\n  sourceCount: 41\n' },
      problems: [{ message: 'fewer', path, line: 14 }],
    },
  ],
  check({ graph }, report) {
    for (const record of currentEvidence(graph)) {
      // A count that nobody wrote down disagrees with nothing.
      const { collected } = record.data;
      const count = collected.count ?? collected.sourceCount ?? 0;
      const { sourceCount = count, filters = '' } = collected;
      const where = { record, field: 'collected.count' };
      const related = [{ spot: { path: record.path, field: 'collected.sourceCount' }, text: 'the source' }];
      const args = { evidence: record.id, count, sourceCount };
      if (count > sourceCount) report(where, 'more', args, { related });
      else if (count < sourceCount && saysNothing.test(filters)) report(where, 'fewer', args, { related });
    }
  },
});
