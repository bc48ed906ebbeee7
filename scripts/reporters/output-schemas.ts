import { explainSchema, newSchema } from './explain-schema.ts';
import { reportSchema } from './json-schema.ts';
import { setupSchema } from './setup-schema.ts';
import { siteSchema } from './site-schema.ts';
import { nextSchema, statusSchema } from './status-schema.ts';

/** The JSON Schema of what each command writes with `--format json`. A command with JSON and no line here fails a test. */
export const outputSchemas = {
  check: reportSchema,
  explain: explainSchema,
  new: newSchema,
  next: nextSchema,
  setup: setupSchema,
  site: siteSchema,
  status: statusSchema,
} as const;
