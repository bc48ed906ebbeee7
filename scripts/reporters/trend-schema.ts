import { jsonHeaderProperties } from './json-schema.ts';

const count = { type: 'integer', minimum: 0 } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;

const criteria = countsOf('criteria', 'covered', 'designed', 'operating');
const criteriaByWord = countsOf('operating', 'designed', 'covered', 'gap', 'unknown', 'deviating');
const controls = countsOf(
  'operating',
  'not exercised',
  'excused',
  'designed',
  'drafted',
  'unknown',
  'deviating',
);
const slots = countsOf('good', 'neutral', 'not-tested', 'unknown', 'failed');

const known = objectOf({
  audit: { ...textOrNull, description: 'The audit whose window was judged then; null where none had begun.' },
  criteria: {
    ...criteria,
    description: 'Criteria in scope, as `status` counts them: each number within the one before.',
  },
  criteriaByWord: { ...criteriaByWord, description: 'The same criteria, each under one word.' },
  controls: { ...controls, description: 'Controls in use, each under its furthest word.' },
  slots: {
    anyOf: [slots, { type: 'null' }],
    description: 'Slots that counted by then, by group; null where no window was judged.',
  },
});

/** JSON Schema (draft-07) of `status --trend --format json`. */
export const trendSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Trend of readiness',
  description: 'The counts of readiness at points of a period, each as it was known then. Management’s view.',
  ...objectOf({
    ...jsonHeaderProperties,
    example: { type: 'boolean', description: 'Whether the company is made up.' },
    organization: { ...textOrNull, description: 'Null when the program’s record is missing.' },
    from: { ...day, description: 'The first day asked about.' },
    to: { ...day, description: 'The last: the day judged on.' },
    every: {
      enum: ['month', 'week'],
      description: 'Points stand at the ends of these, and at the last day.',
    },
    unknownBecause: {
      enum: ['begins', 'shallow', 'no-commits', 'no-git', null],
      description: 'Why the first points are not known: `begins`: no commit is that old. Null when all are.',
    },
    points: {
      type: 'array',
      items: objectOf({
        day,
        commit: { ...textOrNull, description: 'The commit whose content was judged.' },
        known: { anyOf: [known, { type: 'null' }], description: 'Null: not known, which is not zero.' },
      }),
    },
  }),
} as const;

function countsOf(...names: readonly string[]) {
  return objectOf(Object.fromEntries(names.map((name) => [name, count])));
}

function objectOf<const P extends object>(properties: P) {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  } as const;
}
