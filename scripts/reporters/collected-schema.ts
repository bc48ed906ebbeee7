import { jsonHeaderProperties, reportSchema } from './json-schema.ts';

const text = { type: 'string', minLength: 1 } as const;
const count = { type: 'integer', minimum: 0 } as const;

/** JSON Schema (draft-07) of `collect file --format json`. The counts are those of before. */
export const collectedSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Report of collect',
  description: 'The files that were taken in as evidence.',
  ...fields({
    ...jsonHeaderProperties,
    summary: reportSchema.properties.summary,
    collected: fields({
      id: { ...text, description: 'The evidence that was written.' },
      control: text,
      slot: {
        ...fields({ key: text, from: text, to: text, due: text }),
        type: ['object', 'null'],
        description: 'The slot that it fills; null where none has a name.',
      },
      performed: text,
      performer: text,
      outcome: text,
      reviewer: { type: ['string', 'null'], description: 'The role to review it.' },
      files: {
        type: 'array',
        items: fields({
          name: text,
          format: text,
          bytes: count,
          sha256: text,
          items: { type: ['integer', 'null'], description: 'How many items a list holds.' },
        }),
      },
      remarks: { type: 'array', items: text, description: 'What to know about it.' },
      paths: { type: 'array', items: text, description: 'What was written, the record first.' },
    }),
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
