import { exerciseSchema } from './exercise-schema.ts';
import { defineKind, fields, to } from './kind.ts';

export const exercise = defineKind({
  name: 'exercise',
  plural: 'exercises',
  summary: 'A scenario to practice at a table, with news that arrives in steps and questions to answer.',
  group: 'once',
  folder: 'program/exercises',
  layout: 'flat',
  id: /^EXR-\d{2,3}$/,
  idExample: 'EXR-01',
  numbered: { prefix: 'EXR-', width: 2 },
  headings: [],
  shown: {
    auditor: fields('id title owner scenario roles injects questions aliases body file'),
  },
  list: fields('owner scenario roles'),
  references: {
    owner: to('ownedBy', 'role'),
    roles: to('involves', 'role'),
  },
  schema: exerciseSchema,
});
