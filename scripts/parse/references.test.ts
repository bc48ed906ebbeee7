import { describe, expect, it } from 'vitest';
import type { Pointer } from '../model/graph.ts';
import { edited } from '../model/kinds/examples/edited.ts';
import { event } from '../model/kinds/examples/event.ts';
import { once } from '../model/kinds/examples/once.ts';
import { type KindName, kindList } from '../model/kinds/index.ts';
import type { AnyRecord } from '../model/record.ts';
import { emptyBody } from './markdown.ts';
import { pointersOf } from './references.ts';

const examples: Readonly<Record<string, object>> = { ...edited, ...once, ...event };
const pointersIn = (kind: KindName, data: object): readonly Pointer[] => {
  const record = {
    kind,
    id: 'x',
    path: 'x.md',
    title: 'x',
    data,
    body: emptyBody,
    whole: true,
  } as unknown as AnyRecord;
  const into: Pointer[] = [];
  pointersOf(record, into, (field) => field);
  return into;
};

describe('the references of a record', () => {
  it.each(kindList)('of kind $name are found in every field that takes one', ({ name, references }) => {
    const found = new Set(
      pointersIn(name, examples[name] ?? {}).map(({ field }) =>
        field.replace(/\[\d+\]/g, '[]').replace(/\[\]$/, ''),
      ),
    );
    expect([...found].sort()).toEqual(Object.keys(references).sort());
  });

  it('carry field, relation and text as written', () => {
    const data = {
      owner: 'it-lead',
      criteria: [{ id: 'CC6.1' }, { id: 'CC6.2' }],
      policies: ['POL-09', 'policy/POL-10'],
    };
    expect(
      pointersIn('control', data)
        .map(({ field, relation, written }) => `${field} ${relation} ${written}`)
        .sort(),
    ).toEqual([
      'criteria[0].id answers CC6.1',
      'criteria[1].id answers CC6.2',
      'owner ownedBy it-lead',
      'policies[0] implements POL-09',
      'policies[1] implements policy/POL-10',
    ]);
  });

  it('are none where a word stands for something else: `run` is no role', () => {
    expect(pointersIn('evidence', { collected: { by: 'run' } })).toEqual([]);
    expect(pointersIn('evidence', { collected: { by: 'it-lead' } })).toHaveLength(1);
  });

  it.each([
    { owner: null },
    { owner: 7, policies: [7, null, {}] },
    { criteria: 'CC6.1' },
    { criteria: [[{ name: 'CC6.1' }]] },
    { versions: [null, { criteria: [null] }] },
  ])('are none where something else stands: %j', (data) => {
    expect(pointersIn('control', data)).toEqual([]);
  });
});
