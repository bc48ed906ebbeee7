import { count, documentOf, listOf, objectOf, positive, text, texts } from './json-schema.ts';
import { jsonBeginProperties } from './report-schema.ts';

const positions = { type: 'array', items: positive } as const;
const keyFaults = {
  emptyKeys: { ...positions, description: 'Rows of items without a key, from 1.' },
  doubledKeys: {
    ...listOf({ key: text, positions }),
    description: 'Keys of several items.',
  },
} as const;

/** JSON Schema (draft-07) of `population --format json`. The counts are those of before. */
export const populationFrozenSchema = documentOf('Report of population', 'The population that was frozen.', {
  ...jsonBeginProperties,
  population: objectOf({
    id: text,
    control: text,
    from: text,
    to: text,
    stage: { enum: ['interim', 'final'] },
    count,
    sha256: text,
    key: { type: 'string', description: 'The column that names an item.' },
    paths: { ...texts, description: 'What was written, the record first.' },
    ...keyFaults,
  }),
  next: { ...text, description: 'What to do now.' },
});

/** JSON Schema (draft-07) of `sample --format json`. The counts are those of before. */
export const sampleSchema = documentOf('Report of sample', 'The sample that was drawn.', {
  ...jsonBeginProperties,
  sample: objectOf({
    id: text,
    population: text,
    count: { ...count, description: 'Items of the population.' },
    seed: text,
    asked: { ...count, description: 'How many items were asked for.' },
    sizeFrom: { ...text, description: 'Where that number comes from.' },
    items: { ...listOf({ position: positive, name: text }), description: 'The sample, in order.' },
    remarks: { ...texts, description: 'What to know about the draw.' },
    path: { ...text, description: 'The record that was written.' },
    ...keyFaults,
  }),
  next: { ...text, description: 'What to do now.' },
});
