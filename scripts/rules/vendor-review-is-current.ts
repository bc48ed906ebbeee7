import { vendorReviewDue } from '../assess/vendor-assurance.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/vendors/VEND-MAIL.md';
const vendor = `---
id: VEND-MAIL
title: Example Mail
owner: it-lead
service: Mail
status: active
tier: high
lastReviewed: 2025-07-01
---
`;

export const vendorReviewIsCurrent = defineRule({
  id: 'vendor-review-is-current',
  group: 'vendors',
  severity: 'error',
  summary: 'A vendor in use is reviewed again by the day its next review is due.',
  why: 'Vendors change owners, places and care. An auditor compares the days of the reviews with what the company promised, and reports each one that was missed.',
  fix: 'Review {vendor} and set `lastReviewed` to that day, even if nothing else changes.',
  messages: {
    overdue:
      'The review of {vendor} was due by {due}; expected `lastReviewed` within `reviewEvery` ({every}) of the last review or decision.',
  },
  examples: [
    {
      name: 'the day after the review was due',
      files: { [path]: vendor },
      change: { today: '2026-07-02' },
      problems: [{ message: 'overdue', path, line: 8 }],
    },
    {
      name: 'the vendor is to be reviewed each half year',
      files: { [path]: vendor.replace('lastReviewed', 'reviewEvery: P2Y\nlastReviewed') },
      change: { path, from: 'reviewEvery: P2Y', to: 'reviewEvery: P6M' },
      problems: [{ message: 'overdue', path, line: 9 }],
    },
    {
      name: 'not reviewed since it was decided to use it',
      files: {
        [path]: vendor.replace(
          'lastReviewed: 2025-07-01',
          'decision: { outcome: approve, by: ceo, on: 2025-07-01 }',
        ),
      },
      change: { path, from: 'on: 2025-07-01', to: 'on: 2025-06-30' },
      problems: [{ message: 'overdue', path, line: 2 }],
    },
    {
      name: 'the day of a review that is long past is written down for the first time',
      files: { [path]: vendor.replace(/lastReviewed.*\n/, '') },
      change: { path, from: 'tier: high\n', to: 'tier: high\nlastReviewed: 2025-06-30\n' },
      problems: [{ message: 'overdue', path, line: 8 }],
    },
    {
      name: 'a vendor that was off-boarded is in use again',
      files: { [path]: vendor.replace('2025', '2024').replace('active', 'off-boarded') },
      change: { path, from: 'status: off-boarded', to: 'status: off-boarding' },
      problems: [{ message: 'overdue', path, line: 8 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of graph.all('vendor')) {
      const due = vendorReviewDue(record);
      if (due === undefined || due >= assessment.today) continue;
      const { reviewEvery = 'P1Y' } = record.data;
      report({ record, field: 'lastReviewed' }, 'overdue', { vendor: record.id, due, every: reviewEvery });
    }
  },
});
