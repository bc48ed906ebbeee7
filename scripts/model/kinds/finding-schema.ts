import {
  action,
  byOn,
  common,
  count,
  date,
  period,
  reference,
  references,
  type Schema,
  text,
} from './schema.ts';

const instances = {
  type: 'object',
  additionalProperties: false,
  required: ['population', 'tested', 'deviations'],
  description: 'How many items failed, and of how many.',
  properties: {
    population: { ...count, description: 'How many items there were.' },
    tested: { ...count, description: 'How many of them were tested.' },
    deviations: { ...count, description: 'How many of those failed.' },
  },
} as const;

const conclusion = {
  ...byOn,
  required: ['effect', 'by', 'on'],
  description: 'What management concludes.',
  properties: {
    effect: { ...text, description: 'What the finding means for the criteria and the customers.' },
    by: { ...reference, description: 'The role that concludes it for management.' },
    on: { ...date, description: 'The day it was concluded.' },
    compensatingControls: { ...references, description: 'The controls that helped all the same.' },
  },
} as const;

const remediation = {
  ...action,
  properties: {
    ...action.properties,
    milestone: { ...text, description: 'The step that comes next.' },
    progress: { type: 'integer', minimum: 0, maximum: 100, description: 'How far it is, in percent.' },
  },
} as const;

const retest = {
  ...byOn,
  required: ['by', 'on', 'outcome'],
  description: 'The test after the repair.',
  properties: {
    ...byOn.properties,
    outcome: { type: 'string', enum: ['pass', 'fail'], description: 'Pass or fail.' },
    evidence: { ...reference, description: 'The evidence of the retest.' },
  },
} as const;

const raisedBy = {
  type: 'object',
  additionalProperties: false,
  required: ['evidence'],
  description: 'The checklist that brought it up.',
  properties: {
    evidence: { ...reference, description: 'The evidence with the checklist.' },
    answer: { ...text, description: 'The id of the answer in it.' },
  },
} as const;

/** The front matter of a finding. */
export const findingSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'owner', 'kind', 'source', 'detected', 'status'],
  properties: {
    id: { ...text, description: 'Permanent id, `FIND-` and three digits.' },
    title: { ...text, description: 'What failed, in one line.' },
    owner: { ...reference, description: 'The role that sees to the repair.' },
    kind: {
      type: 'string',
      enum: ['gap', 'design', 'deviation', 'description'],
      description: 'No control, a control that cannot work, one that did not, or a wrong description.',
    },
    source: {
      type: 'string',
      enum: ['self-assessment', 'audit', 'incident', 'exercise', 'collector', 'other'],
      description: 'How it came to light.',
    },
    raisedBy,
    controls: { ...references, description: 'The controls that it is about.' },
    criteria: { ...references, description: 'The criteria that it is about.' },
    occurred: { ...period, description: 'The days on which it happened.' },
    detected: { ...date, description: 'The day it was noticed.' },
    instances,
    rootCause: { ...text, description: 'Why it happened.' },
    conclusion,
    actions: { type: 'array', items: remediation, description: 'What is done about it.' },
    managementResponse: { ...text, description: 'What management answers to the auditor.' },
    retest,
    status: {
      type: 'string',
      enum: ['open', 'remediating', 'closed'],
      description: 'Where the finding stands: open, remediating or closed.',
    },
    closed: {
      ...byOn,
      properties: {
        by: { ...reference, description: 'The role that closed it; not the owner.' },
        on: { ...date, description: 'The day it was closed.' },
      },
      description: 'Who closed it, and when.',
    },
    ...common,
  },
} as const satisfies Schema;
