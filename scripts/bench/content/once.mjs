import { pick } from './random.mjs';

/** Front matter of the kinds that are set once. Each takes the place in its list, from 0. */
export const once = {
  roles: {
    headings: ['Duties', 'Stand-in', 'Reports'],
    front: ({ plan, index }) => {
      const superior = index === 0 ? '' : `reportsTo: ${plan.roles[Math.floor((index - 1) / 8)].id}\n`;
      return `title: ${index === 0 ? 'Chief Executive' : `Lead of team ${index}`}
holders: [person-${index + 1}]
backup: ${plan.roles[(index + 1) % plan.roles.length].id}
${superior}independent: ${index === 1}
`;
    },
  },
  systems: {
    headings: ['What it does', 'What it holds', 'How it is protected'],
    front: ({ plan, index, id, owner }) => `id: ${id}
title: Service ${index + 1} of the product
owner: ${owner}
type: ${['application', 'database', 'infrastructure', 'repository', 'service'][index % 5]}
environment: production
inScope: true
description: >-
  Keeps a part of the books and answers requests of the web application, behind the
  gateway that all traffic passes.
dataClasses: [customer-data]
dataFlows:
  - to: ${plan.vendors[index % plan.vendors.length].id}
    data: Ledger entries
    protection: TLS 1.2 or newer
hostedBy: ${plan.vendors[0].id}
repositories: [example-company/service-${index + 1}]
rto: PT4H
rpo: PT1H
`,
  },
  commitments: {
    headings: ['The promise', 'Where it stands', 'Who answers for it'],
    front: ({ plan, index, id, owner, random }) => `id: ${id}
title: Promise ${index + 1} to customers
owner: ${owner}
source: Terms of service, section ${index + 1}
text: >-
  We keep the books of a customer apart from those of every other customer, and tell
  them at once when that fails.
systems: [${plan.systems[index % plan.systems.length].id}]
controls: [${pick(random, plan.controls).id}]
`,
  },
};
