import { common, count, period, reference, type Schema, sha256, text } from './schema.ts';

/** The front matter of a population. */
export const populationSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'source', 'query', 'control', 'covers', 'count', 'stage'],
  properties: {
    id: { ...text, description: 'Permanent id, `POP-` and words in capitals.' },
    title: { ...text, description: 'What is listed.' },
    source: { ...text, description: 'The system or report that the list comes from.' },
    query: { ...text, description: 'The query or request, word for word.' },
    control: { ...reference, description: 'The control that it is tested for.' },
    covers: { ...period, description: 'The days that the list covers.' },
    count: { ...count, description: 'How many items the list has.' },
    sourceCount: { ...count, description: 'How many items the source itself counts.' },
    sha256: { ...sha256, description: 'The SHA-256 of the items file, in lower case.' },
    completeness: { ...text, description: 'Why we believe that nothing is missing.' },
    stage: {
      type: 'string',
      enum: ['interim', 'final'],
      description: 'Interim: pulled before its days were over. Final: pulled after.',
    },
    items: { ...text, description: 'The items file, from the repository’s root.' },
    key: {
      ...text,
      description: 'The column of the items file that names an item; the first when absent.',
    },
    ...common,
  },
} as const satisfies Schema;
