import { defineRule } from './rule.ts';

const path = 'risk-register/vendors/VEND-CLOUD.md';
const vendor = `---
id: VEND-CLOUD
title: Example Cloud
owner: infrastructure-lead
service: Hosting
status: active
tier: critical
subservice:
  method: carve-out
  criteria: [CC6.4]
  csocs:
    - { text: The host admits only authorized people to its data centers, criteria: [CC6.4] }
  monitoredBy: [TPR-04]
---
`;

export const subserviceIsMonitored = defineRule({
  id: 'subservice-is-monitored',
  group: 'scope',
  severity: 'error',
  summary:
    'For each carved-out subservice organization (a vendor whose controls our report leaves out) we say which of its controls we assume, and which of ours watch it.',
  why: 'The report leaves the organization’s controls out and must say what it assumes of them. Nobody may rely on another company’s controls without looking.',
  fix: 'Write what we assume into `subservice.csocs` of {vendor}, with its criteria, and the control that reads its reports into `subservice.monitoredBy`.',
  messages: {
    assumed: '`subservice.csocs` of {vendor} is empty; expected the controls that we assume it keeps.',
    criterion:
      '`subservice.criteria` of {vendor} names {criterion}, but none of its assumed controls does; expected one that the criterion rests on.',
    watched: '`subservice.monitoredBy` of {vendor} is empty; expected our control that watches it.',
  },
  examples: [
    {
      name: 'no control of the organization is listed',
      files: { [path]: vendor.replace('[CC6.4]', '[]') },
      change: {
        path,
        from: '  csocs:\n    - { text: The host admits only authorized people to its data centers, criteria: [CC6.4] }\n',
        to: '  csocs: []\n',
      },
      problems: [{ message: 'assumed', path, line: 11 }],
    },
    {
      name: 'a criterion rests on no assumed control',
      files: { [path]: vendor },
      change: { path, from: 'criteria: [CC6.4] }', to: 'criteria: [CC6.5] }' },
      problems: [{ message: 'criterion', path, line: 10 }],
    },
    {
      name: 'nobody watches the organization',
      files: { [path]: vendor },
      change: { path, from: '[TPR-04]', to: '[]' },
      problems: [{ message: 'watched', path, line: 13 }],
    },
    {
      name: 'the method changes from inclusive to carve-out',
      files: { [path]: vendor.replace('carve-out', 'inclusive').replace('[TPR-04]', '[]') },
      change: { path, from: 'method: inclusive', to: 'method: carve-out' },
      problems: [{ message: 'watched', path, line: 13 }],
    },
    {
      name: 'a vendor that was off-boarded is in use again',
      files: { [path]: vendor.replace('active', 'off-boarded').replace('[TPR-04]', '[]') },
      change: { path, from: 'status: off-boarded', to: 'status: off-boarding' },
      problems: [{ message: 'watched', path, line: 13 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('vendor')) {
      const { subservice, status } = record.data;
      if (subservice?.method !== 'carve-out' || status === 'off-boarded') continue;
      const { csocs, criteria, monitoredBy } = subservice;
      const vendor = record.id;
      const assumed = csocs.flatMap((each) => each.criteria ?? []);
      if (csocs.length === 0) report({ record, field: 'subservice.csocs' }, 'assumed', { vendor });
      criteria.forEach((criterion, index) => {
        const field = `subservice.criteria[${index}]`;
        if (!assumed.includes(criterion)) report({ record, field }, 'criterion', { vendor, criterion });
      });
      if (monitoredBy.length === 0)
        report({ record, field: 'subservice.monitoredBy' }, 'watched', { vendor });
    }
  },
});
