import { pick } from './random.mjs';

/** Front matter of the kinds that people edit, but for evidence. */
export const edited = {
  policies: {
    headings: ['Purpose', 'Scope', 'Policy', 'Responsibilities', 'Waivers and breaches'],
    front: ({ index, id, owner, other }) => `id: ${id}
title: Rules of work, part ${index + 1}
owner: ${owner}
approver: ${other}
version: '1.2'
status: approved
effective: '2025-07-01'
reviewEvery: P1Y
lastReviewed: '2026-02-02'
acknowledgment: ${index % 4 === 0}
classification: internal
`,
  },
  controls: {
    headings: ['How it works', 'How to show it', 'What goes wrong'],
    front: ({ plan, criteria, index, id, owner, other, rhythm }) => {
      const at = (list, step = 1) => list[(index * step) % list.length].id;
      const keys = criteria.filter((_, n) => n % plan.controls.length === index % criteria.length);
      const answered = keys.map((criterion) => `  - id: ${criterion}\n    role: key\n`).join('');
      return `id: ${id}
title: Quarterly review ${index + 1}
owner: ${owner}
performer: ${other}
status: implemented
tier: core
nature: detective
automation: ${index % 3 === 0 ? 'automated' : 'manual'}
version: '1.0'
effective: '2025-07-01'
statement: >-
  Each quarter the lead compares the accounts of the system with the list of people at
  work, removes what has no owner, and keeps the signed list.
frequencies:
  - every: ${rhythm?.every ?? 'quarterly'}
    proof: occurrence
    within: ${rhythm?.within ?? 'P15D'}
criteria:
${answered}policies: [${at(plan.policies)}]
systems:
  - ${at(plan.systems)}
testProcedure:
  - Take the list of one quarter and compare its count with the source.
  - Trace each removal to the later export.
populationSource: The export of all accounts, any state
evidenceExpected:
  - The signed list
walkthrough: One review, from the export to the removed account.
`;
    },
  },
  risks: {
    headings: ['What could happen', 'Why these ratings', 'What we watch'],
    front: ({ plan, index, id, owner, random }) => {
      const [likelihood, impact] = [1 + random(3), 1 + random(3)];
      return `id: ${id}
title: Loss ${index + 1} that could break a promise
owner: ${owner}
category: ${['security', 'operational', 'third-party', 'people', 'financial'][index % 5]}
fraud: ${index % 10 === 0}
${index % 10 === 0 ? 'fraudType: False records\n' : ''}commitments: [${plan.commitments[index % plan.commitments.length].id}]
systems: [${pick(random, plan.systems).id}]
vendors: [${pick(random, plan.vendors).id}]
inherent:
  likelihood: ${likelihood}
  impact: ${impact}
  why: It has happened to companies of our size.
residual:
  likelihood: ${likelihood}
  impact: ${impact}
  why: The controls are young, so the rating stays.
controls: [${plan.controls[index % plan.controls.length].id}]
treatment: mitigate
plan:
  actions:
    - what: Let a machine do the comparison
      who: ${owner}
      due: '2026-09-30'
reviewEvery: P3M
lastReviewed: '2026-05-15'
`;
    },
  },
  vendors: {
    headings: ['What we use it for', 'What could go wrong', 'How we watch it'],
    front: ({ plan, index, id, owner, other, random }) => `id: ${id}
title: Example Supplier ${index + 1}
owner: ${owner}
service: Hosting of part ${index + 1}
status: active
tier: ${['critical', 'high', 'medium', 'low'][index % 4]}
rating: low
dataClasses: [customer-data]
access: None to our accounts
systems: [${plan.systems[index % plan.systems.length].id}]
contract:
  kind: Online terms
  dataProcessing: true
  signed: '2025-06-01'
  renews: '2027-06-01'
assuranceReports:
  - type: soc2-type2
    period: { from: '2025-04-01', to: '2026-03-31' }
    firm: Example Auditors
    opinion: unqualified
    exceptionsRead: { by: ${owner}, on: '2026-05-20', notes: None concerns us. }
    cuecs:
      - text: Customers turn on a second factor.
        control: ${pick(random, plan.controls).id}
reviewEvery: P1Y
lastReviewed: '2026-05-20'
decision: { outcome: approve, by: ${other}, on: '2026-05-21' }
`,
  },
};
