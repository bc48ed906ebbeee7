import type { FromSchema } from 'json-schema-to-ts';
import type { Relation } from '../relation.ts';
import type { Schema } from './schema.ts';

/** What a field points at: the kinds it admits and how the relation reads. */
export interface ReferenceRule {
  readonly to: readonly string[];
  readonly relation: Relation;
  /** Words that may stand in place of an id, such as `run` for a workflow; they point at nothing. */
  readonly orWord?: readonly string[];
}

/** A heading that a body must have. */
export interface KindDefinition<S extends Schema = Schema> {
  readonly name: string;
  readonly plural: string;
  /** One sentence for people: what a record of this kind is. */
  readonly summary: string;
  /** Which of the three groups of the reference it stands in. */
  readonly group: 'edited' | 'once' | 'event';
  /** Folder, from the repository's root. */
  readonly folder: string;
  /** `flat`: directly in the folder · `domain`, `year`: one level deeper · `single`: the file itself. */
  readonly layout: 'flat' | 'domain' | 'year' | 'single';
  /** The whole id, anchored. */
  readonly id: RegExp;
  /** The id as people see it in help, such as `POL-09`. */
  readonly idExample: string;
  /** What `new` counts up: prefix and width, where ids are numbered. */
  readonly numbered?: { readonly prefix: string; readonly width: number };
  readonly schema: S;
  /** Field path (`criteria[].id`) → what it points at. */
  readonly references: Readonly<Record<string, ReferenceRule>>;
  /** Whether each `must` of its body is asked which control carries it out. */
  readonly duties?: boolean;
  /** Level-2 headings that the body must have, in this order. */
  readonly headings: readonly string[];
  /**
   * What a reader of that build of the site may see of a record: top-level fields of the front matter, `id`, and the
   * words `body` and `file` (its path and edit history). The internal build shows everything. What is not listed is
   * not shown, so a new field stays inside until somebody lists it; without an entry for an audience, no record of
   * the kind is in that build.
   */
  readonly shown?: { readonly auditor?: readonly string[]; readonly public?: readonly string[] };
  /** Columns of the kind's table, after id and title: fields, or paths such as `criteria[].id`, `contract.until`. */
  readonly list?: readonly string[];
}

/** Declares a kind; keeps the schema's literal type, from which the record's type is inferred. */
export function defineKind<const S extends Schema, const N extends string>(
  definition: KindDefinition<S> & { readonly name: N },
): KindDefinition<S> & { readonly name: N } {
  return definition;
}

/** The data of a kind, inferred from its schema. */
export type DataOf<K extends KindDefinition> = FromSchema<K['schema']>;

export function to(relation: Relation, ...kinds: readonly string[]): ReferenceRule {
  return { to: kinds, relation };
}

/** Names of fields, written as words of a line. */
export function fields(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}
