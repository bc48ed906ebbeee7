import { documentOf, listOf, person, positive, text, textOrNull } from './json-schema.ts';
import { jsonBeginProperties } from './report-schema.ts';

/** What the documents of `status` and `next` begin with. */
export const programProperties = {
  ...jsonBeginProperties,
  example: { type: 'boolean', description: 'Whether the company is made up.' },
  organization: { ...textOrNull, description: 'Null when the program’s record is missing.' },
  phase: { ...textOrNull, description: 'Where the program stands on its way.' },
} as const;

/** JSON Schema (draft-07) of `next --format json`. */
export const nextSchema = documentOf('Next', 'At most three things to do now, the first first.', {
  ...programProperties,
  steps: listOf({
    id: text,
    what: text,
    why: text,
    who: person,
    minutes: { ...positive, description: 'A rough estimate.' },
    open: { ...textOrNull, description: 'The file to open, with a line after a colon where one is known.' },
    run: { ...textOrNull, description: 'The command to run, as typed.' },
  }),
});
