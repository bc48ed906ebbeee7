const reasons = {
  security: 'Every SOC 2 report includes security.',
  availability: 'The contract promises a level of uptime.',
  'processing-integrity': 'Customers decide on the numbers that the service computes.',
  confidentiality: 'The contract calls customer data confidential.',
  privacy: 'The privacy notice makes promises about personal data.',
};

/** `program/program.md` of a made-up company with all five categories in scope. */
export function programText() {
  const categories = Object.entries(reasons)
    .map(([category, reason]) => `  - category: ${category}\n    inScope: true\n    reason: ${reason}\n`)
    .join('');
  return `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly, an online bookkeeping service
example: true
phase: evidence
categories:
${categories}timezone: UTC
fiscalYearStart: 1
calendar:
  workdays: [mon, tue, wed, thu, fri]
  holidays: ['2025-12-25', '2026-01-01']
products: [Ledgerly]
locations: [Remote staff]
teams: [Engineering, Operations]
drivers: [Customers ask for a report.]
exclusions:
  - what: Marketing website
    why: It holds no customer data.
dataClasses:
  - id: customer-data
    title: Customer books
    description: Ledger entries, invoices and bills of customers.
    retention: Deleted within 60 days after the contract ends.
  - id: staff-records
    title: Staff records
    description: Employment records of the company.
    retention: For as long as the law requires.
riskAppetite:
  maximum: 9
  statement: A residual risk of 9 or less needs normal care only.
riskScale:
  likelihood:
${scale()}  impact:
${scale()}thresholds:
  dueSoon: P14D
  within:
    quarterly: P15D
---

## About it

Made up, to measure with. It says who the company is and what is in scope.
`;
}

function scale() {
  return ['Very low', 'Low', 'Moderate', 'High', 'Very high']
    .map((meaning, index) => `    - level: ${index + 1}\n      meaning: ${meaning}.\n`)
    .join('');
}
