/** A text with at least one character. */
export const text = { type: 'string', minLength: 1 } as const;
export const texts = { type: 'array', items: text } as const;
export const textOrNull = { type: ['string', 'null'] } as const;
/** A number of things. */
export const count = { type: 'integer', minimum: 0 } as const;
export const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
/** A whole number from 1: a line, a position. */
export const positive = { type: 'integer', minimum: 1 } as const;

/** Who has to do something: a role, null where none can be named, and who holds it. */
export const person = objectOf({ role: textOrNull, title: text, holders: texts });

/** An object with exactly these fields. */
export function objectOf<const P extends object>(properties: P) {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  } as const;
}

/** A list of objects with exactly these fields. */
export function listOf<const P extends object>(properties: P) {
  return { type: 'array', items: objectOf(properties) } as const;
}

/** An object with exactly these fields, or null. */
export function objectOrNull<const P extends object>(properties: P) {
  return { ...objectOf(properties), type: ['object', 'null'] } as const;
}

/** The schema (draft-07) of a whole document: an object with exactly these fields. */
export function documentOf<const P extends object>(title: string, description: string, properties: P) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    description,
    ...objectOf(properties),
  } as const;
}
