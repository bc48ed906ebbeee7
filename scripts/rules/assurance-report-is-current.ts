import {
  assuranceReports,
  currentUntil,
  latestReport,
  needsAssurance,
  speaksFor,
} from '../assess/vendor-assurance.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/vendors/VEND-CLOUD.md';
const vendor = `---
id: VEND-CLOUD
title: Example Cloud
owner: infrastructure-lead
service: Hosting
status: active
tier: critical
assuranceReports:
  - type: soc2-type2
    period: { from: 2024-07-02, to: 2025-07-01 }
  - type: soc2-type1
    asOf: 2024-03-31
---
`;
const bridged = vendor
  .replace('to: 2025-07-01', 'to: 2025-06-30')
  .replace('  - type: soc2-type1', '    bridge: { from: 2025-07-01, to: 2026-07-01 }\n  - type: soc2-type1');

export const assuranceReportIsCurrent = defineRule({
  id: 'assurance-report-is-current',
  group: 'vendors',
  severity: 'warning',
  summary:
    'The latest assurance report on a critical or high vendor ended less than a year ago, or a bridge letter covers today.',
  why: 'A report speaks only for its own days. An auditor asks what is known of the vendor since then, and after a year the answer is nothing.',
  fix: 'Ask {vendor} for its new report or a bridge letter, and write it into `assuranceReports`.',
  messages: {
    old: 'The latest assurance report on {vendor} was current until {until}, and no bridge letter covers today; expected a newer report or a bridge letter.',
    undated:
      'The assurance report on {vendor} has neither `period` nor `asOf`; expected the days that it speaks of.',
  },
  examples: [
    {
      name: 'the report has become a year old',
      files: { [path]: vendor },
      change: { today: '2026-07-02' },
      problems: [{ message: 'old', path, line: 9 }],
    },
    {
      name: 'the bridge letter has run out',
      files: { [path]: bridged },
      change: { today: '2026-07-02' },
      problems: [{ message: 'old', path, line: 9 }],
    },
    {
      name: 'the report does not say of which days it speaks',
      files: { [path]: vendor.replace(/ {2}- type: soc2-type1\n.*\n/, '') },
      change: { path, from: '    period: { from: 2024-07-02, to: 2025-07-01 }\n', to: '' },
      problems: [{ message: 'undated', path, line: 9 }],
    },
    {
      name: 'the vendor becomes a high one',
      files: { [path]: vendor.replace('to: 2025-07-01', 'to: 2025-06-30').replace('critical', 'medium') },
      change: { path, from: 'tier: medium', to: 'tier: high' },
      problems: [{ message: 'old', path, line: 9 }],
    },
    {
      name: 'an old report on a vendor without one',
      files: { [path]: vendor.replace(/assuranceReports:\n( {2}.*\n)+/, '') },
      change: {
        path,
        from: 'tier: critical\n',
        to: 'tier: critical\nassuranceReports: [{ type: soc2-type1, asOf: 2025-06-30 }]\n',
      },
      problems: [{ message: 'old', path, line: 8 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of graph.all('vendor').filter(needsAssurance)) {
      const spoken = assuranceReports(record).some((each) => speaksFor(each.report, assessment.today));
      const latest = latestReport(record);
      if (spoken || latest === undefined) continue;
      const where = { record, field: `assuranceReports[${latest.index}]` };
      const until = currentUntil(latest.report);
      if (until === undefined) report(where, 'undated', { vendor: record.id });
      else report(where, 'old', { vendor: record.id, until });
    }
  },
});
