import type { ErrorObject } from 'ajv';
import { type SchemaName, schemaOf } from '../model/schemas.ts';

/** `/criteria/0/id` → `criteria[0].id`; for a missing or unknown field, the field itself. */
export function fieldOf(error: ErrorObject): string {
  const name = error.params.additionalProperty ?? error.params.missingProperty;
  const path = pointer(error.instancePath);
  const parts = typeof name === 'string' ? [...path, name] : path;
  return parts
    .map((part, index) => (index === 0 ? part : /^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('');
}

/** The field that holds a field; blank at the top. */
export function parentOf(field: string): string {
  return field.includes('.') ? field.slice(0, field.lastIndexOf('.')) : '';
}

function pointer(instancePath: string): readonly string[] {
  if (instancePath === '') return [];
  return instancePath
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands where ajv points. */
export function valueAt(data: unknown, instancePath: string): unknown {
  let value = data;
  for (const part of pointer(instancePath)) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** The names that are allowed where the schema's path `#/properties/plan/additionalProperties` points. */
export function propertiesAt(kind: SchemaName, schemaPath: string): object {
  let schema: unknown = schemaOf(kind);
  for (const part of schemaPath.replace(/^#\//, '').split('/').slice(0, -1)) {
    schema = (schema as Record<string, unknown> | undefined)?.[
      part.replaceAll('~1', '/').replaceAll('~0', '~')
    ];
  }
  return (schema as { properties?: object } | undefined)?.properties ?? {};
}

/** The fields that a kind cannot do without. */
export function requiredOf(kind: SchemaName): readonly string[] {
  const { required } = schemaOf(kind) as { required?: readonly string[] };
  return required ?? [];
}
