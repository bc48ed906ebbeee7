import type { Graph } from '../model/graph.ts';
import type { AnyRecord } from '../model/record.ts';
import { definitionOf } from './kind-named.ts';
import { scoreOf } from './risk-score.ts';
import { type Line, treeOf, wordsOf } from './value-words.ts';

/** A field of a record in words. */
export interface Detail {
  readonly name: string;
  readonly lines: readonly Line[];
}

interface FieldSchema {
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
}

/** Values that say by themselves what they are: `planned` needs no `status` before it. */
const speaking = new Set(['status', 'type', 'kind', 'nature', 'automation', 'phase', 'stage']);
/** The field that says what a record is about, of each kind that has one. */
const telling = [
  'statement',
  'text',
  'what',
  'scenario',
  'service',
  'rootCause',
  'reason',
  'description',
  'completeness',
];

/** The short facts of a record: its status, then in the order of its schema the owner with holder, version, days. */
export function factsOf(graph: Graph, { kind, data }: AnyRecord): readonly string[] {
  const facts: string[] = [];
  const fields = shortFields({ kind, data });
  const status = fields.filter(([name]) => name === 'status');
  for (const [name, value] of [...status, ...fields.filter(([name]) => name !== 'status')]) {
    if (name === 'owner') facts.push(`owner ${roleWords(graph, String(value))}`);
    else if (typeof value === 'boolean') facts.push(value ? wordsOf(name) : `${wordsOf(name)}: no`);
    else facts.push(speaking.has(name) ? String(value) : `${wordsOf(name)} ${value}`);
  }
  if (kind === 'control') facts.push((data.frequencies ?? []).map(({ every }) => every).join(' and '));
  if (kind === 'role') facts.push(holdersOf(data.holders));
  if (kind === 'risk') {
    const rated = (word: string, rating: { likelihood: number; impact: number } | undefined) =>
      rating === undefined ? [] : [`${word} ${rating.likelihood} × ${rating.impact} = ${scoreOf(rating)}`];
    facts.push(...rated('inherent', data.inherent), ...rated('residual', data.residual));
  }
  return facts.filter((fact) => fact !== '');
}

/** The sentence that says what the record is about; null when its kind has none. */
export function statementOf({ data }: AnyRecord): string | null {
  const fields = data as Readonly<Record<string, unknown>>;
  const name = telling.find((each) => typeof fields[each] === 'string');
  return name === undefined ? null : String(fields[name]);
}

/**
 * Everything else that the record says, but for what its facts and relations tell already.
 * @param shown fields that the caller shows in another way
 */
export function detailsOf(record: AnyRecord, shown: readonly string[] = []): readonly Detail[] {
  const { references } = definitionOf(record.kind);
  const statement = telling.find(
    (name) => typeof (record.data as Readonly<Record<string, unknown>>)[name] === 'string',
  );
  const told = new Set(['id', 'title', 'holders', statement, ...shortFields(record).map(([name]) => name)]);
  if (record.kind === 'control') told.add('criteria');
  return Object.entries(record.data)
    .filter(([name]) => !told.has(name) && !shown.includes(name) && references[name] === undefined)
    .map(([name, value]) => ({ name: wordsOf(name), lines: treeOf(value) }))
    .filter(({ lines }) => lines.length > 0);
}

/** `it-lead (IT Lead, held by @ada)`. */
function roleWords(graph: Graph, written: string): string {
  const role = graph.find(written);
  if (role?.kind !== 'role') return `${written} (no such role)`;
  return `${role.id} (${role.title}, ${holdersOf(role.data.holders)})`;
}

function holdersOf(holders: readonly string[] | undefined): string {
  return (holders ?? []).length === 0 ? 'held by nobody yet' : `held by ${(holders ?? []).join(', ')}`;
}

/** Fields with one short value of a known form, and the owner. */
export function shortFields({
  kind,
  data,
}: Pick<AnyRecord, 'kind' | 'data'>): readonly (readonly [string, unknown])[] {
  const { properties } = definitionOf(kind).schema as unknown as {
    readonly properties: Readonly<Record<string, FieldSchema>>;
  };
  return Object.keys(properties).flatMap((name) => {
    const value = (data as Readonly<Record<string, unknown>>)[name];
    const { enum: choices, format, pattern } = properties[name] ?? {};
    const short = choices ?? format ?? pattern;
    const fits =
      typeof value === 'boolean' ||
      typeof value === 'number' ||
      (typeof value === 'string' && short !== undefined);
    return value !== undefined && (fits || name === 'owner') ? [[name, value] as const] : [];
  });
}
