import { common, hours, reference, references, type Schema, text, texts } from './schema.ts';

const inject = {
  type: 'object',
  additionalProperties: false,
  required: ['at', 'text'],
  properties: {
    at: { ...hours, description: 'How long after the start, such as `PT15M`.' },
    text: { ...text, description: 'What the players are told.' },
  },
} as const;

/** The front matter of an exercise. */
export const exerciseSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'owner', 'scenario', 'roles', 'injects', 'questions'],
  properties: {
    id: { ...text, description: 'Permanent id, `EXR-` and a number.' },
    title: { ...text, description: 'The exercise’s name.' },
    owner: { ...reference, description: 'The role that runs the exercise.' },
    scenario: { ...text, description: 'What has happened when the exercise begins.' },
    roles: { ...references, description: 'The roles that take part.' },
    injects: { type: 'array', items: inject, description: 'What the players learn, and when.' },
    questions: { ...texts, description: 'What the players must decide or answer.' },
    ...common,
  },
} as const satisfies Schema;
