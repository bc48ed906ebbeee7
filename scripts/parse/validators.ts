import { Ajv, type ValidateFunction } from 'ajv';
import { type SchemaName, schemaOf } from '../model/schemas.ts';
import { formats } from './formats.ts';

/**
 * One validator for each schema, compiled on first use.
 * The launcher puts precompiled ones in this module's place: compiling takes longer than judging a small repository.
 */
export function validatorOf(name: SchemaName): ValidateFunction {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const validator = ajv.compile(schemaOf(name));
  compiled.set(name, validator);
  return validator;
}

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, formats });
const compiled = new Map<SchemaName, ValidateFunction>();
