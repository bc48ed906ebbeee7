import { defineKind, fields, to } from './kind.ts';
import { common, reference, references, text } from './schema.ts';

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
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'title', 'owner', 'source', 'text'],
    properties: {
      id: { ...text, description: 'Permanent id: `CMT-` for our promise, `CUEC-` for a customer’s part.' },
      title: { ...text, description: 'The promise in a few words.' },
      owner: { ...reference, description: 'The role that answers for the promise.' },
      source: { ...text, description: 'Where the promise is made, such as the terms of service.' },
      text: { ...text, description: 'The promise itself.' },
      systems: { ...references, description: 'The systems that it is made for.' },
      controls: {
        ...references,
        description: 'The controls that keep the promise, or, for a CUEC, that assume it is kept.',
      },
      criteria: { ...references, description: 'The criteria that it bears on.' },
      ...common,
    },
  },
});
