import {
  action,
  byOn,
  common,
  date,
  duration,
  rating,
  reference,
  references,
  type Schema,
  text,
  yes,
} from './schema.ts';

const plan = {
  type: 'object',
  additionalProperties: false,
  required: ['actions'],
  description: 'What will be done to bring the risk down.',
  properties: {
    actions: { type: 'array', minItems: 1, items: action, description: 'The actions, one line each.' },
  },
} as const;

const acceptance = {
  ...byOn,
  required: ['by', 'on', 'until', 'rationale'],
  description: 'A decision to live with the risk for a time.',
  properties: {
    by: { ...reference, description: 'The role that accepts the risk; not its owner.' },
    on: { ...date, description: 'The day it was accepted.' },
    until: { ...date, description: 'The last day of the acceptance.' },
    rationale: { ...text, description: 'Why the risk is worth taking.' },
  },
} as const;

/** The front matter of a risk. */
export const riskSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'owner', 'category', 'inherent', 'residual', 'treatment'],
  properties: {
    id: { ...text, description: 'Permanent id, `RISK-` and three digits.' },
    title: { ...text, description: 'What could go wrong, in one line.' },
    owner: { ...reference, description: 'The role that answers for the risk.' },
    category: {
      type: 'string',
      enum: [
        'strategic',
        'security',
        'privacy',
        'operational',
        'third-party',
        'people',
        'financial',
        'legal',
      ],
      description: 'What sort of risk it is.',
    },
    fraud: { ...yes, description: 'Whether somebody could cause it on purpose, for gain.' },
    fraudType: {
      ...text,
      description: 'How the fraud would work, such as theft of data or false records.',
    },
    commitments: { ...references, description: 'The promises that it threatens.' },
    systems: { ...references, description: 'The systems that it threatens.' },
    vendors: { ...references, description: 'The vendors that it has to do with.' },
    inherent: { ...rating, description: 'The rating with no control in place.' },
    residual: { ...rating, description: 'The rating with the controls that work today.' },
    controls: { ...references, description: 'The controls that bring the risk down.' },
    treatment: {
      type: 'string',
      enum: ['mitigate', 'transfer', 'avoid', 'accept'],
      description: 'What we do about it: mitigate, transfer, avoid or accept.',
    },
    plan,
    acceptance,
    reviewEvery: { ...duration, description: 'The longest time between two reviews; P3M when absent.' },
    lastReviewed: { ...date, description: 'The day of the last review, also when nothing changed.' },
    ...common,
  },
} as const satisfies Schema;
