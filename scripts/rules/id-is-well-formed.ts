import { writtenId } from '../assess/written-id.ts';
import { kinds } from '../model/kinds/index.ts';
import { defineRule } from './rule.ts';

export const idIsWellFormed = defineRule({
  id: 'id-is-well-formed',
  group: 'shape',
  severity: 'error',
  summary: 'Every id has the form of its kind.',
  why: 'People and tools tell from an id what kind of record it names. An id of another form is found by neither.',
  fix: 'Correct `id`, and rename the file to match.',
  messages: {
    form: '`{id}` does not fit the kind {kind}; expected an id such as `{example}`.',
    name: {
      text: 'The file name gives the {kind} the id `{id}`; expected an id such as `{example}`.',
      fix: 'Rename the file: its name without `.md` is the id.',
    },
  },
  examples: [
    {
      name: 'one digit too few',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'id: POL-09', to: 'id: POL-9' },
      problems: [{ message: 'form', path: 'policies/POL-09-access-control.md', line: 2 }],
    },
    {
      name: 'small letters, also in the file’s name',
      files: { 'program/roles/it-lead.md': '---\ntitle: IT lead\n---\n' },
      change: {
        add: 'policies/pol-09-access-control.md',
        text: "---\nid: pol-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      problems: [{ message: 'form', path: 'policies/pol-09-access-control.md', line: 2 }],
    },
    {
      name: 'a role with a capital letter',
      files: { 'program/roles/it-lead.md': '---\ntitle: IT lead\n---\n' },
      change: { add: 'program/roles/IT.md', text: '---\ntitle: IT lead\n---\n' },
      problems: [{ message: 'name', path: 'program/roles/IT.md', line: 2 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.records) {
      const { kind, data } = record;
      const id = writtenId(record);
      const { id: form, idExample: example } = kinds[kind];
      if (form.test(id)) continue;
      const message = 'id' in data ? 'form' : 'name';
      report({ record, field: 'id' }, message, { id, kind, example });
    }
  },
});
