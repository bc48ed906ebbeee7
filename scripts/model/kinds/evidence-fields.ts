import { byAt, count, environment, moment, reference, references, sha256, text, texts } from './schema.ts';

const object = { type: 'object', additionalProperties: false } as const;

export const support = {
  ...object,
  required: ['control'],
  properties: {
    control: { ...reference, description: 'The control that this shows.' },
    for: {
      ...text,
      description: 'The slot that it fills, such as `2026-Q3`; read from `performed` when absent.',
    },
    instances: { ...texts, description: 'The systems, people or vendors that it covers.' },
  },
} as const;

export const collected = {
  ...byAt,
  required: ['at', 'by', 'method'],
  description: 'How the proof was pulled.',
  properties: {
    at: byAt.properties.at,
    by: { ...reference, description: 'The role that pulled it, or the word `run` when a workflow did.' },
    method: {
      type: 'string',
      enum: ['screenshot', 'export', 'api', 'attestation', 'observation'],
      description: 'How it was pulled.',
    },
    run: { ...text, description: 'The address of the workflow run that pulled it.' },
    system: { ...reference, description: 'The system that it comes from.' },
    environment: { ...environment, description: 'The environment that it comes from.' },
    query: { ...text, description: 'The query or request, word for word.' },
    filters: { ...text, description: 'What was filtered out, and how.' },
    count: { ...count, description: 'How many items were pulled.' },
    sourceCount: { ...count, description: 'How many items the source itself counts.' },
  },
} as const;

export const result = {
  ...object,
  required: ['outcome'],
  description: 'What the performance or the test showed.',
  properties: {
    outcome: {
      type: 'string',
      enum: ['pass', 'fail', 'none', 'not-performed', 'unavailable'],
      description:
        'Pass, fail, none (nothing occurred), not-performed (the control was not carried out) or unavailable (the source refused, or its retention ended).',
    },
    population: { ...count, description: 'How many items there were.' },
    tested: { ...count, description: 'How many of them were tested.' },
    deviations: { ...count, description: 'How many of those failed.' },
    note: { ...text, description: 'What a reader should know about the result.' },
  },
} as const;

export const review = {
  ...byAt,
  required: ['by', 'at', 'outcome'],
  description: 'Who looked at the proof and what they said.',
  properties: {
    by: { ...reference, description: 'The role that reviewed it; not the performer.' },
    at: { ...moment, description: 'When it was reviewed.' },
    outcome: {
      type: 'string',
      enum: ['accepted', 'returned', 'rejected'],
      description: 'Accepted, returned for more, or rejected.',
    },
    note: { ...text, description: 'What the reviewer found.' },
  },
} as const;

/** What an answer can say; `open`, `partly` and `no` leave something to do. */
export const answerWords = ['open', 'yes', 'partly', 'no', 'not-applicable'] as const;

export const answer = {
  ...object,
  required: ['id', 'question', 'answer'],
  properties: {
    id: {
      ...text,
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      examples: ['leavers-gone'],
      description: 'A short name that findings refer to.',
    },
    question: { ...text, description: 'The question, so that `yes` means that all is well.' },
    owner: { ...reference, description: 'The role that answers, and that mends what is missing.' },
    controls: { ...references, description: 'The controls that it is about.' },
    answer: {
      type: 'string',
      enum: answerWords,
      description: 'Open (not answered yet), yes, partly, no, or not-applicable with a note that says why.',
    },
    note: { ...text, description: 'What was seen, or what is missing.' },
  },
} as const;

export const artifact = {
  ...object,
  properties: {
    path: { ...text, description: 'The file, from the repository’s root.' },
    uri: { ...text, description: 'The address, when the file is kept elsewhere.' },
    sha256: { ...sha256, description: 'The SHA-256 of its bytes, in lower case.' },
    bytes: { ...count, description: 'Its size in bytes.' },
    format: { ...text, description: 'Its format, such as `csv` or `plainproof/changes@1`.' },
  },
} as const;
