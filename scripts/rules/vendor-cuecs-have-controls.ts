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
cuecs:
  - { text: Customers turn on a second factor., control: IAM-04 }
assuranceReports:
  - type: soc2-type2
    cuecs:
      - { text: Customers encrypt their stores., control: CRY-01 }
---
`;

export const vendorCuecsHaveControls = defineRule({
  id: 'vendor-cuecs-have-controls',
  group: 'vendors',
  severity: 'warning',
  summary: 'Each thing that a vendor expects of its customers (its CUECs) has our control that does it.',
  why: 'The vendor’s report holds only if its customers do their part. An expectation without a control is a gap on our side, whatever the report says.',
  fix: 'Name our control in `control` of each expectation of {vendor}. Where we have none, write one or open a finding.',
  messages: {
    missing: '{vendor} expects “{text}”, and `{field}` is missing; expected our control that does it.',
  },
  examples: [
    {
      name: 'an expectation of the vendor’s terms without a control',
      files: { [path]: vendor },
      change: { path, from: ', control: IAM-04', to: '' },
      problems: [{ message: 'missing', path, line: 9 }],
    },
    {
      name: 'an expectation of its report without a control',
      files: { [path]: vendor },
      change: { path, from: ', control: CRY-01', to: '' },
      problems: [{ message: 'missing', path, line: 13 }],
    },
    {
      name: 'a vendor that is only proposed comes into use',
      files: { [path]: vendor.replace(', control: IAM-04', '').replace('active', 'proposed') },
      change: { path, from: 'status: proposed', to: 'status: active' },
      problems: [{ message: 'missing', path, line: 9 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('vendor').filter(isInUse)) {
      const { cuecs = [], assuranceReports = [] } = record.data;
      const lists = [
        { place: 'cuecs', list: cuecs },
        ...assuranceReports.map((each, index) => ({
          place: `assuranceReports[${index}].cuecs`,
          list: each.cuecs ?? [],
        })),
      ];
      for (const { place, list } of lists) {
        list.forEach(({ text, control }, index) => {
          const field = `${place}[${index}].control`;
          if (control === undefined) report({ record, field }, 'missing', { vendor: record.id, text, field });
        });
      }
    }
  },
});
