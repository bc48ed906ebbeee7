import { categories } from '../model/kinds/schema.ts';
import { defineRule } from './rule.ts';

const path = 'program/program.md';
const program = `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: scope
categories:
  - { category: security, inScope: true, reason: Every report includes it }
  - { category: availability, inScope: true, reason: The contract promises uptime }
  - { category: processing-integrity, inScope: false, reason: We compute no results for customers }
  - { category: confidentiality, inScope: false, reason: No contract calls the data confidential }
  - { category: privacy, inScope: false, reason: Business contacts only }
---
`;

export const categoryHasReason = defineRule({
  id: 'category-has-reason',
  group: 'coverage',
  severity: 'error',
  summary: 'Each of the five categories is listed once, in or out of scope, with a reason; security is in.',
  why: 'Customers and auditors ask why a category is missing as often as why it is there. The answer must not depend on who is asked.',
  fix: 'List {category} once in `categories` of `program/program.md`, with `inScope` and a `reason` that a customer would understand.',
  messages: {
    missing: '`categories` does not list {category}; expected each of the five categories, in or out.',
    repeated: '`{field}` lists {category} again; expected each category once.',
    reasonless: '`{field}.reason` is blank; expected why {category} is in or out.',
    security: {
      text: '`{field}.inScope` leaves security out; expected `true`, since every SOC 2 report includes it.',
      fix: 'Set `inScope` to `true` for security.',
    },
  },
  examples: [
    {
      name: 'a category is not listed',
      files: { [path]: program },
      change: {
        path,
        from: '  - { category: privacy, inScope: false, reason: Business contacts only }\n',
        to: '',
      },
      problems: [{ message: 'missing', path, line: 6 }],
    },
    {
      name: 'a category is listed twice',
      files: { [path]: program },
      change: {
        path,
        from: 'Business contacts only }\n',
        to: 'Business contacts only }\n  - { category: privacy, inScope: true, reason: A customer asked }\n',
      },
      problems: [{ message: 'repeated', path, line: 12 }],
    },
    {
      name: 'the reason is blank',
      files: { [path]: program },
      change: { path, from: 'The contract promises uptime', to: "' '" },
      problems: [{ message: 'reasonless', path, line: 8 }],
    },
    {
      name: 'security is out of scope',
      files: { [path]: program },
      change: { path, from: 'security, inScope: true', to: 'security, inScope: false' },
      problems: [{ message: 'security', path, line: 7 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('program')) {
      const listed = record.data.categories.map(({ category }) => category);
      for (const category of categories) {
        if (!listed.includes(category)) {
          report({ record, field: 'categories', at: 'name' }, 'missing', { category }, { subject: category });
        }
      }
      record.data.categories.forEach(({ category, inScope, reason }, index) => {
        const field = `categories[${index}]`;
        if (listed.indexOf(category) !== index) report({ record, field }, 'repeated', { field, category });
        if (reason.trim() === '')
          report({ record, field: `${field}.reason` }, 'reasonless', { field, category });
        if (category === 'security' && !inScope)
          report({ record, field: `${field}.inScope` }, 'security', { field });
      });
    }
  },
});
