import { audiences, marks } from '../model/site-data.ts';
import { objectOf, objectOrNull, text } from './json-schema.ts';
import { jsonHeaderProperties } from './report-schema.ts';

const path = { type: 'string', pattern: '^/' } as const;

const state = {
  ...objectOrNull({
    mark: { enum: [...marks], description: 'The shape.' },
    word: { ...text, description: 'The word.' },
  }),
  description: 'How it stands; null for what has no standing of its own.',
} as const;

const page = {
  type: 'object',
  required: ['path', 'sort', 'title', 'description', 'crumbs', 'view'],
  description: 'One page: where it stands, and a view with its data.',
  properties: {
    path: { ...path, description: 'Its address, without the base of the site.' },
    sort: { ...text, description: 'What sort of page it is, such as `record:policy`.' },
    title: { ...text, description: 'Its title.' },
    description: { ...text, description: 'What it is, in a sentence.' },
    crumbs: { type: 'array', items: { type: 'object' }, description: 'From home to the page above.' },
    view: {
      enum: ['home', 'list', 'record', 'matrix', 'document', 'search', 'archive'],
      description: 'What shows it. The other fields are those of the view.',
    },
  },
} as const;

const entry = objectOf({
  path: { ...path, description: 'The page.' },
  id: { type: 'string', description: 'The id; empty for a page without one.' },
  title: { ...text, description: 'The title.' },
  kind: { ...text, description: 'What it is, in the plural.' },
  state,
  text: { type: 'string', description: 'All its words.' },
});

/** JSON Schema (draft-07) of what `export site` writes. Views are typed in `model/site-data.ts`. */
export const siteSchema = {
  title: 'Site',
  description: 'Everything that the site shows to one audience.',
  ...objectOf({
    ...jsonHeaderProperties,
    audience: { enum: [...audiences], description: 'Who it is for.' },
    frame: { type: 'object', description: 'What stands around every page.' },
    pages: { type: 'array', items: page, description: 'Every page.' },
    archives: { type: 'array', items: { type: 'object' }, description: 'Kinds with very many records.' },
    search: { type: 'array', items: entry, description: 'What search finds.' },
  }),
} as const;
