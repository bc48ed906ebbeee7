import { defineKind, fields, to } from './kind.ts';
import { common, hours, reference, references, text, texts } from './schema.ts';

const inject = {
  type: 'object',
  additionalProperties: false,
  required: ['at', 'text'],
  properties: {
    at: { ...hours, description: 'How long after the start, such as `PT15M`.' },
    text: { ...text, description: 'What the players are told.' },
  },
} as const;

export const exercise = defineKind({
  name: 'exercise',
  plural: 'exercises',
  summary: 'A scenario to practice at a table, with news that arrives in steps and questions to answer.',
  group: 'once',
  folder: 'program/exercises',
  layout: 'flat',
  id: /^EXR-\d{2,3}$/,
  idExample: 'EXR-01',
  numbered: { prefix: 'EXR-', width: 2 },
  headings: [],
  shown: {
    auditor: fields('id title owner scenario roles injects questions aliases body file'),
  },
  list: fields('owner scenario roles'),
  references: {
    owner: to('ownedBy', 'role'),
    roles: to('involves', 'role'),
  },
  schema: {
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
  },
});
