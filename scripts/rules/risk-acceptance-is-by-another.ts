import { firstSameHand } from '../assess/same-hand.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/risks/RISK-001-leaver.md';
const risk = `---
id: RISK-001
title: A leaver keeps access
owner: it-lead
category: security
inherent: { likelihood: 4, impact: 5 }
residual: { likelihood: 4, impact: 5 }
treatment: accept
acceptance:
  by: ceo
  on: 2026-06-01
  until: 2026-12-31
  rationale: The new system comes in winter.
---
`;
const files = {
  [path]: risk,
  'program/roles/it-lead.md': '---\ntitle: IT lead\nholders: [sam]\n---\n\n## Duties\n',
  'program/roles/ceo.md': '---\ntitle: CEO\nholders: [nora]\n---\n\n## Duties\n',
};

export const riskAcceptanceIsByAnother = defineRule({
  id: 'risk-acceptance-is-by-another',
  group: 'risk',
  severity: 'error',
  summary: 'A risk is accepted by somebody other than its owner.',
  why: 'Whoever would have to do the work may find the risk smaller than it is. An auditor looks for the second person, who stands above the owner.',
  fix: 'Have somebody above the owner decide on {risk}, and write their role into `acceptance.by`.',
  messages: {
    role: '`acceptance.by` of {risk} is {by}, which also owns the risk; expected another role.',
    person:
      '`acceptance.by` of {risk} is {by}, held by the same person as its owner {owner}; expected a role that somebody else holds.',
  },
  examples: [
    {
      name: 'the owner accepts',
      files,
      change: { path, from: 'by: ceo', to: 'by: it-lead' },
      problems: [{ message: 'role', path, line: 10 }],
    },
    {
      name: 'one person owns and accepts',
      files,
      change: { path: 'program/roles/ceo.md', from: '[nora]', to: '[sam]' },
      problems: [{ message: 'person', path, line: 10 }],
    },
    {
      name: 'the owner writes an acceptance into a risk that had none',
      files: { ...files, [path]: risk.replace(/acceptance:\n( {2}.*\n)+/, '') },
      change: {
        path,
        from: 'treatment: accept\n',
        to: 'treatment: accept\nacceptance: { by: it-lead, on: 2026-06-01, until: 2026-12-31, rationale: It is small. }\n',
      },
      problems: [{ message: 'role', path, line: 9 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('risk')) {
      const { owner, acceptance } = record.data;
      if (acceptance === undefined) continue;
      const found = firstSameHand(graph, acceptance.by, [{ field: 'owner', role: owner }]);
      if (found === null) continue;
      const related = [{ spot: { path: record.path, field: 'owner' }, text: owner }];
      const args = { risk: record.id, by: acceptance.by, owner };
      report({ record, field: 'acceptance.by' }, found.same, args, { related });
    }
  },
});
