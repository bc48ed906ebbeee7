import { durationWords } from '../../assess/duration-words.ts';
import type { SchemaNode } from '../../assess/field-words.ts';
import { definitionOf } from '../../assess/kind-named.ts';
import type { Person } from '../../assess/person.ts';
import { generalField } from '../../assess/reference-words.ts';
import { wordsOf } from '../../assess/value-words.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { Cell, Column, Link } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import type { Ground } from './input.ts';

/** The column of a field: its title, and how its values are sorted and shown. */
export function columnOf(kind: AnyRecord['kind'], field: string): Column {
  const title =
    columnTitles[field] ??
    capitalized(wordsOf(field.replaceAll('[]', '').replace(/\.id$/, '').replaceAll('.', ' ')));
  const { references, schema } = definitionOf(kind);
  const node = nodeAt(schema as SchemaNode, field);
  const single = node?.type !== 'array' && !field.includes('[]');
  if (references[generalField(field)] !== undefined) return { title, type: 'links', ...filtered(single) };
  if (node?.format === 'date' || node?.format === 'moment') return { title, type: 'date' };
  if (node?.type === 'integer') return { title, type: 'number' };
  const few = single && (node?.enum !== undefined || node?.type === 'boolean');
  return { title, type: 'text', ...filtered(few) };
}

/** Where the words of the path read badly. */
const columnTitles: Readonly<Record<string, string>> = {
  'frequencies[].every': 'Frequency',
  'supports[].control': 'Supports',
  'performed.at': 'Performed',
  'result.outcome': 'Result',
  'review.outcome': 'Review',
  'times.detected': 'Detected',
  'times.resolved': 'Resolved',
};

function filtered(filter: boolean): { readonly filter?: true } {
  return filter ? { filter: true } : {};
}

/** What a field of a record says, for a cell. References become links to what the reader may see. */
export function cellOf(ground: Ground, record: AnyRecord, field: string): Cell {
  const values = valuesAt(record.data, field.split('.')).filter(
    (value) => value !== undefined && value !== '',
  );
  if (values.length === 0) return defaults[field] ?? { none: emptyWords[field] ?? 'not given' };
  if (definitionOf(record.kind).references[generalField(field)] !== undefined) {
    return { links: values.map((value) => linkTo(ground, String(value))) };
  }
  const [first] = values;
  if (values.length === 1 && typeof first === 'number') return first;
  return values.map(inCell).join(', ');
}

/** What an id leads to: a role by its title, anything else by its id; a mere word where there is nothing to see. */
export function linkTo({ graph, addresses }: Ground, id: string): Link {
  const target = graph.find(id);
  if (target === undefined) return { text: id, path: null };
  const path = addresses.ofTarget(target);
  return target.kind === 'role'
    ? { text: target.title, path }
    : { text: target.id, path, title: target.title };
}

/** Whoever does something: the role's page by its title, or mere words while nobody holds the duty. */
export function personLink(ground: Ground, { role, title }: Person): Link {
  return { text: title, path: role === null ? null : linkTo(ground, role).path };
}

/** What a field means when it is left out, as its schema says. */
const defaults: Readonly<Record<string, string>> = { tier: 'core' };

const emptyWords: Readonly<Record<string, string>> = {
  holders: 'held by nobody yet',
  effective: 'not in force yet',
  lastReviewed: 'not reviewed yet',
  approver: 'nobody named',
  window: 'no window',
  artifacts: 'no file',
  systems: 'none named',
};

/** A value in a few words: `4 × 5 = 20` for a rating, the first words of what has parts. */
export function inCell(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null || typeof value !== 'object') return durationWords(String(value));
  if (Array.isArray(value)) return value.map(inCell).join(', ');
  const fields = value as Readonly<Record<string, unknown>>;
  if (typeof fields.likelihood === 'number' && typeof fields.impact === 'number')
    return `${fields.likelihood * fields.impact} (${fields.likelihood} × ${fields.impact})`;
  if (typeof fields.from === 'string' && typeof fields.to === 'string')
    return `${fields.from} to ${fields.to}`;
  return Object.values(fields).map(inCell).join(' ');
}

/** Every value at a path such as `criteria[].id`. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return Array.isArray(value) ? value : [value];
  if (value === null || typeof value !== 'object') return [];
  const inner = (value as Readonly<Record<string, unknown>>)[step.replace('[]', '')];
  if (Array.isArray(inner) && (step.endsWith('[]') || rest.length > 0))
    return inner.flatMap((each) => valuesAt(each, rest));
  return inner === undefined ? [] : valuesAt(inner, rest);
}

function nodeAt(schema: SchemaNode, field: string): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema;
  for (const step of field.split('.')) {
    node = node?.properties?.[step.replace('[]', '')];
    if (step.endsWith('[]')) node = node?.items;
  }
  return node;
}
