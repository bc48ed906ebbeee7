import { defineKind, fields, to } from './kind.ts';
import { testSchema } from './test-schema.ts';

export const test = defineKind({
  name: 'test',
  plural: 'tests',
  summary: 'A control tested item by item, by someone who does not perform it.',
  group: 'event',
  folder: 'evidence/tests',
  layout: 'flat',
  id: /^TST-[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  idExample: 'TST-2026-Q3-CHG-01',
  headings: [],
  shown: {
    auditor: fields(
      'id title control controlVersion attributes population seed size tester performed items conclusion',
      'aliases body file',
    ),
  },
  list: fields('control controlVersion population size tester performed'),
  references: {
    control: to('tests', 'control'),
    population: to('drawnFrom', 'population'),
    tester: to('performedBy', 'role'),
  },
  schema: testSchema,
});
