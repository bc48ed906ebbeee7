import { nearest } from '../model/nearest.ts';
import { defineRule } from './rule.ts';

const path = 'program/systems/SYS-APP-ledgerly.md';
const vendorPath = 'risk-register/vendors/VEND-CLOUD.md';
const files = {
  'program/program.md': `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: scope
categories: [{ category: security, inScope: true, reason: Every report includes it }]
dataClasses:
  - { id: customer-books, title: Customer books, description: Invoices and ledgers }
  - { id: credentials, title: Credentials, description: Keys and password hashes }
---
`,
  [path]: `---
id: SYS-APP
title: Ledgerly
owner: engineering-lead
type: application
environment: production
inScope: true
dataClasses: [customer-books]
---
`,
  [vendorPath]: `---
id: VEND-CLOUD
title: Example Cloud
owner: infrastructure-lead
service: Hosting
status: active
tier: critical
dataClasses: [credentials]
subprocessor: { location: Ireland, purpose: Hosting, data: [customer-books] }
---
`,
};

export const dataClassIsKnown = defineRule({
  id: 'data-class-is-known',
  group: 'scope',
  severity: 'error',
  summary: 'The data classes of systems and vendors are those that the program defines.',
  why: 'Retention, encryption and contracts follow from the class. A class that is defined nowhere has no rule for how to treat it.',
  fix: 'Correct the name, or define the class in `dataClasses` of `program/program.md`.',
  messages: {
    unknown:
      '`{field}` of {record} is {name}, which the program does not define; expected the id of a data class{near? (did you mean `%`?)}.',
  },
  examples: [
    {
      name: 'a system names a class with a typing error',
      files,
      change: { path, from: '[customer-books]', to: '[customer-book]' },
      problems: [{ message: 'unknown', path, line: 8 }],
    },
    {
      name: 'a vendor holds a class that nobody defined',
      files,
      change: { path: vendorPath, from: '[credentials]', to: '[credentials, health-records]' },
      problems: [{ message: 'unknown', path: vendorPath, line: 8 }],
    },
    {
      name: 'a subprocessor is given a class that nobody defined',
      files,
      change: { path: vendorPath, from: 'data: [customer-books]', to: 'data: [payroll]' },
      problems: [{ message: 'unknown', path: vendorPath, line: 9 }],
    },
  ],
  check({ graph }, report) {
    const used = [
      ...graph
        .all('system')
        .map((record) => ({ record, list: 'dataClasses', names: record.data.dataClasses })),
      ...graph
        .all('vendor')
        .map((record) => ({ record, list: 'dataClasses', names: record.data.dataClasses })),
      ...graph
        .all('vendor')
        .map((record) => ({ record, list: 'subprocessor.data', names: record.data.subprocessor?.data })),
    ];
    for (const program of graph.all('program')) {
      const known = (program.data.dataClasses ?? []).map(({ id }) => id);
      for (const { record, list, names = [] } of used) {
        names.forEach((name, index) => {
          const field = `${list}[${index}]`;
          if (known.includes(name)) return;
          report({ record, field }, 'unknown', {
            field,
            record: record.id,
            name,
            near: nearest(name, known),
          });
        });
      }
    }
  },
});
