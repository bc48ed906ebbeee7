import { durationWords } from '../../assess/duration-words.ts';
import type { SchemaNode } from '../../assess/field-words.ts';
import { definitionOf } from '../../assess/kind-named.ts';
import { stateOf } from '../../assess/standing.ts';
import { wordsOf } from '../../assess/value-words.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { Cell, Column, Section } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import { anchorOf } from './addresses.ts';
import { inCell, linkTo } from './cells.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';

type Item = Readonly<Record<string, unknown>>;

/** Columns that say how something stands, and are shown with a mark. */
const standing: ReadonlySet<string> = new Set(['answer', 'state']);

/**
 * The fields of a record that are lists of things with fields of their own, such as the injects of an exercise or the
 * data flows of a system: one table each. What the tables hold need not stand among the details.
 * @param fields as `tabularFields` gives them
 */
export function fieldTables(
  ground: Ground,
  record: AnyRecord,
  fields: readonly string[],
): readonly Section[] {
  return fields.map((field) => {
    const items = (record.data as unknown as Readonly<Record<string, readonly Item[]>>)[field] ?? [];
    const properties = Object.keys(itemSchema(record, field)?.properties ?? {}).filter((name) =>
      items.some((item) => item[name] !== undefined),
    );
    const title = capitalized(wordsOf(field));
    return part(title, {
      id: anchorOf(title),
      caption: `${wordsOf(field)} of ${record.id}`,
      columns: properties.map((name) => columnFor(record, field, name)),
      rows: items.map((item, index) => ({
        key: `${index}`,
        cells: properties.map((name) => cellFor(ground, record, field, name, item[name])),
      })),
      empty: 'Nothing is listed.',
    });
  });
}

/** The fields that `fieldTables` shows. A control's criteria stand among its relations. */
export function tabularFields(record: AnyRecord): readonly string[] {
  const told = record.kind === 'control' ? ['criteria'] : [];
  return Object.entries(record.data)
    .filter(([field, value]) => !told.includes(field) && Array.isArray(value) && value.length > 0)
    .map(([field]) => field)
    .filter((field) => isFlat(itemSchema(record, field)));
}

/** Whether each field of an item fits into a cell; what lies deeper reads better as an outline. */
function isFlat(item: SchemaNode | undefined): boolean {
  if (item?.properties === undefined) return false;
  return Object.values(item.properties).every(
    ({ type, items }) => type !== 'object' && (type !== 'array' || items?.type !== 'object'),
  );
}

function itemSchema({ kind }: AnyRecord, field: string): SchemaNode | undefined {
  const { properties } = definitionOf(kind).schema as SchemaNode;
  const node = properties?.[field];
  return node?.type === 'array' ? node.items : undefined;
}

function columnFor(record: AnyRecord, field: string, name: string): Column {
  const title = capitalized(wordsOf(name));
  if (standing.has(name)) return { title, type: 'state', filter: true };
  if (definitionOf(record.kind).references[`${field}[].${name}`] !== undefined)
    return { title, type: 'links' };
  return { title, type: 'text' };
}

function cellFor(ground: Ground, record: AnyRecord, field: string, name: string, value: unknown): Cell {
  if (value === undefined) return { none: 'none' };
  if (standing.has(name)) return { state: stateOf(String(value)) };
  if (definitionOf(record.kind).references[`${field}[].${name}`] !== undefined)
    return { links: [value].flat().map((id) => linkTo(ground, String(id))) };
  return typeof value === 'string' ? durationWords(value) : inCell(value);
}
