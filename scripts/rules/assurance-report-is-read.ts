import { isInUse } from '../assess/vendor-assurance.ts';
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
    period: { from: 2025-01-01, to: 2025-12-31 }
    exceptionsRead: { by: security-lead, on: 2026-03-01 }
---
`;

export const assuranceReportIsRead = defineRule({
  id: 'assurance-report-is-read',
  group: 'vendors',
  severity: 'warning',
  summary: 'Each assurance report on a vendor in use has been read for its exceptions.',
  why: 'A report that lies in a folder protects nobody. An auditor asks what its exceptions and its opinion meant for us, and who decided that.',
  fix: 'Read the report on {vendor}, above all its opinion, its exceptions and what it expects of its customers. Write who did so, and when, into `exceptionsRead`, with `notes` on what it means for us.',
  messages: {
    unread:
      '`exceptionsRead` of a {type} report on {vendor} is missing; expected who read its exceptions, and when.',
  },
  examples: [
    {
      name: 'nobody has read the report',
      files: { [path]: vendor },
      change: { path, from: '    exceptionsRead: { by: security-lead, on: 2026-03-01 }\n', to: '' },
      problems: [{ message: 'unread', path, line: 9 }],
    },
    {
      name: 'a second report comes in',
      files: { [path]: vendor },
      change: {
        path,
        from: 'assuranceReports:\n',
        to: 'assuranceReports:\n  - { type: iso27001, asOf: 2026-05-01 }\n',
      },
      problems: [{ message: 'unread', path, line: 9 }],
    },
    {
      name: 'a vendor that is only proposed comes into use',
      files: { [path]: vendor.replace(/ {4}exceptionsRead.*\n/, '').replace('active', 'proposed') },
      change: { path, from: 'status: proposed', to: 'status: active' },
      problems: [{ message: 'unread', path, line: 9 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('vendor').filter(isInUse)) {
      (record.data.assuranceReports ?? []).forEach(({ type, exceptionsRead }, index) => {
        if (exceptionsRead !== undefined) return;
        const field = `assuranceReports[${index}].exceptionsRead`;
        report({ record, field }, 'unread', { type, vendor: record.id });
      });
    }
  },
});
