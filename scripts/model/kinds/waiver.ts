import { defineKind, fields, to } from './kind.ts';
import { byOn, common, date, reference, references, text } from './schema.ts';

/** A waiver may excuse a record of any kind; a test holds this list equal to the kinds that exist. */
const anyKind = [
  ...['policy', 'control', 'risk', 'vendor', 'evidence'],
  ...['program', 'role', 'system', 'commitment', 'audit', 'procedure', 'exercise'],
  ...['population', 'test', 'request', 'waiver', 'finding', 'incident'],
] as const;

export const waiver = defineKind({
  name: 'waiver',
  plural: 'waivers',
  summary: 'A deviation that was approved beforehand, for a time, with a reason.',
  group: 'event',
  folder: 'risk-register/waivers',
  layout: 'flat',
  id: /^WVR-\d{3,4}$/,
  idExample: 'WVR-001',
  numbered: { prefix: 'WVR-', width: 3 },
  headings: [],
  shown: {
    auditor: fields(
      'id title owner approver excuses reason compensatingControls from until approved aliases body file',
    ),
  },
  list: fields('owner excuses.record approver from until'),
  references: {
    owner: to('ownedBy', 'role'),
    approver: to('approvedBy', 'role'),
    'excuses.record': to('excuses', ...anyKind),
    compensatingControls: to('compensatedBy', 'control'),
    'approved.by': to('approvedBy', 'role'),
  },
  schema: {
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
  },
});
