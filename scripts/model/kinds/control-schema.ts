import {
  common,
  date,
  duration,
  reference,
  references,
  type Schema,
  text,
  texts,
  version,
} from './schema.ts';

/** How often a control runs, and what proves that it did (READINESS §2). */
export const frequency = {
  type: 'object',
  additionalProperties: false,
  required: ['every', 'proof'],
  properties: {
    every: {
      type: 'string',
      enum: ['daily', 'weekly', 'monthly', 'quarterly', 'semiannual', 'annual', 'continuous', 'per-event'],
      description: 'How often the control is carried out.',
    },
    proof: {
      type: 'string',
      enum: ['occurrence', 'state', 'span', 'population'],
      description:
        'What fills a slot: one performance, an observed state, data over the whole slot, or a tested population.',
    },
    within: {
      ...duration,
      description: 'How long after the slot’s last day (or the event) the work may be done.',
    },
    each: {
      type: 'string',
      enum: ['system', 'person', 'vendor'],
      description: 'Needed once for each system, person or vendor in scope.',
    },
    observe: { ...duration, description: 'How often a continuous state is observed.' },
  },
} as const;

const criterionRole = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'role'],
  properties: {
    id: { ...reference, description: 'The criterion, such as `CC6.1`.' },
    role: {
      type: 'string',
      enum: ['key', 'supporting'],
      description: 'Key: the criterion rests on this control. Supporting: it helps.',
    },
  },
} as const;

const statement = {
  ...text,
  description: 'Who does what, how often, on what, leaving what proof. Auditors quote it.',
} as const;

/** The front matter of a control. */
export const controlSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'title',
    'owner',
    'status',
    'nature',
    'automation',
    'version',
    'statement',
    'frequencies',
    'criteria',
    'policies',
  ],
  properties: {
    id: { ...text, description: 'Permanent id: the domain’s letters and two digits.' },
    title: { ...text, description: 'A short name.' },
    owner: { ...reference, description: 'The role that answers for the control.' },
    status: {
      type: 'string',
      enum: ['planned', 'implemented', 'inherited', 'not-applicable'],
      description:
        'Planned: only written. Implemented: it runs. Inherited: a vendor runs it. Not applicable: say why.',
    },
    reason: { ...text, description: 'Why the control does not apply.' },
    inheritedFrom: { ...reference, description: 'The vendor whose control we rely on.' },
    tier: {
      type: 'string',
      enum: ['core', 'recommended'],
      description: 'Core (the default) or recommended.',
    },
    nature: {
      type: 'string',
      enum: ['preventive', 'detective', 'corrective'],
      description: 'Whether it prevents, detects or corrects.',
    },
    automation: {
      type: 'string',
      enum: ['manual', 'automated'],
      description: 'Whether a person or a machine does it.',
    },
    version: { ...version, description: 'Version of the statement, in quotes.' },
    effective: { ...date, description: 'First day of this version.' },
    replaces: { ...reference, description: 'The control that this one succeeds under a new id.' },
    statement,
    frequencies: {
      type: 'array',
      minItems: 1,
      items: frequency,
      description: 'How often, and what proves it.',
    },
    criteria: {
      type: 'array',
      items: criterionRole,
      description: 'The criteria it answers, each as key or supporting.',
    },
    policies: { ...references, description: 'The policies that it carries out.' },
    systems: { ...references, description: 'The systems it runs on.' },
    performer: { ...reference, description: 'The role that carries it out; the owner when absent.' },
    testProcedure: { ...texts, description: 'How an auditor can test it, one step each.' },
    populationSource: { ...text, description: 'Where the complete list of events or items comes from.' },
    evidenceExpected: { ...texts, description: 'What proof each performance leaves.' },
    walkthrough: { ...text, description: 'One real instance, traced from end to end.' },
    versions: {
      type: 'array',
      description: 'Earlier versions, which are tested for their part of a window.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['version', 'effective', 'statement'],
        properties: {
          version: { ...version, description: 'The earlier version.' },
          effective: { ...date, description: 'Its first day.' },
          until: { ...date, description: 'Its last day, when there was a pause after it.' },
          statement,
          frequencies: { type: 'array', items: frequency, description: 'Its frequencies.' },
          systems: { ...references, description: 'Its systems.' },
          criteria: { type: 'array', items: criterionRole, description: 'Its criteria.' },
        },
      },
    },
    ...common,
  },
} as const satisfies Schema;
