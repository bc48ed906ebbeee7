import { count, documentOf, listOf, objectOf, objectOrNull, text, textOrNull, texts } from './json-schema.ts';
import { jsonBeginProperties } from './report-schema.ts';

const countOrNull = { type: ['integer', 'null'], minimum: 0 } as const;

const begun = {
  population: { ...count, description: 'Accounts in the export.' },
  earlier: { ...countOrNull, description: 'Accounts in the export before; null for a first review.' },
  leavers: { ...countOrNull, description: 'People on the list of leavers; null without one.' },
  columns: listOf({
    field: text,
    column: textOrNull,
    from: { enum: ['typed', 'remembered', 'guessed', 'absent'] },
  }),
  classes: listOf({ name: text, accounts: texts }),
  removed: { ...texts, description: 'Accounts of the export before that are gone.' },
  doubts: { ...texts, description: 'What could not be read, a sentence each.' },
  reviewer: { ...text, description: 'The role that decides.' },
  own: { ...texts, description: 'Accounts of the reviewer’s own, on which somebody else decides.' },
} as const;

const checked = {
  population: { ...count, description: 'Accounts in the export.' },
  tested: { ...count, description: 'Of these, with a decision that stands.' },
  deviations: {
    ...countOrNull,
    description: 'Decisions that the later export does not show; null as long as it is missing.',
  },
  performed: { ...textOrNull, description: 'The day of the last decision; null until all are made.' },
  decisions: objectOf({ keep: count, change: count, revoke: count }),
  missing: listOf({
    line: { type: ['integer', 'null'], minimum: 1, description: 'In the sheet.' },
    account: { type: 'string' },
    what: text,
  }),
  proof: { ...textOrNull, description: 'The newest export after the decisions.' },
  leavers: objectOrNull({ due: count, late: count, accounts: texts }),
  finding: { ...textOrNull, description: 'The finding about leavers who still had access.' },
  toWrite: { ...texts, description: 'What a person still has to write into the record.' },
  isReviewed: { type: 'boolean', description: 'Whether the record was reviewed: then nothing is written.' },
} as const;

const properties = {
  ...jsonBeginProperties,
  step: { enum: ['begun', 'checked'], description: 'Which of the two steps it was.' },
  evidence: { ...text, description: 'The id of the evidence.' },
  system: { ...text, description: 'The system whose accounts are reviewed.' },
  day: { ...text, description: 'The day of the export.' },
  sheet: { ...text, description: 'The path of the decision sheet.' },
  written: { ...texts, description: 'Paths of the files that were written.' },
  begun: { ...objectOrNull(begun), description: 'What the comparison shows; null in the other step.' },
  checked: { ...objectOrNull(checked), description: 'Where the review stands; null in the other step.' },
} as const;

/** JSON Schema (draft-07) of `review access --format json`. The head and the summary are those of before. */
export const reviewSchema = documentOf(
  'Access review',
  'What an access review shows, and what is missing from it.',
  properties,
);
