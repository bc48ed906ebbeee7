import { common, date, reference, references, type Schema, text, texts } from './schema.ts';

const statusByAudit = {
  type: 'object',
  additionalProperties: false,
  required: ['audit', 'state'],
  properties: {
    audit: { ...reference, description: 'The audit in which it was asked.' },
    state: {
      type: 'string',
      enum: ['open', 'provided', 'accepted', 'returned'],
      description: 'Open, provided, accepted by the auditor, or returned for more.',
    },
    on: { ...date, description: 'The day it came to stand so.' },
  },
} as const;

/** The front matter of a request. */
export const requestSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'owner', 'what', 'form'],
  properties: {
    id: { ...text, description: 'Permanent id, `REQ-` and a number.' },
    title: { ...text, description: 'The request in a few words.' },
    owner: { ...reference, description: 'The role that answers the request.' },
    what: { ...text, description: 'What the auditor asks for.' },
    controls: { ...references, description: 'The controls that it is asked for.' },
    criteria: { ...references, description: 'The criteria that it is asked for.' },
    form: {
      type: 'string',
      enum: ['population', 'document', 'walkthrough', 'sample'],
      description: 'What the answer is: a population, a document, a walkthrough or a sample.',
    },
    every: {
      type: 'string',
      enum: ['once', 'window-end', 'monthly', 'quarterly', 'semiannual', 'annual', 'per-sample'],
      description:
        'How often it is handed over: once, when the window ends, by the calendar, or for each sampled item.',
    },
    format: { ...text, description: 'What the file looks like, such as a CSV with one line per leaver.' },
    unacceptable: { ...texts, description: 'What makes an auditor send the answer back.' },
    status: { type: 'array', items: statusByAudit, description: 'How far it is, audit by audit.' },
    ...common,
  },
} as const satisfies Schema;
