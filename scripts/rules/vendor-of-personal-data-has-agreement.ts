import { isInUse } from '../assess/vendor-assurance.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/vendors/VEND-MAIL.md';
const vendor = `---
id: VEND-MAIL
title: Example Mail
owner: it-lead
service: Mail
status: active
tier: high
dataClasses: [staff-records, personal-data]
contract: { kind: Online terms, dataProcessing: true }
---
`;
const plain = vendor.replace('dataProcessing: true', 'dataProcessing: false');

export const vendorOfPersonalDataHasAgreement = defineRule({
  id: 'vendor-of-personal-data-has-agreement',
  group: 'vendors',
  severity: 'error',
  summary: 'A vendor in use that holds or sees personal data has agreed on how it handles them.',
  why: 'The privacy notice promises for the vendor, too, and privacy laws ask for the agreement in writing. An auditor asks for it by name.',
  fix: 'Accept or sign the data processing agreement of {vendor}, and set `contract.dataProcessing: true`. If it sees no personal data, take them out of `dataClasses`.',
  messages: {
    class:
      '`dataClasses` of {vendor} names personal-data, but `contract.dataProcessing` is not true; expected an agreement on personal data.',
    subprocessor:
      '{vendor} is a subprocessor, but `contract.dataProcessing` is not true; expected an agreement on personal data.',
  },
  examples: [
    {
      name: 'there is a contract, but none about personal data',
      files: { [path]: vendor },
      change: { path, from: 'dataProcessing: true', to: 'dataProcessing: false' },
      problems: [{ message: 'class', path, line: 9 }],
    },
    {
      name: 'there is no contract',
      files: { [path]: vendor },
      change: { path, from: 'contract: { kind: Online terms, dataProcessing: true }\n', to: '' },
      problems: [{ message: 'class', path, line: 2 }],
    },
    {
      name: 'the vendor comes to see personal data',
      files: { [path]: plain.replace('personal-data', 'source-code') },
      change: { path, from: '[staff-records, source-code]', to: '[staff-records, personal-data]' },
      problems: [{ message: 'class', path, line: 9 }],
    },
    {
      name: 'the vendor is a subprocessor, whatever its data classes say',
      files: { [path]: plain.replace(/dataClasses.*\n/, '') },
      change: {
        path,
        from: 'tier: high\n',
        to: 'tier: high\nsubprocessor: { location: United States, purpose: Mail to users }\n',
      },
      problems: [{ message: 'subprocessor', path, line: 9 }],
    },
    {
      name: 'a vendor that is only proposed comes into use',
      files: { [path]: plain.replace('active', 'proposed') },
      change: { path, from: 'status: proposed', to: 'status: active' },
      problems: [{ message: 'class', path, line: 9 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('vendor').filter(isInUse)) {
      const { dataClasses = [], subprocessor, contract } = record.data;
      if (contract?.dataProcessing === true) continue;
      const where = { record, field: 'contract.dataProcessing' };
      if (dataClasses.includes('personal-data')) report(where, 'class', { vendor: record.id });
      else if (subprocessor !== undefined) report(where, 'subprocessor', { vendor: record.id });
    }
  },
});
