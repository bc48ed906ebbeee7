import { assuranceReports, needsAssurance } from '../assess/vendor-assurance.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/vendors/VEND-CLOUD.md';
const none = `---
id: VEND-CLOUD
title: Example Cloud
owner: infrastructure-lead
service: Hosting
status: active
tier: critical
---
`;
const vendor = none.replace(
  'tier: critical\n',
  `tier: critical
assuranceReports:
  - type: soc2-type2
    period: { from: 2025-01-01, to: 2025-12-31 }
`,
);

export const vendorTierHasAssurance = defineRule({
  id: 'vendor-tier-has-assurance',
  group: 'vendors',
  severity: 'warning',
  summary: 'A critical or high vendor in use has an assurance report on its controls.',
  why: 'What depends on such a vendor is only as safe as the vendor. An auditor asks who has looked at its controls, and a questionnaire that it filled in itself is a weak answer.',
  fix: 'Ask {vendor} for its SOC 2 report or certificate, read it, and write it into `assuranceReports`. Where there is none, record how it is watched instead as a report of type `other`.',
  messages: {
    missing:
      '`assuranceReports` of {vendor} names no report on its controls, but its tier is `{tier}`; expected at least one.',
  },
  examples: [
    {
      name: 'the report is taken out',
      files: { [path]: vendor },
      change: {
        path,
        from: 'assuranceReports:\n  - type: soc2-type2\n    period: { from: 2025-01-01, to: 2025-12-31 }\n',
        to: '',
      },
      problems: [{ message: 'missing', path, line: 7 }],
    },
    {
      name: 'a vendor of medium tier becomes a high one',
      files: { [path]: none.replace('critical', 'medium') },
      change: { path, from: 'tier: medium', to: 'tier: high' },
      problems: [{ message: 'missing', path, line: 7 }],
    },
    {
      name: 'a proposed vendor comes into use',
      files: { [path]: none.replace('active', 'proposed') },
      change: { path, from: 'status: proposed', to: 'status: active' },
      problems: [{ message: 'missing', path, line: 7 }],
    },
    {
      name: 'the only report is a penetration test',
      files: { [path]: vendor },
      change: { path, from: 'type: soc2-type2', to: 'type: penetration-test' },
      problems: [{ message: 'missing', path, line: 7 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('vendor')) {
      if (!needsAssurance(record) || assuranceReports(record).length > 0) continue;
      report({ record, field: 'tier' }, 'missing', { vendor: record.id, tier: record.data.tier });
    }
  },
});
