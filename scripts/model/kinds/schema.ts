import type { JSONSchema } from 'json-schema-to-ts';

/** What every schema of front matter is written in: JSON Schema draft-07, which editors and ajv both read. */
export type Schema = JSONSchema & object;

/**
 * Shared parts of schemas. They are spread into a kind's own schema, so that the schema of a kind is
 * complete by itself: ajv, the editor and the reference page all read the same text.
 */
export const text = { type: 'string', minLength: 1 } as const;
export const date = { type: 'string', format: 'date' } as const;
/** A day, or an instant with a zone. */
export const moment = { type: 'string', format: 'moment' } as const;
export const duration = { type: 'string', format: 'duration' } as const;
/** A duration that may be shorter than a day, such as `PT4H`; calendar arithmetic never meets it. */
export const hours = {
  type: 'string',
  pattern: '^P(?=.)(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?)?$',
} as const;
export const version = { type: 'string', pattern: '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$' } as const;
export const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
export const yes = { type: 'boolean' } as const;
export const count = { type: 'integer', minimum: 0 } as const;
/** A level of the 5 × 5 risk matrix. */
export const level = { type: 'integer', minimum: 1, maximum: 5 } as const;
/** An id of another record; that it exists is a rule's question, not the schema's. */
export const reference = { type: 'string', minLength: 1 } as const;
export const references = { type: 'array', items: reference, uniqueItems: true } as const;
export const texts = { type: 'array', items: text } as const;

export const period = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to'],
  properties: {
    from: { ...date, description: 'First day.' },
    to: { ...date, description: 'Last day, included.' },
  },
} as const;

export const rating = {
  type: 'object',
  additionalProperties: false,
  required: ['likelihood', 'impact'],
  properties: {
    likelihood: { ...level, description: 'How likely, 1 to 5, as the program’s scale words it.' },
    impact: { ...level, description: 'How bad, 1 to 5, as the program’s scale words it.' },
    why: { ...text, description: 'Why this rating.' },
  },
} as const;

/** The five trust services categories. */
export const categories = [
  'security',
  'availability',
  'processing-integrity',
  'confidentiality',
  'privacy',
] as const;
export const category = { type: 'string', enum: categories } as const;

/** Fields that every record takes. */
export const common = {
  aliases: {
    ...references,
    description: 'Ids of the same thing elsewhere, such as `DCF-105`; they resolve everywhere.',
  },
  classification: {
    type: 'string',
    enum: ['public', 'internal', 'restricted'],
    description: 'Who may read it: public, internal (the default) or restricted.',
  },
  custom: { type: 'object', description: 'Your own fields; the engine does not read them.' },
} as const;

/** Who did something, and when. */
export const byOn = {
  type: 'object',
  additionalProperties: false,
  required: ['by', 'on'],
  properties: {
    by: { ...reference, description: 'The role that did it.' },
    on: { ...date, description: 'The day it was done.' },
  },
} as const;

/** Who did something, and when, to the day or to the instant. */
export const byAt = {
  type: 'object',
  additionalProperties: false,
  required: ['at', 'by'],
  properties: {
    at: { ...moment, description: 'When: a day, or an instant with its zone.' },
    by: { ...reference, description: 'The role that did it.' },
  },
} as const;

export const action = {
  type: 'object',
  additionalProperties: false,
  required: ['what', 'who'],
  properties: {
    what: { ...text, description: 'What will be done.' },
    who: { ...reference, description: 'The role that does it.' },
    due: { ...date, description: 'The day it must be done by.' },
    done: { ...date, description: 'The day it was done.' },
  },
} as const;

/** What an auditor's report concludes. */
export const opinion = {
  type: 'string',
  enum: ['unqualified', 'qualified', 'adverse', 'disclaimer'],
  description: 'What the auditor concluded.',
} as const;

export const environment = {
  type: 'string',
  enum: ['production', 'staging', 'development', 'corporate'],
} as const;
