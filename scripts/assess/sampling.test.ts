import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf, readItems } from '../model/items/items.ts';
import { besideDraw, drawItems, drawSample, keyFaults, markOf, nameOf } from './sampling.ts';

const list = (count: number) => Array.from({ length: count }, (_, index) => `CHG-${index + 1}`);
const keys = fc.array(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('', 'a', 'row 2', 'row 1: a')), {
  maxLength: 40,
});
const seed = fc.string({ minLength: 1, maxLength: 12 });
const size = fc.nat({ max: 50 });

/** The words of `drawSample`, followed one after another. */
function byTheBook(of: readonly string[], with_: string, n: number): readonly number[] {
  const marked = of.map((key, index) => ({
    position: index + 1,
    mark: createHash('sha256')
      .update(`${with_}\n${index + 1}\n${key}`, 'utf8')
      .digest('hex'),
  }));
  const sorted = marked.sort((a, b) => (a.mark < b.mark ? -1 : 1)).slice(0, n);
  return sorted.map(({ position }) => position).sort((a, b) => a - b);
}

describe('a sample', () => {
  it('is this one, for everyone and for ever', () => {
    // printf '%s\n%s\n%s' 20261001 1 CHG-1 | sha256sum
    expect(markOf('20261001', 1, 'CHG-1')).toBe(
      createHash('sha256').update('20261001\n1\nCHG-1').digest('hex'),
    );
    expect(drawSample(list(40), '20261001', 5)).toEqual(byTheBook(list(40), '20261001', 5));
    expect(drawSample(list(40), '20261001', 5)).toMatchInlineSnapshot(`
      [
        7,
        9,
        14,
        22,
        40,
      ]
    `);
    expect(drawSample(['Zoë', '', '😀'], 'saat', 2)).toMatchInlineSnapshot(`
      [
        1,
        2,
      ]
    `);
  });

  it('is what its description says', () => {
    fc.assert(
      fc.property(keys, seed, size, (of, with_, n) => {
        expect(drawSample(of, with_, n)).toEqual(byTheBook(of, with_, n));
      }),
    );
  });

  it('keeps the smaller one when it grows', () => {
    fc.assert(
      fc.property(keys, seed, size, size, (of, with_, a, b) => {
        const larger = new Set(drawSample(of, with_, Math.max(a, b)));
        for (const position of drawSample(of, with_, Math.min(a, b))) expect(larger.has(position)).toBe(true);
      }),
    );
  });

  it('has as many items as asked, or all, each once, in order', () => {
    fc.assert(
      fc.property(keys, seed, size, (of, with_, n) => {
        const drawn = drawSample(of, with_, n);
        expect(drawn).toHaveLength(Math.min(n, of.length));
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
        expect(drawn.every((position) => position >= 1 && position <= of.length)).toBe(true);
      }),
    );
  });

  it('depends on the seed, and on the order of the list', () => {
    const of = list(1000);
    expect(drawSample(of, '1', 25)).not.toEqual(drawSample(of, '2', 25));
    const turned = [...of].reverse();
    const names = (from: readonly string[]) =>
      drawItems(from, '1', 25)
        .map(({ name }) => name)
        .sort();
    expect(names(turned)).not.toEqual(names(of));
  });

  it('gives every item the same chance', () => {
    const [items, n, draws] = [40, 5, 2000];
    const hits = new Array<number>(items).fill(0);
    for (let number = 0; number < draws; number += 1) {
      for (const position of drawSample(list(items), `seed ${number}`, n))
        hits[position - 1] = (hits[position - 1] ?? 0) + 1;
    }
    const expected = (draws * n) / items;
    const chi = hits.reduce((sum, each) => sum + (each - expected) ** 2 / expected, 0);
    // Without replacement it spreads by (N - n) / (N - 1) less; 72.1 is the 99.9 % point for 39 degrees of freedom.
    expect(chi / ((items - n) / (items - 1))).toBeLessThan(72.1);
    expect(chi).toBeGreaterThan(15);
  });

  it('takes at most three times as long as reading, for 200,000 rows', { timeout: 60_000 }, () => {
    const bytes = Buffer.from(
      `id,who,when,note\n${list(200_000)
        .map((key) => `${key},"ada","2026-07-12T10:00:00Z",merged by the release team\n`)
        .join('')}`,
    );
    const least = (work: () => unknown) =>
      Math.min(
        ...[1, 2, 3, 4].map(() => {
          const from = performance.now();
          work();
          return performance.now() - from;
        }),
      );
    const reading = least(() => readItems(bytes, 'items.csv'));
    const read = readItems(bytes, 'items.csv');
    const column = 'items' in read ? (columnOf(read.items, 'id') ?? []) : [];
    const drawing = least(() => drawItems(column, '1', 60));
    expect(drawing / reading).toBeLessThan(3);
  });
});

describe('beside the draw', () => {
  it.each<[string, readonly string[], readonly string[], object]>([
    ['the same', ['a', 'b'], ['a', 'b'], {}],
    ['another order', ['b', 'a'], ['a', 'b'], {}],
    ['one exchanged', ['a', 'c'], ['a', 'b'], { spare: 1, missing: 'b' }],
    ['one left out', ['b'], ['a', 'b'], { missing: 'a' }],
    ['one added', ['c', 'a'], ['a'], { spare: 0 }],
    ['one twice', ['a', 'a'], ['a', 'b'], { spare: 1, missing: 'b' }],
  ])('%s', (_, listed, drawn, expected) => {
    expect(besideDraw(listed, drawn)).toEqual({ spare: undefined, missing: undefined, ...expected });
  });
});

describe('names of items', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['keys', ['a', 'b'], ['a', 'b']],
    ['a key twice', ['a', 'b', 'a'], ['row 1: a', 'b', 'row 3: a']],
    ['no key', ['a', '', ' '], ['a', 'row 2', 'row 3']],
    ['a key like a name', ['row 2', 'a'], ['row 1: row 2', 'a']],
  ])('%s', (_, of, names) => {
    expect(of.map((_each, index) => nameOf(of)(index + 1))).toEqual(names);
  });

  it('are never shared and never empty', () => {
    fc.assert(
      fc.property(keys, (of) => {
        const name = nameOf(of);
        const names = of.map((_, index) => name(index + 1));
        expect(new Set(names).size).toBe(of.length);
        expect(names).not.toContain('');
      }),
    );
  });

  it('come with what makes them hard to tell apart', () => {
    expect(keyFaults(['a', '', 'b', 'a', ' ', 'a'])).toEqual({
      empty: [2, 5],
      doubled: [{ key: 'a', positions: [1, 4, 6] }],
    });
    expect(keyFaults(['a', 'A'])).toEqual({ empty: [], doubled: [] });
  });
});
