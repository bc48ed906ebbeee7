import { commitmentSchema } from './commitment-schema.ts';
import { defineKind, fields, to } from './kind.ts';

export const commitment = defineKind({
  name: 'commitment',
  plural: 'commitments',
  summary: 'A promise to customers, or something that customers must do themselves (CUEC).',
  group: 'once',
  folder: 'program/commitments',
  layout: 'flat',
  id: /^(?:CMT|CUEC)-\d{2,3}$/,
  idExample: 'CMT-01',
  numbered: { prefix: 'CMT-', width: 2 },
  headings: [],
  shown: {
    auditor: fields('id title owner source text systems controls criteria aliases body file'),
    // The promise as it was made; the body weighs how well it is kept.
    public: fields('id title source text'),
  },
  list: fields('owner source systems controls'),
  references: {
    owner: to('ownedBy', 'role'),
    systems: to('madeFor', 'system'),
    controls: to('reliesOn', 'control'),
    criteria: to('concerns', 'criterion'),
  },
  schema: commitmentSchema,
});
