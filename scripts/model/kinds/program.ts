import { defineKind, fields } from './kind.ts';
import { programSchema } from './program-schema.ts';

export const program = defineKind({
  name: 'program',
  plural: 'programs',
  summary: 'Who we are, what is in scope, and the numbers that the rest of the program uses.',
  group: 'once',
  folder: 'program/program.md',
  layout: 'single',
  id: /^program$/,
  idExample: 'program',
  headings: [],
  shown: {
    // Not why the company does it, and not which rules it has lowered: those are notes to ourselves.
    auditor: fields(
      'id title organization service example phase categories timezone fiscalYearStart calendar products',
      'locations teams target exclusions dataClasses riskAppetite riskScale thresholds sampling aliases body file',
    ),
    public: fields('id title organization service example categories products'),
  },
  list: fields('organization service phase'),
  references: {},
  schema: programSchema,
});
