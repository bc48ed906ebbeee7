import { defineRule } from './rule.ts';

const path = 'program/roles/it-lead.md';
const files = { [path]: '---\ntitle: IT lead\nholders: [octo-cat]\n---\n\n## Duties\n\nGrants access.\n' };

export const roleHasHolder = defineRule({
  id: 'role-has-holder',
  group: 'scope',
  severity: 'warning',
  summary: 'Each role is held by somebody.',
  why: 'An empty role does not approve, review or perform anything. Controls that rest on it stand still, and an auditor asks who was in charge.',
  fix: 'Name who holds {role} in `holders`: a GitHub handle, or a pseudonym where names must not show.',
  messages: {
    empty: '`holders` of {role} is empty; expected at least one person.',
  },
  examples: [
    {
      name: 'the last holder left',
      files,
      change: { path, from: '[octo-cat]', to: '[]' },
      problems: [{ message: 'empty', path, line: 3 }],
    },
    {
      name: 'the holders are not written down',
      files,
      change: { path, from: 'holders: [octo-cat]\n', to: '' },
      problems: [{ message: 'empty', path, line: 2 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('role')) {
      const { holders = [] } = record.data;
      if (holders.length === 0)
        report({ record, field: 'holders', at: 'name' }, 'empty', { role: record.id });
    }
  },
});
