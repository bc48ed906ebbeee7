import { count, documentOf, listOf, objectOf, objectOrNull, text, textOrNull, texts } from './json-schema.ts';
import { jsonBeginProperties } from './report-schema.ts';

/** JSON Schema (draft-07) of `collect file --format json`. The counts are those of before. */
export const collectedSchema = documentOf('Report of collect', 'The files that were taken in as evidence.', {
  ...jsonBeginProperties,
  collected: objectOf({
    id: { ...text, description: 'The evidence that was written.' },
    control: text,
    slot: {
      ...objectOrNull({ key: text, from: text, to: text, due: text }),
      description: 'The slot that it fills; null where none has a name.',
    },
    performed: text,
    performer: text,
    outcome: text,
    reviewer: { ...textOrNull, description: 'The role to review it.' },
    files: listOf({
      name: text,
      format: text,
      bytes: count,
      sha256: text,
      items: { type: ['integer', 'null'], description: 'How many items a list holds.' },
    }),
    remarks: { ...texts, description: 'What to know about it.' },
    paths: { ...texts, description: 'What was written, the record first.' },
  }),
  next: { ...text, description: 'What to do now.' },
});
