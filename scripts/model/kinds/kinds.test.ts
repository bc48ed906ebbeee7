import { describe, expect, it } from 'vitest';
import { relations } from '../relation.ts';
import { edited } from './examples/edited.ts';
import { event } from './examples/event.ts';
import { once } from './examples/once.ts';
import { type KindData, kindList, kinds } from './index.ts';

const examples: KindData = { ...edited, ...once, ...event };

describe('the examples', () => {
  it.each(kindList)('of kind $name uses every field', ({ name, schema }) => {
    const used = fieldsOf(examples[name]);
    expect(
      propertiesOf(schema)
        .filter(({ path }) => !used.has(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('the kinds', () => {
  it.each(kindList)('$name: every field says what it holds, in a sentence', ({ schema, summary }) => {
    const silent = propertiesOf(schema).filter(({ description }) => !/^\S.*[.]$/s.test(description));
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect(summary).toMatch(/\.$/);
  });

  it.each(kindList)('$name: every object refuses unknown fields', ({ schema }) => {
    const open = objectsOf(schema).filter(({ additionalProperties }) => additionalProperties === undefined);
    expect(open).toEqual([]);
  });

  it.each(kindList)('$name: references stand on fields that exist and use relations that exist', (kind) => {
    const paths = new Set(propertiesOf(kind.schema).map(({ path }) => path));
    for (const [path, { to, relation }] of Object.entries(kind.references)) {
      expect(paths, path).toContain(path);
      expect(relations).toHaveProperty(relation);
      for (const target of to) expect(['criterion', ...Object.keys(kinds)]).toContain(target);
    }
  });

  it('are all excusable by a waiver', () => {
    expect(kinds.waiver.references['excuses.record']?.to).toEqual(Object.keys(kinds));
  });

  it('use every relation, and no inverse twice', () => {
    const used = new Set(
      kindList.flatMap(({ references }) => Object.values(references).map(({ relation }) => relation)),
    );
    expect(Object.keys(relations).filter((name) => !used.has(name as keyof typeof relations))).toEqual([]);
    const inverses = Object.values(relations).map(({ inverse }) => inverse);
    expect(new Set(inverses).size).toBe(inverses.length);
  });
});

const domains = 'GOV HRS COM RSK AST IAM PHY CRY NET END VUL LOG IR CHG SDL BCP AVL TPR INT CNF PRV'.split(
  ' ',
);

describe('ids', () => {
  it.each(kindList)('$idExample is an id of kind $name and of no other', ({ name, idExample }) => {
    expect(kindList.filter(({ id }) => id.test(idExample)).map((kind) => kind.name)).toEqual([name]);
  });

  it.each(domains)('%s-01 is a control and nothing else', (domain) => {
    expect(kindList.filter(({ id }) => id.test(`${domain}-01`)).map((kind) => kind.name)).toEqual([
      'control',
    ]);
  });

  it('have prefixes that no other kind and no domain uses', () => {
    const prefixes = kindList.flatMap(({ name, id }) => (name === 'control' ? [] : prefixesOf(id)));
    expect(prefixes).toHaveLength(16);
    expect(new Set([...prefixes, ...domains]).size).toBe(prefixes.length + domains.length);
    for (const prefix of prefixes) expect(kinds.control.id.test(`${prefix}-01`), prefix).toBe(false);
  });
});

function prefixesOf(id: RegExp): readonly string[] {
  const prefix = /^\^(?:\(\?:)?([A-Z|]+)\)?-/.exec(id.source)?.[1];
  return prefix?.split('|') ?? [];
}

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** Every property of a schema, nested ones too, by the path that references use. */
function propertiesOf(schema: unknown, prefix = ''): readonly { path: string; description: string }[] {
  const { properties = {} } = schema as Node;
  return Object.entries(properties).flatMap(([name, property]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const inner =
      property.items === undefined ? propertiesOf(property, path) : propertiesOf(property.items, `${path}[]`);
    return [{ path, description: property.description ?? '' }, ...inner];
  });
}

function objectsOf(schema: unknown): readonly Node[] {
  const node = schema as Node;
  const inner = [...Object.values(node.properties ?? {}), ...(node.items === undefined ? [] : [node.items])];
  return [...(node.properties === undefined ? [] : [node]), ...inner.flatMap(objectsOf)];
}

/** The paths of the fields that a value uses. */
function fieldsOf(value: unknown, prefix = ''): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...fieldsOf(each, `${prefix}[]`)]));
  if (value === null || typeof value !== 'object') return new Set();
  const paths = Object.entries(value).flatMap(([name, inner]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [path, ...fieldsOf(inner, path)];
  });
  return new Set(paths);
}
