import { jsonHeaderProperties, reportSchema } from './json-schema.ts';

const text = { type: 'string', minLength: 1 } as const;
const count = { type: 'integer', minimum: 0 } as const;
const position = { type: 'integer', minimum: 1 } as const;
const positions = { type: 'array', items: position } as const;
const texts = { type: 'array', items: text } as const;
const begin = { ...jsonHeaderProperties, summary: reportSchema.properties.summary } as const;
const keyFaults = {
  emptyKeys: { ...positions, description: 'Rows of items without a key, from 1.' },
  doubledKeys: {
    type: 'array',
    items: fields({ key: text, positions }),
    description: 'Keys of several items.',
  },
} as const;

/** JSON Schema (draft-07) of `population --format json`. The counts are those of before. */
export const populationFrozenSchema = schemaOf('Report of population', 'The population that was frozen.', {
  ...begin,
  population: fields({
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
export const sampleSchema = schemaOf('Report of sample', 'The sample that was drawn.', {
  ...begin,
  sample: fields({
    id: text,
    population: text,
    count: { ...count, description: 'Items of the population.' },
    seed: text,
    asked: { ...count, description: 'How many items were asked for.' },
    sizeFrom: { ...text, description: 'Where that number comes from.' },
    items: { type: 'array', items: fields({ position, name: text }), description: 'The sample, in order.' },
    remarks: { ...texts, description: 'What to know about the draw.' },
    path: { ...text, description: 'The record that was written.' },
    ...keyFaults,
  }),
  next: { ...text, description: 'What to do now.' },
});

function schemaOf(title: string, description: string, properties: Readonly<Record<string, object>>) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    description,
    ...fields(properties),
  } as const;
}

/** An object with exactly these fields. */
function fields(properties: Readonly<Record<string, object>>) {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  } as const;
}
