import { nearest } from '../model/nearest.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/waivers/WVR-001-second-reviewer.md';
const waiver = `---
id: WVR-001
title: The review of the access control policy is late
owner: it-lead
approver: ceo
excuses: { record: POL-09, rule: policy-review-is-current }
reason: The new access system is in use from August.
from: 2026-07-01
until: 2026-07-31
---
`;

export const waiverNamesWhatItExcuses = defineRule({
  id: 'waiver-names-what-it-excuses',
  group: 'waivers',
  severity: 'error',
  summary: 'A waiver for one rule names a rule that exists.',
  why: 'A waiver with a misspelled rule excuses nothing. The problem stays, although it was waived with care.',
  fix: 'Correct `excuses.rule` of {waiver}: `npm run check` shows the id of the rule above each problem.',
  messages: {
    unknown:
      '`excuses.rule` of {waiver} is {rule}, which is no rule; expected the id of a rule{near? (did you mean `%`?)}.',
  },
  examples: [
    {
      name: 'the rule’s name has a typing error',
      files: { [path]: waiver },
      change: { path, from: 'rule: policy-review-is-current', to: 'rule: policy-review-is-curent' },
      problems: [{ message: 'unknown', path, line: 6 }],
    },
    {
      name: 'a waiver for the whole record gets a rule that does not exist',
      files: { [path]: waiver.replace(', rule: policy-review-is-current', '') },
      change: { path, from: 'record: POL-09', to: 'record: POL-09, rule: late' },
      problems: [{ message: 'unknown', path, line: 6 }],
    },
  ],
  check({ graph, ownSeverities }, report) {
    for (const record of graph.all('waiver')) {
      const { rule } = record.data.excuses;
      if (rule === undefined || ownSeverities.has(rule)) continue;
      const near = nearest(rule, ownSeverities.keys());
      report({ record, field: 'excuses.rule' }, 'unknown', { waiver: record.id, rule, near });
    }
  },
});
