import { describe, expect, it } from 'vitest';
import { type KindName, kindList } from './index.ts';

describe.each(kindList)('$name', ({ schema, shown = {}, list = [] }) => {
  const paths = new Set(pathsOf(schema));
  const words = new Set([...paths, 'id', 'body', 'file']);
  const lists = Object.entries(shown);

  it('shows only fields that exist, each once', () => {
    for (const [audience, names] of lists) {
      expect(
        names.filter((name) => !words.has(name) || /[.[]/.test(name)),
        audience,
      ).toEqual([]);
      expect(new Set(names).size, audience).toBe(names.length);
    }
  });

  it('shows the public nothing that the auditor does not see', () => {
    expect(shown.public?.filter((name) => !shown.auditor?.includes(name)) ?? []).toEqual([]);
  });

  it('shows nobody what the engine does not know, and names who may read it to nobody', () => {
    for (const [, names] of lists) expect(names).not.toEqual(expect.arrayContaining(['custom']));
    for (const [, names] of lists) expect(names).not.toEqual(expect.arrayContaining(['classification']));
  });

  it('shows the id wherever it shows anything', () => {
    for (const [, names] of lists) expect(names).toContain('id');
  });

  it('has a table of three to six columns, of fields that exist', () => {
    expect(list.filter((path) => !paths.has(path))).toEqual([]);
    expect(list.filter((path) => ['id', 'title', 'custom'].includes(path))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
    expect(list.length).toBeGreaterThanOrEqual(3);
    expect(list.length).toBeLessThanOrEqual(6);
  });
});

describe('what is held back', () => {
  it('from the auditor is a short list', () => {
    const everywhere = ['classification', 'custom'];
    const expected: Partial<Record<KindName, readonly string[]>> = {
      program: ['drivers', 'severities', 'github', 'later', 'removed'],
    };
    for (const { name, schema, shown } of kindList) {
      const held = Object.keys(schema.properties ?? {}).filter((field) => !shown?.auditor?.includes(field));
      expect(held.sort(), name).toEqual([...everywhere, ...(expected[name] ?? [])].sort());
      expect(shown?.auditor, name).toEqual(expect.arrayContaining(['body', 'file']));
    }
  });

  it('from the public is almost everything', () => {
    const published = kindList.filter(({ shown }) => shown?.public !== undefined);
    expect(published.map(({ name }) => name)).toEqual([
      'policy',
      'control',
      'vendor',
      'program',
      'system',
      'commitment',
    ]);
    const names = published.flatMap(({ shown }) => shown?.public ?? []);
    for (const name of ['holders', 'owner', 'approver', 'performer', 'file', 'aliases'])
      expect(names).not.toContain(name);
  });
});

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** Every field of a schema, nested ones too: `criteria`, `criteria[].id`. */
function pathsOf(schema: unknown, prefix = ''): readonly string[] {
  return Object.entries((schema as Node).properties ?? {}).flatMap(([name, node]) => {
    const path = `${prefix}${name}`;
    return [
      path,
      ...(node.items === undefined ? pathsOf(node, `${path}.`) : pathsOf(node.items, `${path}[].`)),
    ];
  });
}
