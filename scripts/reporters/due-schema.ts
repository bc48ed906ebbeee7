import type { DueKind } from '../assess/due/due-item.ts';
import { dueStates } from '../model/readiness-words.ts';
import { listOf, objectOrNull, person, text, textOrNull } from './json-schema.ts';

// A record, so that a kind that comes is not forgotten here.
const kinds: Readonly<Record<DueKind, true>> = {
  control: true,
  'policy review': true,
  'procedure review': true,
  'risk review': true,
  'risk acceptance': true,
  'vendor review': true,
  'assurance report': true,
  contract: true,
  waiver: true,
  'corrective action': true,
  notice: true,
  audit: true,
};

/** `due` of `status`: what everybody has to do by a day. */
export const due = listOf({
  id: { ...text, description: 'The same on every day that it is asked for.' },
  kind: { enum: Object.keys(kinds), description: 'What sort of duty it is.' },
  record: { ...text, description: 'The record that asks for it.' },
  title: text,
  path: text,
  subject: { ...text, description: 'Such as `IAM-03 for 2026-Q4`.' },
  what: { ...text, description: 'What to do, in a sentence.' },
  who: person,
  slot: objectOrNull({
    key: text,
    name: {
      ...text,
      description: 'What people call it, and which of two frequencies with slots of one key it is.',
    },
    from: text,
    to: text,
    every: text,
  }),
  due: { ...text, description: 'The last day on which it is in time.' },
  left: { type: 'integer', description: 'Whole days until then; negative once it is over.' },
  state: {
    enum: [...dueStates],
    description: '`waiting`: done, and still to be accepted by somebody else.',
  },
  minutes: { type: ['integer', 'null'], description: 'A rough estimate.' },
  run: { ...textOrNull, description: 'The command that begins it, as typed.' },
});
