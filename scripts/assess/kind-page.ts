import type { KindName } from '../model/kinds/index.ts';
import { kindList } from '../model/kinds/index.ts';
import { relations } from '../model/relation.ts';
import type { SchemaName } from '../model/schemas.ts';
import { type SchemaNode, takesOf } from './field-words.ts';
import { definitionOf } from './kind-named.ts';
import { kindWords, oneKind } from './reference-words.ts';

/** One field of a kind, as people read about it. */
export interface Field {
  /** Path of the field: `criteria[].role`. */
  readonly name: string;
  readonly required: boolean;
  /** What it takes: `a day, such as 2026-07-12`, `the id of a role`, `draft, in-review or approved`. */
  readonly takes: string;
  readonly description: string;
  /** Fields inside it. */
  readonly fields: readonly Field[];
}

/** Everything about a kind of record. */
export interface KindPage {
  readonly kind: SchemaName;
  /** `a policy`, `an audit`. */
  readonly one: string;
  readonly plural: string;
  readonly summary: string;
  /** Form of the path, such as `policies/POL-09-title-in-words.md`. */
  readonly where: string;
  readonly id: { readonly example: string; readonly words: string };
  /** Required ones first, each group in the order of the schema. */
  readonly fields: readonly Field[];
  readonly headings: readonly string[];
  /** How its records are tied to others, in words, with the field that says so. */
  readonly relations: readonly { readonly words: string; readonly field: string }[];
  /** The words of the command that writes one; null for what `new` does not write. */
  readonly command: string | null;
  /** A minimal record, or file. */
  readonly example: string;
}

/**
 * The reference page of a kind, from its schema.
 * @param example its template, filled in; what is commented out is left away
 */
export function kindPageOf(kind: KindName, example: string): KindPage {
  const definition = definitionOf(kind);
  const { plural, summary, folder, layout, idExample, headings, references } = definition;
  const fields = fieldsOf(definition.schema as SchemaNode, '', references);
  const title = kind === 'program' ? '' : ' "A title"';
  const domain = kind === 'control' ? ` --domain ${idExample.slice(0, 3)}` : '';
  const words = kind === 'evidence' ? ' IAM-03' : title;
  return {
    kind,
    one: oneKind(kind),
    plural,
    summary,
    where: placeOf(folder, layout, idExample, kind),
    id: { example: idExample, words: idWords(definition.schema as SchemaNode) },
    fields: requiredFirst(fields),
    headings,
    relations: relationsOf(kind),
    command: `new -- ${kind}${words}${domain}`,
    example: minimal(example),
  };
}

/** Required ones first; within each group the order stays. */
export function requiredFirst(fields: readonly Field[]): readonly Field[] {
  return [...fields.filter(({ required }) => required), ...fields.filter(({ required }) => !required)];
}

/** The fields of a schema in words. `references` says which of them point at records. */
export function fieldsOf(
  schema: SchemaNode,
  prefix: string,
  references: ReturnType<typeof definitionOf>['references'],
): readonly Field[] {
  return Object.entries(schema.properties ?? {}).map(([key, node]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const list = node.type === 'array';
    const inner = list ? (node.items ?? {}) : node;
    return {
      name,
      required: schema.required?.includes(key) ?? false,
      takes: takesOf(node, references[name]?.to, references[name]?.orWord),
      description: node.description ?? '',
      fields: fieldsOf(inner, list ? `${name}[]` : name, references),
    };
  });
}

function placeOf(folder: string, layout: string, id: string, kind: KindName): string {
  if (layout === 'single') return folder;
  if (kind === 'role') return `${folder}/${id}.md`;
  if (layout === 'domain')
    return `${folder}/${id.slice(0, id.indexOf('-')).toLowerCase()}/${id}-title-in-words.md`;
  if (layout === 'year') return `${folder}/${id.slice(3, 7)}/${id}.md`;
  return `${folder}/${id}-title-in-words.md`;
}

function idWords(schema: SchemaNode): string {
  return schema.properties?.id?.description ?? 'The file’s path; there is only one.';
}

/** Both directions: what a record of the kind writes, and what others write about it. */
function relationsOf(kind: KindName): KindPage['relations'] {
  const own = Object.entries(definitionOf(kind).references).map(([field, { to, relation }]) => ({
    words: `${relations[relation].words} ${kindWords(to)}`,
    field: `\`${field}\``,
  }));
  const others = kindList.flatMap(({ name, references }) =>
    Object.entries(references)
      .filter(([, { to }]) => to.includes(kind) && to.length <= 3)
      .map(([field, { relation }]) => ({
        words: `${relations[relation].inverseWords} ${kindWords([name])}`,
        field: `\`${field}\` of the ${name}`,
      })),
  );
  return [...own, ...others];
}

/** A record without the fields that may be left out; the guidance under the headings stays. */
function minimal(example: string): string {
  return example.replace(/^ *# .*\n/gm, '').trim();
}
