import { defineRule } from './rule.ts';

const role = 'program/roles/it-lead.md';

export const recordDoesNotReferToItself = defineRule({
  id: 'record-does-not-refer-to-itself',
  group: 'references',
  severity: 'error',
  summary: 'No record names itself.',
  why: 'A role that reports to itself answers to nobody, and a policy that replaces itself has no beginning.',
  fix: 'Name another record, or leave the field out.',
  messages: {
    itself: '`{field}` of `{id}` names the record itself; expected another record.',
  },
  examples: [
    {
      name: 'a role reports to itself',
      files: {
        [role]: '---\ntitle: IT lead\nreportsTo: ceo\n---\n\n## Duties\n',
        'program/roles/ceo.md': '---\ntitle: CEO\nbackup: ceo\n---\n\n## Duties\n',
      },
      change: { path: role, from: 'reportsTo: ceo', to: 'reportsTo: it-lead' },
      problems: [{ message: 'itself', path: role, line: 3 }],
    },
  ],
  check({ graph }, report) {
    for (const { from, field, relation, to } of graph.edges) {
      // `backup-is-another-role` asks the same of deputies, and more.
      if (to === from && relation !== 'backedUpBy')
        report({ record: from, field }, 'itself', { field, id: from.id });
    }
  },
});
