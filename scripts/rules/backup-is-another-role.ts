import { onlyHeldBy } from '../assess/holder.ts';
import { defineRule } from './rule.ts';

const path = 'program/roles/it-lead.md';
const security = 'program/roles/security-lead.md';
const files = {
  [path]: '---\ntitle: IT lead\nholders: [octo-cat]\nbackup: security-lead\n---\n',
  [security]: '---\ntitle: Security lead\nholders: [hubot, octo-cat]\n---\n',
};

export const backupIsAnotherRole = defineRule({
  id: 'backup-is-another-role',
  group: 'scope',
  severity: 'warning',
  summary: 'Somebody else stands in for the holder of a role.',
  why: 'A backup helps on the day its person is away. The same person under another name is away too.',
  fix: 'Name as `backup` of {role} a role that somebody else holds.',
  messages: {
    itself: '`backup` of {role} is the role itself; expected another role.',
    person:
      '`backup` of {role} is {backup}, which only the same people hold; expected a role that somebody else holds.',
  },
  examples: [
    {
      name: 'a role backs itself up',
      files,
      change: { path, from: 'backup: security-lead', to: 'backup: it-lead' },
      problems: [{ message: 'itself', path, line: 4 }],
    },
    {
      name: 'the backup is held by the same person alone',
      files,
      change: { path: security, from: '[hubot, octo-cat]', to: '[octo-cat]' },
      problems: [{ message: 'person', path, line: 4 }],
    },
    {
      name: 'the holder of the role is given the empty backup role as well',
      files: { ...files, [security]: '---\ntitle: Security lead\nholders: []\n---\n' },
      change: { path: security, from: '[]', to: '[octo-cat]' },
      problems: [{ message: 'person', path, line: 4 }],
    },
    {
      name: 'the backup is held by the same person, written with other capitals',
      files,
      change: { path: security, from: '[hubot, octo-cat]', to: '[Octo-Cat]' },
      problems: [{ message: 'person', path, line: 4 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('role')) {
      const { backup = '' } = record.data;
      const where = { record, field: 'backup' };
      const args = { role: record.id, backup };
      if (graph.find(backup) === record) report(where, 'itself', args);
      else if (onlyHeldBy(graph, backup, record.id)) report(where, 'person', args);
    }
  },
});
