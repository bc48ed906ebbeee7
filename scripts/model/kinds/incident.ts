import { defineKind, fields, to } from './kind.ts';
import { byOn, common, moment, reference, references, text, yes } from './schema.ts';

const object = { type: 'object', additionalProperties: false } as const;

const times = {
  ...object,
  required: ['detected'],
  description: 'When it happened, step by step.',
  properties: {
    occurred: { ...moment, description: 'When it began.' },
    detected: { ...moment, description: 'When we noticed.' },
    contained: { ...moment, description: 'When it could do no more harm.' },
    resolved: { ...moment, description: 'When everything worked again.' },
  },
} as const;

const noticeClock = {
  ...object,
  required: ['duty', 'due'],
  description: 'The notice that we owe to customers or authorities.',
  properties: {
    duty: { ...text, description: 'The law or contract that asks for the notice.' },
    due: { ...moment, description: 'When the notice must be out.' },
    sent: { ...moment, description: 'When the notice went out.' },
  },
} as const;

const dc4 = {
  ...byOn,
  required: ['disclose', 'reason', 'by', 'on'],
  description: 'Whether the system description tells of it (DC 4).',
  properties: {
    disclose: { ...yes, description: 'Whether it is disclosed.' },
    reason: { ...text, description: 'Why, or why not.' },
    ...byOn.properties,
  },
} as const;

export const incident = defineKind({
  name: 'incident',
  plural: 'incidents',
  summary: 'Something that harmed the service or its data, or came close.',
  group: 'event',
  folder: 'risk-register/incidents',
  layout: 'flat',
  id: /^INC-[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  idExample: 'INC-2026-001',
  headings: [],
  shown: {
    auditor: fields(
      'id title owner severity status times noticeClock systems commitments vendors dc4 findings reviewed',
      'aliases body file',
    ),
  },
  list: fields('owner severity status times.detected times.resolved systems'),
  references: {
    owner: to('ownedBy', 'role'),
    systems: to('affects', 'system'),
    commitments: to('affects', 'commitment'),
    vendors: to('involves', 'vendor'),
    'dc4.by': to('decidedBy', 'role'),
    findings: to('ledTo', 'finding'),
    'reviewed.by': to('reviewedBy', 'role'),
  },
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'title', 'owner', 'severity', 'status', 'times'],
    properties: {
      id: { ...text, description: 'Permanent id, `INC-` and words in capitals.' },
      title: { ...text, description: 'What happened, in one line.' },
      owner: { ...reference, description: 'The role that leads the response.' },
      severity: {
        type: 'string',
        enum: ['low', 'medium', 'high', 'critical'],
        description: 'How bad it is.',
      },
      status: {
        type: 'string',
        enum: ['open', 'contained', 'closed'],
        description: 'Where the incident stands: open, contained or closed.',
      },
      times,
      noticeClock,
      systems: { ...references, description: 'The systems that it affected.' },
      commitments: { ...references, description: 'The promises that it touched.' },
      vendors: { ...references, description: 'The vendors that were part of it.' },
      dc4,
      findings: { ...references, description: 'The findings that came out of it.' },
      reviewed: { ...byOn, description: 'Who led the review afterward, and when.' },
      ...common,
    },
  },
});
