import { defineKind, fields, to } from './kind.ts';
import { populationSchema } from './population-schema.ts';

export const population = defineKind({
  name: 'population',
  plural: 'populations',
  summary: 'The complete list of events or items that a control applies to, frozen for testing.',
  group: 'event',
  folder: 'evidence/populations',
  layout: 'flat',
  id: /^POP-[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  idExample: 'POP-2026-Q3-CHANGES',
  headings: [],
  shown: {
    auditor: fields(
      'id title source query control covers count sourceCount sha256 completeness stage items key',
      'aliases body file',
    ),
  },
  list: fields('control source covers.from covers.to count stage'),
  references: {
    control: to('concerns', 'control'),
  },
  schema: populationSchema,
});
