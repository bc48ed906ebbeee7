import { onlyHeldBy } from '../assess/holder.ts';
import { defineRule } from './rule.ts';

const waiver = 'risk-register/waivers/WVR-001.md';
const text =
  '---\nid: WVR-001\ntitle: No second reviewer in June\nowner: it-lead\napprover: ceo\nexcuses: {record: CHG-01}\nreason: One engineer is on leave.\nfrom: 2026-07-01\nuntil: 2026-07-31\napproved: {by: ceo, on: 2026-06-28}\n---\n';
const files = {
  [waiver]: text,
  'program/roles/ceo.md': '---\ntitle: CEO\nholders: [nora]\n---\n\n## Duties\n',
  'program/roles/it-lead.md':
    '---\ntitle: IT lead\naliases: [it-manager]\nholders: [sam]\n---\n\n## Duties\n',
};

export const waiverApproverIsNotOwner = defineRule({
  id: 'waiver-approver-is-not-owner',
  group: 'waivers',
  severity: 'error',
  summary: 'A waiver is approved by somebody other than the one who asks for it.',
  why: 'Excusing oneself is no waiver, only a deviation. An auditor looks for the second person first.',
  fix: 'Name as `approver` (and in `approved.by`) a role with another holder, who may grant the waiver.',
  messages: {
    role: '`{field}` names `{role}`, which also owns the waiver; expected another role.',
    person:
      '`{field}` names `{role}`, held by the same people as the owner’s role `{owner}`; expected a role with another holder.',
  },
  examples: [
    {
      name: 'the owner is to approve',
      files,
      change: { path: waiver, from: 'approver: ceo', to: 'approver: it-lead' },
      problems: [{ message: 'role', path: waiver, line: 5 }],
    },
    {
      name: 'the owner approved, under another name of the role',
      files,
      change: { path: waiver, from: 'by: ceo', to: 'by: it-manager' },
      problems: [{ message: 'role', path: waiver, line: 10 }],
    },
    {
      name: 'one person holds both roles',
      files,
      change: { path: 'program/roles/ceo.md', from: 'holders: [nora]', to: 'holders: [Sam]' },
      problems: [
        { message: 'person', path: waiver, line: 5 },
        { message: 'person', path: waiver, line: 10 },
      ],
    },
    {
      name: 'the owner becomes the role that approves',
      files: {
        ...files,
        [waiver]: text
          .replace('owner: it-lead', 'owner: it-leed')
          .replace('approved: {by: ceo, on: 2026-06-28}\n', ''),
      },
      change: { path: waiver, from: 'owner: it-leed', to: 'owner: ceo' },
      problems: [{ message: 'role', path: waiver, line: 5 }],
    },
    {
      name: 'the owner is to approve, and nobody holds the role yet',
      files: { ...files, 'program/roles/ceo.md': '---\ntitle: CEO\nholders: []\n---\n\n## Duties\n' },
      change: { path: waiver, from: 'approver: ceo', to: 'approver: it-lead' },
      problems: [{ message: 'role', path: waiver, line: 5 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('waiver')) {
      const owner = graph.find(record.data.owner);
      for (const [field, written] of [
        ['approver', record.data.approver],
        ['approved.by', record.data.approved?.by],
      ] as const) {
        const approver = graph.find(written ?? '');
        if (approver === undefined) continue;
        if (approver === owner) report({ record, field }, 'role', { field, role: `${written}` });
        else if (onlyHeldBy(graph, approver.id, record.data.owner)) {
          report({ record, field }, 'person', { field, role: `${written}`, owner: record.data.owner });
        }
      }
    }
  },
});
