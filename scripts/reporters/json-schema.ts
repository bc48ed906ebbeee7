const count = { type: 'integer', minimum: 0 } as const;
const text = { type: 'string', minLength: 1 } as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const closed = { type: 'object', additionalProperties: false } as const;

/** The fields that every command's JSON begins with; spread into the schema of each. */
export const jsonHeaderProperties = {
  schema: { const: 1, description: 'Version of this format. It grows when a reader would have to change.' },
  tool: { ...text, description: 'Name of the program that wrote the document.' },
  version: { ...text, description: 'Version of that program.' },
  commit: { type: ['string', 'null'], description: 'Full hash of the commit judged; null without one.' },
  dirty: { type: 'boolean', description: 'Whether the files differed from the commit.' },
  at: { ...text, description: 'The instant judged at, ISO 8601 with a zone.' },
  today: { ...day, description: 'The day judged on, in the program’s time zone.' },
  audit: { type: ['string', 'null'], description: 'Id of the audit whose window was judged; null for none.' },
} as const;

const summary = {
  ...closed,
  required: ['errors', 'warnings', 'notes', 'excused', 'records'],
  description: 'Counts. A problem that a waiver excuses counts as excused and nowhere else.',
  properties: {
    errors: { ...count, description: 'Problems of severity `error`.' },
    warnings: { ...count, description: 'Problems of severity `warning`.' },
    notes: { ...count, description: 'Problems of severity `note`.' },
    excused: { ...count, description: 'Problems that a waiver in force excuses.' },
    records: { type: 'object', additionalProperties: count, description: 'Records judged, by kind.' },
  },
} as const;

const search = {
  type: ['object', 'null'],
  additionalProperties: false,
  required: ['files', 'binary', 'large'],
  description:
    'How much was searched for secrets and personal data; null when nothing was asked for or changed.',
  properties: {
    files: { ...count, description: 'Files that were searched.' },
    binary: { ...count, description: 'Files that were not, because they are no text.' },
    large: { ...count, description: 'Files that were not, because they are above 50 MiB.' },
  },
} as const;

const related = {
  ...closed,
  required: ['path', 'line', 'text'],
  properties: {
    path: { ...text, description: 'Path from the repository’s root, with `/`.' },
    line: { type: 'integer', minimum: 1, description: 'Line, from 1.' },
    text: { type: 'string', description: 'What is found there.' },
  },
} as const;

const excused = {
  type: ['object', 'null'],
  additionalProperties: false,
  required: ['by', 'until'],
  description: 'The waiver in force, or null. An excused problem is still listed.',
  properties: {
    by: { ...text, description: 'Id of the waiver.' },
    until: { ...day, description: 'Its last day; the problem comes back the day after.' },
  },
} as const;

const problem = {
  ...closed,
  required: [
    'key',
    'rule',
    'message',
    'args',
    'text',
    'fix',
    'outcome',
    'severity',
    'record',
    'path',
    'line',
    'column',
    'field',
    'related',
    'excused',
  ],
  properties: {
    key: {
      type: 'string',
      pattern: '^[0-9a-f]{16}$',
      description: 'Names the problem: the same from run to run while lines, days and words change.',
    },
    rule: { ...text, description: 'Id of the rule; `explain` tells more.' },
    message: { ...text, description: 'Id of the message within the rule.' },
    args: {
      type: 'object',
      additionalProperties: { type: ['string', 'number'] },
      description: 'What the message was filled with, as found in the content. Not safe to show as it is.',
    },
    text: { ...text, description: 'What is wrong and what was expected, one sentence or more.' },
    fix: { type: 'string', description: 'How to fix it.' },
    outcome: {
      enum: ['failing', 'unknown'],
      description: '`unknown`: it could not be determined. Never a pass; it counts at its severity.',
    },
    severity: { enum: ['error', 'warning', 'note'], description: 'How much it weighs.' },
    record: { type: ['string', 'null'], description: 'Id of the record, when the place belongs to one.' },
    path: { ...text, description: 'Path from the repository’s root, with `/`.' },
    line: { type: 'integer', minimum: 1, description: 'Line, from 1.' },
    column: { type: 'integer', minimum: 1, description: 'Column, from 1, in UTF-16 code units.' },
    field: { type: ['string', 'null'], description: 'Field of the front matter, such as `criteria[0].id`.' },
    related: { type: 'array', items: related, description: 'Other places that belong to the problem.' },
    excused,
  },
} as const;

/** JSON Schema (draft-07) of `check --format json`. */
export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Report of check',
  description: 'Everything that `check` found, sorted by place.',
  ...closed,
  required: [...Object.keys(jsonHeaderProperties), 'summary', 'search', 'problems'],
  properties: {
    ...jsonHeaderProperties,
    summary,
    search,
    problems: { type: 'array', items: problem, description: 'Problems, sorted by path, line and column.' },
  },
} as const;
