import { frameworkSchema } from './framework.ts';
import { type KindName, kindList } from './kinds/index.ts';

/** Everything that content is held against: one schema for each kind, and one for frameworks. */
export type SchemaName = KindName | 'framework';

export const schemaNames: readonly SchemaName[] = [...kindList.map(({ name }) => name), 'framework'];

/** JSON Schema draft-07 of a kind's front matter, or of a framework's file. */
export function schemaOf(name: SchemaName): object {
  return schemas.get(name) ?? {};
}

const schemas = new Map<SchemaName, object>([
  ...kindList.map(({ name, schema }): [SchemaName, object] => [name, schema]),
  ['framework', frameworkSchema],
]);
