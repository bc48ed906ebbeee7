import { documentOf, textOrNull, texts } from './json-schema.ts';
import { nextSchema } from './next-schema.ts';
import { jsonBeginProperties } from './report-schema.ts';

const properties = {
  ...jsonBeginProperties,
  example: { type: 'boolean', description: 'Whether the company is still made up.' },
  organization: { ...textOrNull, description: 'The company; null when the program’s record is missing.' },
  phase: { ...textOrNull, description: 'Where the program stands on its way.' },
  written: { ...texts, description: 'Paths of the files that were written.' },
  gone: { ...texts, description: 'Paths of the files that were taken away.' },
  removed: { ...texts, description: 'Ids that went out of use with this run.' },
  restored: { ...texts, description: 'Ids that came back into use with this run.' },
  later: { ...texts, description: 'The questions that were put off.' },
  notes: { ...texts, description: 'What to know about the result, a sentence or two each.' },
  branch: {
    ...textOrNull,
    description: 'The branch that holds the result; null when nothing was committed.',
  },
  made: { ...textOrNull, description: 'The commit that was made; null when there is none.' },
  compare: { ...textOrNull, description: 'Where the pull request is opened; null when it is not known.' },
  steps: nextSchema.properties.steps,
} as const;

/** JSON Schema (draft-07) of `setup --format json`. The head and the summary are those of the result. */
export const setupSchema = documentOf(
  'Report of setup',
  'What `setup` changed, and what to do next.',
  properties,
);
