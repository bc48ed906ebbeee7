import {
  calendar,
  categoryScope,
  dataClass,
  exclusion,
  phases,
  riskAppetite,
  riskScale,
  samplingRow,
  setupFields,
  severityRow,
  thresholds,
} from './program-fields.ts';
import { common, type Schema, text, texts, yes } from './schema.ts';

/** The front matter of a program. */
export const programSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'organization', 'service', 'phase', 'categories'],
  properties: {
    title: { ...text, description: 'The program’s name.' },
    organization: { ...text, description: 'The company’s name.' },
    service: { ...text, description: 'The service that the report would be about.' },
    example: { ...yes, description: 'Whether this is still the example that the template ships.' },
    phase: {
      type: 'string',
      enum: [...phases],
      description: 'Where the program stands on its way.',
    },
    categories: {
      type: 'array',
      minItems: 1,
      items: categoryScope,
      description: 'The trust services categories, each in or out with its reason.',
    },
    timezone: { ...text, description: 'The IANA time zone that dates are read in; UTC when absent.' },
    fiscalYearStart: {
      type: 'integer',
      minimum: 1,
      maximum: 12,
      description: 'The month in which the fiscal year begins, 1 to 12; 1 when absent.',
    },
    calendar,
    products: { ...texts, description: 'The products in scope.' },
    locations: { ...texts, description: 'Where people work and data are kept.' },
    teams: { ...texts, description: 'The teams in scope.' },
    drivers: { ...texts, description: 'Why the company does this now.' },
    exclusions: { type: 'array', items: exclusion, description: 'What is left out, and why.' },
    dataClasses: { type: 'array', items: dataClass, description: 'The classes of data we hold.' },
    riskAppetite,
    riskScale,
    thresholds,
    sampling: { type: 'array', items: samplingRow, description: 'How many items a test draws.' },
    severities: { type: 'array', items: severityRow, description: 'Rules whose severity is lowered here.' },
    ...setupFields,
    ...common,
  },
} as const satisfies Schema;
