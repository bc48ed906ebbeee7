import { jsonHeaderProperties, reportSchema } from './json-schema.ts';

const text = { type: 'string', minLength: 1 } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const texts = { type: 'array', items: { type: 'string' } } as const;
const line = { type: 'integer', minimum: 1 } as const;
const severity = { enum: ['error', 'warning', 'note'] } as const;
const begin = { ...jsonHeaderProperties, summary: reportSchema.properties.summary } as const;

const example = fields({
  name: { ...text, description: 'What the example shows.' },
  path: { ...textOrNull, description: 'The file that is changed; null when none is.' },
  removed: { ...texts, description: 'Lines before the change.' },
  added: { ...texts, description: 'Lines after it.' },
  otherwise: { ...textOrNull, description: 'The change in words, when it is not one of lines.' },
  says: { ...texts, description: 'What `check` then says.' },
});

const rule = fields({
  id: text,
  group: text,
  severity: { ...severity, description: 'What it weighs by itself.' },
  lowered: listOf({ severity, phases: texts }),
  phase: { ...textOrNull, description: 'The phase that the program is in.' },
  summary: text,
  why: text,
  fix: text,
  problems: listOf({ key: text, path: text, line, text }),
  examples: { type: 'array', items: example },
});

const lines = listOf({
  depth: { type: 'integer', minimum: 0 },
  item: { type: 'boolean' },
  text: { type: 'string' },
});

const record = fields({
  kind: { ...text, description: 'A kind of record, `criterion` or `category`.' },
  id: text,
  title: text,
  path: text,
  facts: { ...texts, description: 'Short facts in words: status, owner with holder, version.' },
  statement: { ...textOrNull, description: 'The sentence that says what it is about.' },
  walk: {
    ...lines,
    description: 'Why its word is what it is: each deeper line is the reason of the one above.',
  },
  relations: listOf({ words: text, others: listOf({ id: text, title: textOrNull, note: textOrNull }) }),
  details: listOf({ name: text, lines }),
  missing: { ...texts, description: 'What is not there yet, one clause each.' },
  problems: reportSchema.properties.problems,
  next: { ...text, description: 'What to do next: `edit` and a file, or a command as typed.' },
});

const kind = fields({
  kind: text,
  one: text,
  plural: text,
  summary: text,
  where: { ...text, description: 'Form of the path.' },
  id: fields({ example: text, words: text }),
  fields: { type: 'array', items: { $ref: '#/definitions/field' } },
  headings: texts,
  relations: listOf({ words: text, field: text }),
  command: {
    ...textOrNull,
    description: 'The words of the command that writes one; null for what `new` does not write.',
  },
  example: text,
});

const field = fields({
  name: text,
  required: { type: 'boolean' },
  takes: text,
  description: { type: 'string' },
  fields: { type: 'array', items: { $ref: '#/definitions/field' } },
});

/** JSON Schema (draft-07) of `explain --format json`. `about` says which of the three pages it holds. */
export const explainSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Page of explain',
  description: 'All about a rule, a record or a kind.',
  definitions: { field },
  oneOf: [
    fields({ ...begin, about: { const: 'rule' }, rule }),
    fields({ ...begin, about: { const: 'record' }, record }),
    fields({ ...begin, about: { const: 'kind' }, kind }),
  ],
} as const;

/** JSON Schema (draft-07) of `new --format json`. */
export const newSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Report of new',
  description: 'The record that was written. The counts are those of before.',
  ...fields({
    ...begin,
    written: fields({ kind: text, id: text, path: text, title: textOrNull }),
    next: { ...text, description: 'What to do now.' },
  }),
} as const;

/** An object with exactly these fields. */
function fields(properties: Readonly<Record<string, object>>) {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  } as const;
}

function listOf(properties: Readonly<Record<string, object>>) {
  return { type: 'array', items: fields(properties) } as const;
}
