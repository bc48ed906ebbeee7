import { byOn, common, moment, reference, references, type Schema, text, yes } from './schema.ts';

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

/** The front matter of an incident. */
export const incidentSchema = {
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
} as const satisfies Schema;
