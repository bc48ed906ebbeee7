import { defineKind, fields, to } from './kind.ts';
import { roleSchema } from './role-schema.ts';

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
  schema: roleSchema,
});
