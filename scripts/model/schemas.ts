import { frameworkSchema } from './framework.ts';
import { type KindName, kindList, kinds } from './kinds/index.ts';
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
  if (name === 'framework') return frameworkSchema;
  return name === 'answers' ? answersSchema : kinds[name].schema;
}
