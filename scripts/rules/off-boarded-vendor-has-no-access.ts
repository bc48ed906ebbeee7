import { defineRule } from './rule.ts';

const path = 'risk-register/vendors/VEND-MAIL.md';
const vendor = `---
id: VEND-MAIL
title: Example Mail
owner: it-lead
service: Mail
status: off-boarded
tier: high
offboarded: { on: 2026-06-30, accessRemoved: true, dataReturned: true }
---
`;

export const offBoardedVendorHasNoAccess = defineRule({
  id: 'off-boarded-vendor-has-no-access',
  group: 'vendors',
  severity: 'error',
  summary: 'A vendor that we no longer use has no access left and holds none of our data.',
  why: 'Nobody watches a vendor that is gone. A forgotten key or copy of data is the one that leaks, and auditors ask how the last vendor left.',
  fix: 'Remove what {vendor} can still reach, get the data back or their destruction in writing, and say so in `offboarded`. Until then its `status` is `off-boarding`.',
  messages: {
    missing:
      '`offboarded` of {vendor} is missing, but its status is `off-boarded`; expected the day, and whether access and data are gone.',
    access: '`offboarded.accessRemoved` of {vendor} is false; expected that all its access is removed.',
    data: '`offboarded.dataReturned` of {vendor} is false; expected that our data were returned or destroyed.',
  },
  examples: [
    {
      name: 'nobody says how the work ended',
      files: { [path]: vendor },
      change: {
        path,
        from: 'offboarded: { on: 2026-06-30, accessRemoved: true, dataReturned: true }\n',
        to: '',
      },
      problems: [{ message: 'missing', path, line: 6 }],
    },
    {
      name: 'access is left',
      files: { [path]: vendor },
      change: { path, from: 'accessRemoved: true', to: 'accessRemoved: false' },
      problems: [{ message: 'access', path, line: 8 }],
    },
    {
      name: 'data are left',
      files: { [path]: vendor },
      change: { path, from: 'dataReturned: true', to: 'dataReturned: false' },
      problems: [{ message: 'data', path, line: 8 }],
    },
    {
      name: 'a vendor is called off-boarded too soon',
      files: {
        [path]: vendor
          .replace('status: off-boarded', 'status: off-boarding')
          .replace('accessRemoved: true', 'accessRemoved: false'),
      },
      change: { path, from: 'status: off-boarding', to: 'status: off-boarded' },
      problems: [{ message: 'access', path, line: 8 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('vendor')) {
      const { status, offboarded } = record.data;
      if (status !== 'off-boarded') continue;
      const vendor = record.id;
      if (offboarded === undefined) {
        report({ record, field: 'status' }, 'missing', { vendor });
        continue;
      }
      const { accessRemoved, dataReturned } = offboarded;
      if (!accessRemoved) report({ record, field: 'offboarded.accessRemoved' }, 'access', { vendor });
      if (!dataReturned) report({ record, field: 'offboarded.dataReturned' }, 'data', { vendor });
    }
  },
});
