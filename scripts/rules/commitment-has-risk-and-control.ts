import { defineRule } from './rule.ts';

const promise = 'program/commitments/CMT-01-protect-customer-data.md';
const duty = 'program/commitments/CUEC-01-customers-manage-their-users.md';
const risk = 'risk-register/risks/RISK-001-leaver-keeps-access.md';
const files = {
  [promise]: `---
id: CMT-01
title: Protect customer data
owner: product-lead
source: Terms of service
text: We keep each customer’s data confidential.
controls: [IAM-09]
---
`,
  [risk]: `---
id: RISK-001
title: A leaver’s account reaches customer data
owner: it-lead
category: security
commitments: [CMT-01]
inherent: { likelihood: 4, impact: 5 }
residual: { likelihood: 4, impact: 5 }
treatment: mitigate
---
`,
};
const customers = {
  [duty]: `---
id: CUEC-01
title: Customers manage their own users
owner: product-lead
source: Terms of service
text: Customers remove people who leave.
controls: [IAM-09]
criteria: [CC6.2]
---
`,
};

export const commitmentHasRiskAndControl = defineRule({
  id: 'commitment-has-risk-and-control',
  group: 'scope',
  severity: 'warning',
  summary:
    'Each promise has a risk that threatens it and a control that keeps it; each user control has its criteria and controls.',
  why: 'SOC 2 asks whether a company keeps its promises. A promise that no risk names was never thought through, and one without a control is kept by luck.',
  fix: 'Name in {commitment} the controls (for a CUEC the criteria, too), and name {commitment} in `commitments` of a risk.',
  messages: {
    risk: {
      text: 'No risk threatens {commitment}; expected at least one that names it in `commitments`.',
      fix: 'Name {commitment} in `commitments` of the risk that threatens it, or write one with `npm run new -- risk`.',
    },
    control: {
      text: '`controls` of {commitment} is empty; expected the controls that keep the promise.',
      fix: 'Name in `controls` of {commitment} the controls that keep the promise.',
    },
    assuming: {
      text: '`controls` of {commitment} is empty; expected the controls that rely on customers to do their part.',
      fix: 'Name in `controls` of {commitment} the controls that work only when customers do their part.',
    },
    criterion: {
      text: '`criteria` of {commitment} is empty; expected the criteria that are met only when customers do their part.',
      fix: 'Name in `criteria` of {commitment} the criteria that are met only when customers do their part.',
    },
  },
  examples: [
    {
      name: 'the risk threatens another promise',
      files,
      change: { path: risk, from: '[CMT-01]', to: '[CMT-02]' },
      problems: [{ message: 'risk', path: promise }],
    },
    {
      name: 'no control keeps the promise',
      files,
      change: { path: promise, from: '[IAM-09]', to: '[]' },
      problems: [{ message: 'control', path: promise, line: 7 }],
    },
    {
      name: 'no control relies on what customers do',
      files: customers,
      change: { path: duty, from: 'controls: [IAM-09]\n', to: '' },
      problems: [{ message: 'assuming', path: duty, line: 2 }],
    },
    {
      name: 'no criterion rests on what customers do',
      files: customers,
      change: { path: duty, from: '[CC6.2]', to: '[]' },
      problems: [{ message: 'criterion', path: duty, line: 8 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('commitment')) {
      const { controls = [], criteria = [] } = record.data;
      const args = { commitment: record.id };
      const ours = !record.id.startsWith('CUEC-');
      const onControls = { record, field: 'controls', at: 'name' } as const;
      if (ours && graph.in(record.id, 'threatens').length === 0) report(record, 'risk', args);
      if (controls.length === 0) report(onControls, ours ? 'control' : 'assuming', args);
      if (!ours && criteria.length === 0)
        report({ record, field: 'criteria', at: 'name' }, 'criterion', args);
    }
  },
});
