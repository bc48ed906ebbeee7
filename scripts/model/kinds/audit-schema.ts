import { byOn, category, common, date, opinion, period, reference, type Schema, text } from './schema.ts';

const object = { type: 'object', additionalProperties: false } as const;
const uri = { ...text, description: 'Where the document is kept.' } as const;
const signed = { ...byOn, properties: { ...byOn.properties, uri } } as const;

const formerWindow = {
  ...object,
  required: ['from', 'to', 'changed', 'reason'],
  properties: {
    ...period.properties,
    changed: { ...date, description: 'The day the window was changed.' },
    reason: { ...text, description: 'Why it was changed.' },
  },
} as const;

const lookback = {
  ...object,
  required: ['acceptedBy', 'on'],
  description: 'The firm’s word that evidence from before the window counts.',
  properties: {
    acceptedBy: { ...text, description: 'Who at the firm agreed.' },
    on: { ...date, description: 'The day they agreed.' },
  },
} as const;

const report = {
  ...object,
  required: ['issued'],
  description: 'The report, once it is issued.',
  properties: { issued: { ...date, description: 'The day it was issued.' }, opinion, uri },
} as const;

const change = {
  ...object,
  required: ['what', 'on'],
  properties: {
    what: { ...text, description: 'What changed.' },
    on: { ...date, description: 'The day it changed.' },
  },
} as const;

const subsequentEvent = {
  ...object,
  required: ['record'],
  properties: {
    record: { ...reference, description: 'The incident or finding.' },
    note: { ...text, description: 'What it means for the report.' },
  },
} as const;

/** The front matter of an audit. */
export const auditSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'owner', 'type', 'status', 'categories'],
  properties: {
    id: { ...text, description: 'Permanent id, `AUD-` and a word in capitals.' },
    title: { ...text, description: 'The audit’s name.' },
    owner: { ...reference, description: 'The role that leads it on our side.' },
    type: {
      type: 'string',
      enum: ['readiness', 'type1', 'type2', 'internal'],
      description: 'Readiness, Type 1 (as of a day), Type 2 (over a window) or internal.',
    },
    status: {
      type: 'string',
      enum: ['planned', 'in-progress', 'fieldwork', 'reported', 'closed'],
      description: 'Where the audit stands.',
    },
    categories: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: category,
      description: 'The trust services categories that it covers.',
    },
    asOf: { ...date, description: 'The day that a Type 1 speaks of.' },
    window: { ...period, description: 'The observation window of a Type 2.' },
    windowHistory: { type: 'array', items: formerWindow, description: 'Windows that were agreed before.' },
    gapBefore: {
      ...text,
      description:
        'Why days between the last window and this one are in no report, and what stands for them.',
    },
    firm: { ...text, description: 'The audit firm.' },
    lookback,
    interim: { ...date, description: 'The day to which the firm tests first.' },
    rollForward: { ...date, description: 'The day on which it tests the rest.' },
    assertion: { ...signed, description: 'Management’s assertion.' },
    representation: { ...signed, description: 'Management’s representation letter.' },
    report,
    significantChanges: { type: 'array', items: change, description: 'Large changes in the window.' },
    subsequentEvents: {
      type: 'array',
      items: subsequentEvent,
      description: 'Incidents and findings after its last day and before the report.',
    },
    previous: { ...reference, description: 'The audit before this one.' },
    ...common,
  },
} as const satisfies Schema;
