import { common, count, date, reference, type Schema, text, version } from './schema.ts';

const attribute = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'text'],
  properties: {
    id: { ...text, description: 'A short name, such as `A`.' },
    text: { ...text, description: 'What must be true of each item.' },
  },
} as const;

const item = {
  type: 'object',
  additionalProperties: false,
  required: ['item', 'results'],
  properties: {
    item: { ...text, description: 'The item, as the population names it.' },
    results: {
      type: 'object',
      additionalProperties: { type: 'string', enum: ['open', 'pass', 'fail', 'na'] },
      description: 'For each attribute: open (not looked at yet), pass, fail or na (does not apply).',
    },
    note: { ...text, description: 'What the tester saw.' },
  },
} as const;

/** The front matter of a test. */
export const testSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'control', 'controlVersion', 'attributes', 'tester', 'performed', 'items'],
  properties: {
    id: { ...text, description: 'Permanent id, `TST-` and words in capitals.' },
    title: { ...text, description: 'What is tested.' },
    control: { ...reference, description: 'The control under test.' },
    controlVersion: { ...version, description: 'The version of the control under test, in quotes.' },
    attributes: {
      type: 'array',
      minItems: 1,
      items: attribute,
      description: 'What is checked on each item.',
    },
    population: { ...reference, description: 'The population that the items are drawn from.' },
    seed: { ...text, description: 'The seed of the draw, so that anyone can repeat it.' },
    size: { ...count, description: 'How many items were drawn.' },
    tester: { ...reference, description: 'The role that tested; not the performer of the control.' },
    performed: { ...date, description: 'The day of the test.' },
    items: { type: 'array', items: item, description: 'The items with their results.' },
    conclusion: { ...text, description: 'What the results say about the control.' },
    ...common,
  },
} as const satisfies Schema;
