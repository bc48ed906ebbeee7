import { count, documentOf, listOf, objectOf, positive, text, textOrNull } from './json-schema.ts';
import { jsonBeginProperties, reportSchema } from './report-schema.ts';

/** Texts that may be empty. */
const strings = { type: 'array', items: { type: 'string' } } as const;
const severity = { enum: ['error', 'warning', 'note'] } as const;

const example = objectOf({
  name: { ...text, description: 'What the example shows.' },
  path: { ...textOrNull, description: 'The file that is changed; null when none is.' },
  removed: { ...strings, description: 'Lines before the change.' },
  added: { ...strings, description: 'Lines after it.' },
  otherwise: { ...textOrNull, description: 'The change in words, when it is not one of lines.' },
  says: { ...strings, description: 'What `check` then says.' },
});

const rule = objectOf({
  id: text,
  group: text,
  severity: { ...severity, description: 'What it weighs by itself.' },
  lowered: listOf({ severity, phases: strings }),
  phase: { ...textOrNull, description: 'The phase that the program is in.' },
  summary: text,
  why: text,
  fix: text,
  problems: listOf({ key: text, path: text, line: positive, text }),
  examples: { type: 'array', items: example },
});

const lines = listOf({
  depth: count,
  item: { type: 'boolean' },
  text: { type: 'string' },
});

const record = objectOf({
  kind: { ...text, description: 'A kind of record, `criterion`, `category` or `series`.' },
  id: text,
  title: text,
  path: text,
  facts: { ...strings, description: 'Short facts in words: status, owner with holder, version.' },
  statement: { ...textOrNull, description: 'The sentence that says what it is about.' },
  walk: {
    ...lines,
    description: 'Why its word is what it is: each deeper line is the reason of the one above.',
  },
  relations: listOf({ words: text, others: listOf({ id: text, title: textOrNull, note: textOrNull }) }),
  details: listOf({ name: text, lines }),
  missing: { ...strings, description: 'What is not there yet, one clause each.' },
  problems: reportSchema.properties.problems,
  next: { ...text, description: 'What to do next: `edit` and a file, or a command as typed.' },
});

const kind = objectOf({
  kind: text,
  one: text,
  plural: text,
  summary: text,
  where: { ...text, description: 'Form of the path.' },
  id: objectOf({ example: text, words: text }),
  fields: { type: 'array', items: { $ref: '#/definitions/field' } },
  headings: strings,
  relations: listOf({ words: text, field: text }),
  command: {
    ...textOrNull,
    description: 'The words of the command that writes one; null for what `new` does not write.',
  },
  example: text,
});

const field = objectOf({
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
    objectOf({ ...jsonBeginProperties, about: { const: 'rule' }, rule }),
    objectOf({ ...jsonBeginProperties, about: { const: 'record' }, record }),
    objectOf({ ...jsonBeginProperties, about: { const: 'kind' }, kind }),
  ],
} as const;

/** JSON Schema (draft-07) of `new --format json`. */
export const newSchema = documentOf(
  'Report of new',
  'The record that was written. The counts are those of before.',
  {
    ...jsonBeginProperties,
    written: objectOf({ kind: text, id: text, path: text, title: textOrNull }),
    next: { ...text, description: 'What to do now.' },
  },
);
