import { kinds } from '../model/kinds/index.ts';
import { defineRule } from './rule.ts';

export const idMatchesFile = defineRule({
  id: 'id-matches-file',
  group: 'shape',
  severity: 'error',
  summary: 'A file’s name begins with the id of the record in it.',
  why: 'People look for a record by its file, tools by its id. When the two differ, one of them finds the wrong record.',
  fix: 'Rename the file or correct `id`; the file of a role or the program has its id alone for a name. An id that others already use stays as it is.',
  messages: {
    different:
      'The file is named `{file}`, but its `id` is `{id}`; expected a file name that begins with `{id}`.',
  },
  examples: [
    {
      name: 'the file is named after another policy',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'id: POL-09', to: 'id: POL-10' },
      problems: [{ message: 'different', path: 'policies/POL-09-access-control.md', line: 2 }],
    },
    {
      name: 'a role whose id is only the beginning of its file’s name',
      files: { 'program/roles/it-lead.md': '---\nid: it-lead\ntitle: IT lead\n---\n\n## Duties\n' },
      change: { path: 'program/roles/it-lead.md', from: 'id: it-lead', to: 'id: it' },
      problems: [{ message: 'different', path: 'program/roles/it-lead.md', line: 2 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.records) {
      const file = record.path.slice(record.path.lastIndexOf('/') + 1);
      const name = file.replace(/\.md$/, '');
      const exact = name === record.id;
      // Ids with capitals lead names; how this one is written is judged elsewhere.
      const prefixed = /[A-Z]/.test(kinds[record.kind].idExample) && name.startsWith(`${record.id}-`);
      if (record.kind !== 'program' && !exact && !prefixed) {
        report({ record, field: 'id' }, 'different', { file, id: record.id });
      }
    }
  },
});
