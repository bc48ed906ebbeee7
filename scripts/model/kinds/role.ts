import { defineKind, fields, to } from './kind.ts';
import { common, reference, text, texts, yes } from './schema.ts';

export const role = defineKind({
  name: 'role',
  plural: 'roles',
  summary: 'A part that somebody plays in the program: who holds it, and what it must do.',
  group: 'once',
  folder: 'program/roles',
  layout: 'flat',
  id: /^(?!program$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  idExample: 'security-lead',
  headings: ['Duties'],
  shown: {
    auditor: fields('id title holders backup reportsTo independent aliases body file'),
  },
  list: fields('holders backup reportsTo independent'),
  references: {
    backup: to('backedUpBy', 'role'),
    reportsTo: to('reportsTo', 'role'),
  },
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['title'],
    properties: {
      id: { ...text, description: 'The file’s name without `.md`; may be left out.' },
      title: { ...text, description: 'The role’s name.' },
      holders: { ...texts, description: 'Who holds the role: GitHub handles or pseudonyms.' },
      backup: { ...reference, description: 'The role that stands in.' },
      reportsTo: { ...reference, description: 'The role that this one reports to.' },
      independent: { ...yes, description: 'Whether the role stands outside the work that it reviews.' },
      ...common,
    },
  },
});
