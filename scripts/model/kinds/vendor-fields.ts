import { byOn, date, duration, opinion, period, reference, references, text, texts, yes } from './schema.ts';

const object = { type: 'object', additionalProperties: false } as const;

export const subservice = {
  ...object,
  required: ['method', 'criteria', 'csocs', 'monitoredBy'],
  description: 'Present when the vendor runs controls that our criteria need.',
  properties: {
    method: {
      type: 'string',
      enum: ['carve-out', 'inclusive'],
      description: 'Carve-out: its controls stay outside our report. Inclusive: they are part of it.',
    },
    criteria: { ...references, description: 'The criteria that its controls help to meet.' },
    csocs: {
      type: 'array',
      description: 'The controls that we assume the vendor keeps (CSOCs).',
      items: {
        ...object,
        required: ['text'],
        properties: {
          text: { ...text, description: 'What we assume the vendor does.' },
          criteria: { ...references, description: 'The criteria that rest on it.' },
        },
      },
    },
    monitoredBy: { ...references, description: 'Our controls that watch over the vendor.' },
  },
} as const;

export const subprocessor = {
  ...object,
  required: ['location', 'purpose'],
  description: 'Present when the vendor processes personal data for our customers.',
  properties: {
    location: { ...text, description: 'Where it processes the data.' },
    purpose: { ...text, description: 'What it processes the data for.' },
    data: { ...texts, description: 'The data classes that it processes.' },
  },
} as const;

export const contract = {
  ...object,
  required: ['kind'],
  description: 'The agreement with the vendor.',
  properties: {
    kind: {
      ...text,
      description: 'What sort of agreement it is, such as online terms or a signed contract.',
    },
    dataProcessing: { ...yes, description: 'Whether an agreement on personal data is part of it.' },
    signed: { ...date, description: 'The day it was signed or accepted.' },
    renews: { ...date, description: 'The day it renews or ends.' },
    uri: { ...text, description: 'Where the agreement is kept.' },
  },
} as const;

const cuec = {
  ...object,
  required: ['text'],
  properties: {
    text: { ...text, description: 'What the report expects its customers to do.' },
    control: { ...reference, description: 'Our control that does it.' },
  },
} as const;

export const assuranceReport = {
  ...object,
  required: ['type'],
  properties: {
    type: {
      type: 'string',
      enum: ['soc1', 'soc2-type1', 'soc2-type2', 'soc3', 'iso27001', 'pci-aoc', 'penetration-test', 'other'],
      description: 'What sort of report it is.',
    },
    period: { ...period, description: 'The days that it covers.' },
    asOf: { ...date, description: 'The day that it speaks of, when it covers no period.' },
    firm: { ...text, description: 'Who issued it.' },
    opinion,
    exceptionsRead: {
      ...byOn,
      description: 'Who read its exceptions, and when.',
      properties: {
        ...byOn.properties,
        notes: { ...text, description: 'What the exceptions mean for us.' },
      },
    },
    cuecs: {
      type: 'array',
      items: cuec,
      description: 'What the report expects its customers to do (CUECs).',
    },
    bridge: {
      ...period,
      description: 'The letter that covers the time since the report ended.',
      properties: { ...period.properties, uri: { ...text, description: 'Where the letter is kept.' } },
    },
  },
} as const;

export const decision = {
  ...byOn,
  required: ['outcome', 'by', 'on'],
  description: 'Whether we use the vendor.',
  properties: {
    outcome: {
      type: 'string',
      enum: ['approve', 'conditions', 'reject'],
      description: 'Approve, approve with conditions, or reject.',
    },
    ...byOn.properties,
    conditions: { ...text, description: 'What must hold while we use the vendor.' },
  },
} as const;

export const offboarded = {
  ...object,
  required: ['on', 'accessRemoved', 'dataReturned'],
  description: 'How the work with the vendor ended.',
  properties: {
    on: { ...date, description: 'The last day we used the vendor.' },
    accessRemoved: { ...yes, description: 'Whether all its access to us is removed.' },
    dataReturned: { ...yes, description: 'Whether our data were returned or destroyed.' },
  },
} as const;

export const review = {
  reviewEvery: { ...duration, description: 'The longest time between two reviews of the vendor.' },
  lastReviewed: { ...date, description: 'The day of the last review, also when nothing changed.' },
} as const;
