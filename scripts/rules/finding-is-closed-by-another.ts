import { firstSameHand } from '../assess/same-hand.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/findings/FIND-001-leaver.md';
const finding = `---
id: FIND-001
title: A leaver’s account is still active
owner: it-lead
kind: deviation
source: self-assessment
detected: 2026-06-10
actions:
  - { what: Close the account, who: it-lead, done: 2026-06-11 }
  - { what: Let HR tell IT of each leaver, who: hr-lead, done: 2026-06-20 }
status: closed
closed: { by: security-lead, on: 2026-06-30 }
---
`;
const files = {
  [path]: finding,
  'program/roles/it-lead.md': '---\ntitle: IT lead\nholders: [sam]\n---\n\n## Duties\n',
  'program/roles/hr-lead.md': '---\ntitle: HR lead\nholders: [kim]\n---\n\n## Duties\n',
  'program/roles/security-lead.md': '---\ntitle: Security lead\nholders: [nora]\n---\n\n## Duties\n',
};

export const findingIsClosedByAnother = defineRule({
  id: 'finding-is-closed-by-another',
  group: 'waivers',
  severity: 'error',
  summary: 'A closed finding was closed by somebody who neither owns it nor carried out its repair.',
  why: 'Whoever has to mend something wants it to be mended. An auditor believes the second person who looked and said that it is.',
  fix: 'Have somebody else look at the repair of {finding}, and write their role and the day into `closed`.',
  messages: {
    missing:
      '`closed` of {finding} is missing, but its status is `closed`; expected who closed it, and when.',
    role: '`closed.by` of {finding} is {closer}, which is also `{field}`; expected another role.',
    person:
      '`closed.by` of {finding} is {closer}, held by the same person as {role} in `{field}`; expected a role that somebody else holds.',
  },
  examples: [
    {
      name: 'nobody says who closed it',
      files,
      change: { path, from: 'closed: { by: security-lead, on: 2026-06-30 }\n', to: '' },
      problems: [{ message: 'missing', path, line: 11 }],
    },
    {
      name: 'a finding is called closed, and nothing more',
      files: { [path]: finding.replace('status: closed', 'status: open').replace(/closed: \{.*\n/, '') },
      change: { path, from: 'status: open', to: 'status: closed' },
      problems: [{ message: 'missing', path, line: 11 }],
    },
    {
      name: 'the owner closes it',
      files: { ...files, [path]: finding.replace('who: it-lead', 'who: hr-lead') },
      change: { path, from: 'by: security-lead', to: 'by: it-lead' },
      problems: [{ message: 'role', path, line: 12 }],
    },
    {
      name: 'whoever carried out an action closes it',
      files,
      change: { path, from: 'by: security-lead', to: 'by: hr-lead' },
      problems: [{ message: 'role', path, line: 12 }],
    },
    {
      name: 'one person closes it and carried out an action',
      files,
      change: { path: 'program/roles/security-lead.md', from: '[nora]', to: '[kim]' },
      problems: [{ message: 'person', path, line: 12 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('finding')) {
      const { owner, actions = [], status, closed } = record.data;
      if (closed === undefined) {
        if (status === 'closed') report({ record, field: 'status' }, 'missing', { finding: record.id });
        continue;
      }
      const found = firstSameHand(graph, closed.by, [
        { field: 'owner', role: owner },
        ...actions.map(({ who }, index) => ({ field: `actions[${index}].who`, role: who })),
      ]);
      if (found === null) continue;
      const { field, role, same } = found;
      const args = { finding: record.id, closer: closed.by, field, role };
      const related = [{ spot: { path: record.path, field }, text: role }];
      report({ record, field: 'closed.by' }, same, args, { related });
    }
  },
});
