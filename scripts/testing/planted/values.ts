import type { SchemaNode } from '../../assess/field-words.ts';
import { definitionOf } from '../../assess/kind-named.ts';
import { generalField } from '../../assess/reference-words.ts';
import type { KindName } from '../../model/kinds/index.ts';

/** One secret: what is looked for, and where it was planted. */
export interface Plant {
  readonly token: string;
  readonly kind: string;
  /** Path of the field (`contract.uri`), or `body`, `heading`, `file name`, `custom`. */
  readonly field: string;
  readonly classification: string;
}

/** Values that occur nowhere else, each made once: the same calls give the same values. */
export interface Mint {
  /** A value for a leaf of a schema; null where the schema leaves no room for one, such as an enum. */
  readonly leaf: (node: SchemaNode) => string | number | null;
  readonly word: () => string;
}

/** @param seed tells apart the values of two mints */
export function mintOf(seed: number): Mint {
  let next = seed * 10_000;
  const number = () => {
    next += 1;
    return next;
  };
  const word = () => `zq${letters(number())}zq`;
  return {
    word,
    leaf: (node) => {
      if (node.enum !== undefined || node.type === 'boolean') return null;
      if (node.type === 'integer') return node.maximum === undefined ? 731_000_000 + number() : null;
      if (node.format === 'date') return dayNumber(number());
      if (node.format === 'moment') return `${dayNumber(number())}T03:04:05Z`;
      if (node.format === 'duration') return `P${731_000_000 + number()}D`;
      if (node.pattern?.includes('{64}')) return number().toString(16).padStart(64, 'd');
      if (node.pattern?.includes('\\.')) return `${731_000_000 + number()}.0`;
      if (node.pattern?.includes('(T')) return `PT${731_000_000 + number()}H`;
      return word();
    },
  };
}

/**
 * Copies a record with a secret in every leaf that has room for one. References are put in by `refer`, because they
 * must lead somewhere; ids, titles and classifications are the caller's.
 */
export function plantFields(
  kind: KindName,
  data: Readonly<Record<string, unknown>>,
  mint: Mint,
  refer: (field: string, written: string) => string,
): { readonly data: Record<string, unknown>; readonly plants: readonly { token: string; field: string }[] } {
  const plants: { token: string; field: string }[] = [];
  const { references, schema } = definitionOf(kind);
  const visit = (value: unknown, node: SchemaNode, field: string): unknown => {
    if (Array.isArray(value))
      return value.map((item, index) => visit(item, node.items ?? {}, `${field}[${index}]`));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          name,
          visit(inner, node.properties?.[name] ?? otherNode(node), field === '' ? name : `${field}.${name}`),
        ]),
      );
    if (references[generalField(field)] !== undefined) return refer(field, String(value));
    if (/^(?:id|classification|timezone|type|calendar\.)/.test(field)) return value;
    const planted = mint.leaf(node);
    if (planted === null) return value;
    // The site says a duration in words: its number is what stays.
    plants.push({ token: String(planted).replace(/^PT?(\d+)[DH]$/, '$1'), field });
    return planted;
  };
  return { data: visit(data, schema as SchemaNode, '') as Record<string, unknown>, plants };
}

/** The schema of a field whose name is the author's own. */
function otherNode({ additionalProperties }: SchemaNode): SchemaNode {
  return typeof additionalProperties === 'object' ? additionalProperties : {};
}

/** `28` → `bc`: letters only, so that no tool takes a secret apart. */
function letters(number: number): string {
  const rest = String.fromCharCode(97 + (number % 26));
  return number < 26 ? rest : letters(Math.floor(number / 26)) + rest;
}

/** The n-th day from a time that no test and no copyright line speaks of. */
function dayNumber(number: number): string {
  return new Date(Date.UTC(2100, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
}
