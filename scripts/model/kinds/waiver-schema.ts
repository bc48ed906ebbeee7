import { byOn, common, date, reference, references, type Schema, text } from './schema.ts';

/** The front matter of a waiver. */
export const waiverSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'owner', 'approver', 'excuses', 'reason', 'from', 'until'],
  properties: {
    id: { ...text, description: 'Permanent id, `WVR-` and three digits.' },
    title: { ...text, description: 'What is waived, in one line.' },
    owner: { ...reference, description: 'The role that asks for the waiver and answers for it.' },
    approver: { ...reference, description: 'The role that may approve it; not the owner.' },
    excuses: {
      type: 'object',
      additionalProperties: false,
      required: ['record'],
      description: 'What is excused: a record, or one rule on a record.',
      properties: {
        record: { ...reference, description: 'The record that is excused.' },
        rule: { ...text, description: 'The id of the only rule that is excused on it.' },
      },
    },
    reason: { ...text, description: 'Why the deviation is needed.' },
    compensatingControls: { ...references, description: 'The controls that help in the meantime.' },
    from: { ...date, description: 'The first day of the waiver.' },
    until: { ...date, description: 'The last day of the waiver, at most a year after the first.' },
    approved: { ...byOn, description: 'Who approved it, and when.' },
    ...common,
  },
} as const satisfies Schema;
