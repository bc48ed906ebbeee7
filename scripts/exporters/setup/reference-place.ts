import { isDeepStrictEqual } from 'node:util';
import { kinds } from '../../model/kinds/index.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { FieldPath } from '../../parse/edit-front-matter.ts';
import { readFrontMatter } from '../../parse/front-matter.ts';

/** A place in a record, and what stands there. */
export interface Place {
  readonly path: FieldPath;
  readonly value: unknown;
  /** Of a key: the one that follows it. */
  readonly before?: string;
}

/**
 * What goes when a reference goes: an item of a list; a key that is optional; of an item that cannot be without the
 * reference, the whole item. Null for a key that the record itself cannot be without.
 */
export function placeOfReference(record: AnyRecord, field: string): Place | null {
  let path = pathOfField(field);
  if (typeof path.at(-1) === 'string' && isRequired(record.kind, path)) path = path.slice(0, -1);
  if (path.length === 0) return null;
  const place = { path, value: valueAt(record.data, path) };
  const names = Object.keys((valueAt(record.data, path.slice(0, -1)) ?? {}) as object);
  const before = typeof path.at(-1) === 'string' ? names[names.indexOf(String(path.at(-1))) + 1] : undefined;
  return before === undefined ? place : { ...place, before };
}

/** Whether a file holds the value at a place already, or has it elsewhere in the same list. */
export function isTaken(text: string, path: FieldPath, value: unknown): boolean {
  const holder = valueAt(readFrontMatter('', text).data, path.slice(0, -1));
  if (Array.isArray(holder)) return holder.some((item) => isDeepStrictEqual(item, value));
  return (holder as Record<string, unknown> | undefined)?.[String(path.at(-1))] !== undefined;
}

/** `dataFlows[1].to` → its steps. */
function pathOfField(field: string): FieldPath {
  return [...field.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );
}

interface Part {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
}

function isRequired(kind: AnyRecord['kind'], path: FieldPath): boolean {
  let part: Part | undefined = kinds[kind].schema as Part;
  for (const step of path.slice(0, -1))
    part = typeof step === 'number' ? part?.items : part?.properties?.[step];
  return part?.required?.includes(String(path.at(-1))) ?? false;
}
