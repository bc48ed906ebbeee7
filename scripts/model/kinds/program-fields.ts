import { category, count, date, duration, level, references, text, yes } from './schema.ts';

/** The phases of a program, in their order. */
export const phases = ['scope', 'readiness', 'remediation', 'evidence', 'audit', 'continuous'] as const;
export type Phase = (typeof phases)[number];

const object = { type: 'object', additionalProperties: false } as const;

export const categoryScope = {
  ...object,
  required: ['category', 'inScope', 'reason'],
  properties: {
    category: { ...category, description: 'The trust services category.' },
    inScope: { ...yes, description: 'Whether the program covers it.' },
    reason: { ...text, description: 'Why it is in or out.' },
  },
} as const;

export const calendar = {
  ...object,
  description: 'The days on which the company works.',
  properties: {
    workdays: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
      description: 'The working days of a week; Monday to Friday when absent.',
    },
    holidays: { type: 'array', uniqueItems: true, items: date, description: 'Days off for everyone.' },
  },
} as const;

export const exclusion = {
  ...object,
  required: ['what', 'why'],
  properties: {
    what: { ...text, description: 'What the program leaves out.' },
    why: { ...text, description: 'Why it is left out.' },
  },
} as const;

export const dataClass = {
  ...object,
  required: ['id', 'title', 'description'],
  properties: {
    id: { ...text, description: 'A short name that systems and vendors use.' },
    title: { ...text, description: 'The name for people.' },
    description: { ...text, description: 'What belongs to the class.' },
    retention: { ...text, description: 'How long it is kept, and what happens then.' },
  },
} as const;

export const riskAppetite = {
  ...object,
  required: ['maximum'],
  description: 'How much risk the company takes without a plan or an acceptance.',
  properties: {
    maximum: {
      type: 'integer',
      minimum: 1,
      maximum: 25,
      description: 'The highest likelihood times impact that needs neither.',
    },
    statement: { ...text, description: 'The same in words.' },
  },
} as const;

const scale = {
  type: 'array',
  items: {
    ...object,
    required: ['level', 'meaning'],
    properties: {
      level: { ...level, description: 'The level, 1 to 5.' },
      meaning: { ...text, description: 'What the level means.' },
    },
  },
} as const;

export const riskScale = {
  ...object,
  required: ['likelihood', 'impact'],
  description: 'What the levels of the risk matrix mean.',
  properties: {
    likelihood: { ...scale, description: 'The levels of likelihood.' },
    impact: { ...scale, description: 'The levels of impact.' },
  },
} as const;

export const thresholds = {
  ...object,
  description: 'When something counts as due soon or late.',
  properties: {
    dueSoon: { ...duration, description: 'How long before its due date a thing is called due soon.' },
    within: {
      ...object,
      description: 'How long after a slot’s last day its work may be done, where the control does not say.',
      properties: {
        daily: { ...duration, description: 'For daily controls; P1D when absent.' },
        weekly: { ...duration, description: 'For weekly controls; P3D when absent.' },
        monthly: { ...duration, description: 'For monthly controls; P5D when absent.' },
        quarterly: { ...duration, description: 'For quarterly controls; P15D when absent.' },
        semiannual: { ...duration, description: 'For controls that run twice a year; P30D when absent.' },
        annual: { ...duration, description: 'For annual controls; P30D when absent.' },
      },
    },
  },
} as const;

export const samplingRow = {
  ...object,
  required: ['population', 'low', 'moderate', 'high'],
  properties: {
    population: {
      ...text,
      description: 'What is sampled: a frequency, or a population such as `per-event, 250 or more`.',
    },
    low: { ...count, description: 'The sample where the risk is low.' },
    moderate: { ...count, description: 'The sample where the risk is moderate.' },
    high: { ...count, description: 'The sample where the risk is high.' },
  },
} as const;

export const severityRow = {
  ...object,
  required: ['rule', 'severity', 'reason'],
  properties: {
    rule: { ...text, description: 'The id of the rule.' },
    severity: {
      type: 'string',
      enum: ['error', 'warning', 'note'],
      description: 'Its severity here; it can only be lowered.',
    },
    reason: { ...text, description: 'Why it is lowered.' },
  },
} as const;

/** The questions of setup, by the names that a file of answers uses. */
export const setupQuestions = [
  'company',
  'product',
  'categories',
  'report',
  'cloud',
  'identity',
  'mail',
  'github',
  'people',
  'workplace',
] as const;

/** What setup notes, so that nothing has to be guessed later. */
export const setupFields = {
  target: {
    ...object,
    required: ['type'],
    description: 'The report that the company works toward.',
    properties: {
      type: {
        type: 'string',
        enum: ['type1', 'type2'],
        description: 'Whether controls are looked at on a day (type1) or through a window (type2).',
      },
      months: {
        type: 'integer',
        enum: [3, 6, 9, 12],
        description: 'The length of the window of a type2 report.',
      },
    },
  },
  github: {
    ...object,
    description: 'Where the repository is kept on GitHub.',
    properties: {
      plan: {
        type: 'string',
        enum: ['free', 'pro', 'team', 'enterprise'],
        description: 'The plan of the account; it decides what GitHub can enforce.',
      },
      repository: {
        type: 'string',
        pattern: '^[\\w.-]+/[\\w.-]+$',
        examples: ['owner/name'],
        description: 'The repository as `owner/name`.',
      },
    },
  },
  later: {
    type: 'array',
    uniqueItems: true,
    items: { type: 'string', enum: setupQuestions },
    description: 'The questions of setup that were put off; `next` asks them again.',
  },
  removed: {
    ...references,
    description: 'Ids of the starter’s records that setup took out; texts may go on naming them.',
  },
} as const;
