import {
  count,
  day,
  documentOf,
  listOf,
  objectOf,
  objectOrNull,
  positive,
  text,
  textOrNull,
} from './json-schema.ts';

/** The fields that every command's JSON begins with; spread into the schema of each. */
export const jsonHeaderProperties = {
  schema: { const: 1, description: 'Version of this format. It grows when a reader would have to change.' },
  tool: { ...text, description: 'Name of the program that wrote the document.' },
  version: { ...text, description: 'Version of that program.' },
  commit: { ...textOrNull, description: 'Full hash of the commit judged; null without one.' },
  dirty: { type: 'boolean', description: 'Whether the files differed from the commit.' },
  at: { ...text, description: 'The instant judged at, ISO 8601 with a zone.' },
  today: { ...day, description: 'The day judged on, in the program’s time zone.' },
  audit: { ...textOrNull, description: 'Id of the audit whose window was judged; null for none.' },
} as const;

const summary = {
  ...objectOf({
    errors: { ...count, description: 'Problems of severity `error`.' },
    warnings: { ...count, description: 'Problems of severity `warning`.' },
    notes: { ...count, description: 'Problems of severity `note`.' },
    excused: { ...count, description: 'Problems that a waiver in force excuses.' },
    records: { type: 'object', additionalProperties: count, description: 'Records judged, by kind.' },
  }),
  description: 'Counts. A problem that a waiver excuses counts as excused and nowhere else.',
} as const;

const search = {
  ...objectOrNull({
    files: { ...count, description: 'Files that were searched.' },
    versions: {
      ...count,
      description:
        'Versions of files that the commits of a branch brought and later ones replaced; searched for secrets alone.',
    },
    binary: { ...count, description: 'Files and versions that were not, because they are no text.' },
    large: { ...count, description: 'Files and versions that were not, because they are above 50 MiB.' },
  }),
  description:
    'How much was searched for secrets and personal data; null when nothing was asked for or changed.',
} as const;

const related = listOf({
  path: { ...text, description: 'Path from the repository’s root, with `/`.' },
  line: { ...positive, description: 'Line, from 1.' },
  text: { type: 'string', description: 'What is found there.' },
});

const excused = {
  ...objectOrNull({
    by: { ...text, description: 'Id of the waiver.' },
    until: { ...day, description: 'Its last day; the problem comes back the day after.' },
  }),
  description: 'The waiver in force, or null. An excused problem is still listed.',
} as const;

const problems = {
  ...listOf({
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
    record: { ...textOrNull, description: 'Id of the record, when the place belongs to one.' },
    path: { ...text, description: 'Path from the repository’s root, with `/`.' },
    line: { ...positive, description: 'Line, from 1.' },
    column: { ...positive, description: 'Column, from 1, in UTF-16 code units.' },
    field: { ...textOrNull, description: 'Field of the front matter, such as `criteria[0].id`.' },
    related: { ...related, description: 'Other places that belong to the problem.' },
    excused,
  }),
  description: 'Problems, sorted by path, line and column.',
} as const;

/** What the JSON of most commands begins with: the header, and the counts of `check`. */
export const jsonBeginProperties = { ...jsonHeaderProperties, summary } as const;

/** JSON Schema (draft-07) of `check --format json`. */
export const reportSchema = documentOf('Report of check', 'Everything that `check` found, sorted by place.', {
  ...jsonBeginProperties,
  search,
  problems,
});
