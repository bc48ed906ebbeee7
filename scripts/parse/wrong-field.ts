import type { ErrorObject } from 'ajv';
import { nearest } from '../model/nearest.ts';
import type { Draft } from '../model/problem.ts';
import type { SchemaName } from '../model/schemas.ts';
import { fault } from './fault.ts';
import { fieldOf, parentOf, valueAt } from './schema-field.ts';

/** One value that its schema refuses, as a problem of the rule that has the words for it. */
export function wrongField(kind: SchemaName, path: string, error: ErrorObject, data: unknown): Draft {
  const field = fieldOf(error);
  const value = valueAt(data, error.instancePath);
  const spot = { path, field };
  const args = { field, kind, actual: shown(value) };
  if (error.keyword !== 'required' && isTemplateMark(value)) {
    return fault('no-placeholder-left', 'mark', spot, { field }, field);
  }
  switch (error.keyword) {
    case 'required':
      return fault(
        'required-fields-are-present',
        'missing',
        { path, field: parentOf(field), at: 'name' },
        { field, kind },
        field,
      );
    case 'enum': {
      const allowed = error.params.allowedValues as readonly string[];
      const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
      return fault('values-are-valid', 'choice', spot, { ...args, allowed: listed(allowed), near }, field);
    }
    case 'format':
      return error.params.format === 'duration'
        ? fault('values-are-valid', 'duration', spot, args, field)
        : fault('dates-are-real', error.params.format === 'date' ? 'date' : 'moment', spot, args, field);
    case 'type': {
      const expected = typeWords[String(error.params.type)] ?? String(error.params.type);
      const unquoted =
        error.params.type === 'string' && (typeof value === 'number' || typeof value === 'boolean');
      return fault(
        'values-are-valid',
        unquoted ? 'unquoted' : 'type',
        spot,
        { ...args, expected, actual: unquoted ? String(value) : typeOf(value) },
        field,
      );
    }
    case 'pattern':
      return fault(
        'values-are-valid',
        'form',
        spot,
        { ...args, expected: patternWords(String(error.params.pattern)) },
        field,
      );
    case 'minLength':
      return fault('values-are-valid', 'blank', spot, args, field);
    case 'minimum':
    case 'maximum':
      return fault(
        'values-are-valid',
        'range',
        spot,
        {
          ...args,
          expected: `${error.params.comparison === '>=' ? 'at least' : 'at most'} ${error.params.limit}`,
        },
        field,
      );
    case 'minItems':
      return fault('values-are-valid', 'few', spot, { ...args, expected: String(error.params.limit) }, field);
    case 'uniqueItems': {
      const second = Math.max(Number(error.params.i), Number(error.params.j));
      const actual = shown(valueAt(data, `${error.instancePath}/${second}`));
      return fault(
        'values-are-valid',
        'repeated',
        { path, field: `${field}[${second}]` },
        { ...args, actual },
        field,
      );
    }
    default:
      return fault(
        'values-are-valid',
        'form',
        spot,
        { ...args, expected: error.message ?? error.keyword },
        field,
      );
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'fields of its own',
};

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text ${shown(value)}`;
  return typeWords[typeof value] ?? typeof value;
}

function patternWords(pattern: string): string {
  if (pattern.includes('[0-9a-f]{64}')) return 'a SHA-256 of 64 hex digits';
  if (pattern.includes('T(?=')) return 'a length of time such as `PT4H`';
  if (pattern.includes('\\.')) return 'a version such as `1.0`, in quotes';
  return `the form ${pattern}`;
}

/** `id: {{id}}` reads in YAML as fields within fields; the reader names the outer one so. */
function isTemplateMark(value: unknown): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value)[0] === '[object Object]';
}

function listed(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}

/** A value as it may stand in a sentence: short, on one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const line = text.replace(/\s+/g, ' ');
  return `\`${short(line)}\``;
}

/** Words cut to a length that fits into a sentence. */
export function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
