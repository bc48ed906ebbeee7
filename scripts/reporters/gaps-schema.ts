import { criterionWords } from '../model/readiness-words.ts';
import { count, listOf, objectOf, person, text, textOrNull, texts } from './json-schema.ts';

/** The words for a criterion. */
export const criterionState = { enum: [...criterionWords] } as const;

const blocker = {
  id: { ...text, description: 'Its kind and what it is about; the same on another day.' },
  kind: text,
  keeps: {
    enum: ['covered', 'designed', 'operating', 'followed up'],
    description: 'The word that it keeps back.',
  },
  way: { enum: ['do', 'wait', 'stands'], description: '`stands`: it stays on record for this window.' },
  what: { ...text, description: 'What to do, what is waited for, or what stays.' },
  today: { ...text, description: 'How it is now, as a clause.' },
  record: text,
  open: { ...textOrNull, description: 'The file to open.' },
  missing: { ...textOrNull, description: 'The file that is missing.' },
  run: { ...textOrNull, description: 'The command to run, as typed.' },
  who: person,
  minutes: { ...count, description: 'A rough estimate.' },
  due: { ...textOrNull, description: 'The last day on which it helps, or the day that is waited for.' },
  slots: { ...count, description: 'How many slots of a window it is about.' },
  controls: texts,
  criteria: texts,
  after: { ...texts, description: 'Blockers that must be out of the way first.' },
} as const;

/** `gaps` of `status`: what stands between each criterion and its next word. */
export const gaps = objectOf({
  blockers: { ...listOf(blocker), description: 'In the order that unblocks most.' },
  criteria: listOf({
    id: text,
    state: criterionState,
    next: { ...textOrNull, description: 'The word that comes next; null where nothing is left.' },
    blockers: { ...texts, description: 'Ids of blockers, in order.' },
  }),
});
