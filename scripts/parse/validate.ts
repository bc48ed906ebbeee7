import type { ErrorObject } from 'ajv';
import { nearest } from '../model/nearest.ts';
import type { Draft } from '../model/problem.ts';
import type { SchemaName } from '../model/schemas.ts';
import { fault } from './fault.ts';
import { fieldOf, propertiesAt, requiredOf, valueAt } from './schema-field.ts';
import { validatorOf } from './validators.ts';
import { short, wrongField } from './wrong-field.ts';

export interface Validated {
  readonly data: Readonly<Record<string, unknown>>;
  /** False when a required field is missing or wrong. */
  readonly whole: boolean;
  readonly faults: readonly Draft[];
}

/** More unknown fields than this become one problem with their count. */
const mostUnknown = 10;
/** More wrong values than this are counted, not shown one by one. */
const mostWrong = 50;
const noFaults: readonly Draft[] = [];

/**
 * Holds front matter against its kind's schema. A field that the schema refuses is left out of the data,
 * so that rules never meet a wrong type; without a required one the record is not whole.
 */
export function validate(kind: SchemaName, path: string, data: Readonly<Record<string, unknown>>): Validated {
  const validator = validatorOf(kind);
  if (validator(data)) return { data, whole: true, faults: noFaults };
  const errors = (validator.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties');
  const known = withoutFollowers(errors.filter(({ keyword }) => keyword !== 'additionalProperties'));
  const refused = new Set(known.map((error) => fieldOf(error).split(/[.[]/, 1)[0] ?? ''));
  const required = requiredOf(kind);
  const kept = Object.entries(data).filter(([name]) => !refused.has(name));
  return {
    data: Object.fromEntries(kept),
    whole: !required.some((name) => refused.has(name)),
    faults: [
      ...unknownFields(kind, path, unknown, data),
      ...known.slice(0, mostWrong).map((error) => wrongField(kind, path, error, data)),
      ...(known.length > mostWrong ? [moreWrong(kind, path, known)] : []),
    ],
  };
}

/** A value that is none of the allowed ones is often of the wrong type too: the list of them says it all. */
function withoutFollowers(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const chosen = new Set(
    errors.filter(({ keyword }) => keyword === 'enum').map(({ instancePath }) => instancePath),
  );
  return errors.filter(({ keyword, instancePath }) => keyword !== 'type' || !chosen.has(instancePath));
}

function moreWrong(kind: SchemaName, path: string, errors: readonly ErrorObject[]): Draft {
  const [next = errors[0] as ErrorObject] = errors.slice(mostWrong);
  const field = fieldOf(next);
  return fault(
    'values-are-valid',
    'many',
    { path, field },
    { count: errors.length - mostWrong, kind, field },
  );
}

function unknownFields(
  kind: SchemaName,
  path: string,
  errors: readonly ErrorObject[],
  data: unknown,
): readonly Draft[] {
  const [first] = errors;
  if (first !== undefined && errors.length > mostUnknown) {
    const field = fieldOf(first);
    const sample = errors
      .slice(0, 3)
      .map((error) => `\`${short(fieldOf(error))}\``)
      .join(', ');
    return [
      fault('fields-are-known', 'many', { path, field, at: 'name' }, { count: errors.length, kind, sample }),
    ];
  }
  return errors.map((error) => {
    const siblings = Object.keys(
      (error.parentSchema?.properties as object | undefined) ?? propertiesAt(kind, error.schemaPath),
    );
    const present = new Set(Object.keys((valueAt(data, error.instancePath) as object | undefined) ?? {}));
    const name = String(error.params.additionalProperty);
    const near = nearest(
      name,
      siblings.filter((each) => !present.has(each)),
    );
    return fault(
      'fields-are-known',
      'unknown',
      { path, field: fieldOf(error), at: 'name' },
      { field: short(fieldOf(error)), kind, near },
      fieldOf(error),
    );
  });
}
