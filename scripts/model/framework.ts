import { category, count, references, text } from './kinds/schema.ts';

/** A framework's requirements, in `controls/frameworks/<id>.yaml`: ids and titles in our own words. */
export const frameworkSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'publisher', 'requirements'],
  properties: {
    id: {
      ...text,
      description:
        'Id of the framework; it stands before the requirement’s id, unless the framework is the default.',
    },
    title: { ...text, description: 'Name, in our own words.' },
    short: { ...text, description: 'What people call it, in a word or two.' },
    publisher: { ...text, description: 'Who owns the text.' },
    edition: { ...text, description: 'Which edition.' },
    url: { ...text, description: 'Where the owner publishes it.' },
    default: {
      type: 'boolean',
      description: 'Whether its ids are used without the framework’s id before them.',
    },
    groups: {
      type: 'array',
      description: 'The groups that requirements stand in, in order.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: {
          id: { ...text, description: 'Id of the group.' },
          title: { ...text, description: 'Its title, in our own words.' },
          category: { ...category, description: 'The trust services category of the group.' },
        },
      },
    },
    requirements: {
      type: 'array',
      minItems: 1,
      description: 'The requirements, in the owner’s order.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: {
          id: { ...text, description: 'The owner’s id.' },
          title: { ...text, description: 'What it asks, in our own words.' },
          group: { ...text, description: 'The group that it stands in.' },
          category: { ...category, description: 'The trust services category.' },
          pointsOfFocus: {
            ...count,
            description: 'How many points of focus the owner lists. Guidance, never a denominator.',
          },
          core: {
            ...references,
            description:
              'Criteria of the default framework that ask for the same; published mappings say so.',
          },
          editorial: {
            ...references,
            description: 'Criteria of the default framework that ask for the same by our own judgment.',
          },
        },
      },
    },
  },
} as const;
