import { common, reference, type Schema, text, texts, yes } from './schema.ts';

/** The front matter of a role. */
export const roleSchema = {
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
} as const satisfies Schema;
