import { controlWords, criterionWords, slotGroups } from '../model/readiness-words.ts';
import { count, day, documentOf, listOf, objectOf, objectOrNull, textOrNull } from './json-schema.ts';
import { jsonHeaderProperties } from './report-schema.ts';

const criteria = countsOf('criteria', 'covered', 'designed', 'operating');
const criteriaByWord = countsOf(...criterionWords);
const controls = countsOf(...controlWords);
const slots = countProperties(...slotGroups);

const known = {
  audit: { ...textOrNull, description: 'The audit whose window was judged then; null where none had begun.' },
  criteria: {
    ...criteria,
    description: 'Criteria in scope, as `status` counts them: each number within the one before.',
  },
  criteriaByWord: { ...criteriaByWord, description: 'The same criteria, each under one word.' },
  controls: { ...controls, description: 'Controls in use, each under its furthest word.' },
  slots: {
    ...objectOrNull(slots),
    description: 'Slots that counted by then, by group; null where no window was judged.',
  },
} as const;

/** JSON Schema (draft-07) of `status --trend --format json`. */
export const trendSchema = documentOf(
  'Trend of readiness',
  'The counts of readiness at points of a period, each as it was known then. Management’s view.',
  {
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
    points: listOf({
      day,
      commit: { ...textOrNull, description: 'The commit whose content was judged.' },
      known: { ...objectOrNull(known), description: 'Null: not known, which is not zero.' },
    }),
  },
);

function countsOf(...names: readonly string[]) {
  return objectOf(countProperties(...names));
}

function countProperties(...names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, count]));
}
