import { reviewSchema } from './access-review-schema.ts';
import { collectedSchema } from './collected-schema.ts';
import { populationFrozenSchema, sampleSchema } from './drawn-schema.ts';
import { explainSchema, newSchema } from './explain-schema.ts';
import { nextSchema } from './next-schema.ts';
import { reportSchema } from './report-schema.ts';
import { setupSchema } from './setup-schema.ts';
import { siteSchema } from './site-schema.ts';
import { statusSchema } from './status-schema.ts';
import { trendSchema } from './trend-schema.ts';

/** The JSON Schema of what each command writes with `--format json`. A command with JSON and no line here fails a test. */
export const outputSchemas = {
  check: reportSchema,
  collect: collectedSchema,
  explain: explainSchema,
  new: newSchema,
  next: nextSchema,
  // The kind of record has the shorter name.
  'population-frozen': populationFrozenSchema,
  sample: sampleSchema,
  review: reviewSchema,
  setup: setupSchema,
  site: siteSchema,
  status: statusSchema,
  trend: trendSchema,
} as const;
