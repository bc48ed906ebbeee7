import { frameworkSchema } from './framework.ts';
import { type KindName, kindList } from './kinds/index.ts';
import { answersSchema } from './setup.ts';

/** Everything that people write is held against one: each kind, frameworks, and the answers for setup. */
export type SchemaName = KindName | 'framework' | 'answers';

export const schemaNames: readonly SchemaName[] = [
  ...kindList.map(({ name }) => name),
  'framework',
  'answers',
];

/** JSON Schema draft-07 of a kind's front matter, of a framework's file, or of a file of answers. */
export function schemaOf(name: SchemaName): object {
  return schemas.get(name) ?? {};
}

const schemas = new Map<SchemaName, object>([
  ...kindList.map(({ name, schema }): [SchemaName, object] => [name, schema]),
  ['framework', frameworkSchema],
  ['answers', answersSchema],
]);
