import { common, reference, references, type Schema, text } from './schema.ts';

/** The front matter of a commitment. */
export const commitmentSchema = {
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
} as const satisfies Schema;
