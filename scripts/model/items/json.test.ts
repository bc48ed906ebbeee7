import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItems } from './items.ts';

const read = (text: string, path = 'items.csv') => readItems(Buffer.from(text), path);
const cells = (text: string, path?: string) => {
  const result = read(text, path);
  return 'items' in result
    ? [result.items.heads, ...result.items.rows.map((row) => row.cells)]
    : result.refused;
};

describe('JSON', () => {
  it.each([
    [
      'objects',
      '[{"id":1,"who":"ada"},{"id":2,"who":"lee"}]',
      [
        ['id', 'who'],
        ['1', 'ada'],
        ['2', 'lee'],
      ],
    ],
    [
      'many digits and decimals as written',
      '[{"n":12345678901234567890},{"n":1.50}]',
      [['n'], ['12345678901234567890'], ['1.50']],
    ],
    [
      'what is nested',
      '[{"a":{"b": [1, "]"]},"c":null,"d":true}]',
      [
        ['a', 'c', 'd'],
        ['{"b": [1, "]"]}', '', 'true'],
      ],
    ],
    ['missing and late columns', '[{"a":"1"},{"b":"2"}]', [['a', 'b'], ['1'], ['', '2']]],
    ['escapes', '[{"a":"\\u0041\\n\\"\\\\"}]', [['a'], ['A\n"\\']]],
    ['blanks', ' [ { "a" : 1 } , { } ] \n', [['a'], ['1'], []]],
    ['nothing', '[]', [[]]],
    [
      'names of an object’s own',
      '[{"__proto__":1,"constructor":2}]',
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(cells(text, 'items.json')).toEqual(expected);
  });

  it.each([
    ['an object', '{"items":[]}', 'it is no JSON array of objects'],
    ['nothing at all', '', 'it is no JSON array of objects'],
    ['a number among objects', '[{"a":1},2]', 'item 2 is no object'],
    ['a comma at the end', '[{"a":1},]', 'item 2 is no object'],
    ['a member twice', '[{"a":1,"\\u0061":2}]', 'item 1 has two values for “a”'],
    ['an end too early', '[{"a":1}', 'neither a comma nor the array’s end follows item 1'],
    ['an object cut off', '[{"a":1', 'item 1 is no valid JSON'],
    ['brackets that do not fit', '[{"a":[1}]', 'item 1 is no valid JSON'],
    ['a second array', '[{"a":1}][]', 'something follows the end of its array'],
    ['lines of JSON', '{"a":1}\n{"a":2}\n', 'it is no JSON array of objects'],
    [
      'a hole in every row',
      `[{${Array.from({ length: 1000 }, (_, at) => `"h${at}":1`).join()}}${',{"h999":1}'.repeat(20_000)}]`,
      'it has more than 20,000,000 cells',
    ],
  ])('refuses %s', (_, text, clause) => {
    expect(cells(text, 'items.json')).toBe(clause);
  });

  it('is not troubled by deep nesting', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(typeof cells(`[{"a":${deep}}]`, 'items.json')).not.toBe('undefined');
  });

  it('reads what JSON.stringify writes', () => {
    const item = fc.dictionary(fc.string({ maxLength: 5 }), fc.string(), { maxKeys: 4 });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), fc.constantFrom(0, 2), (given, indent) => {
        const result = read(JSON.stringify(given, null, indent), 'items.json');
        if (!('items' in result)) throw new Error(result.refused);
        const { heads, rows } = result.items;
        const back = rows.map((row, index) =>
          Object.keys(given[index] ?? {}).map((name) => row.cells[heads.indexOf(name)] ?? ''),
        );
        expect(back).toEqual(given.map((each) => Object.values(each).map((value) => value)));
      }),
    );
  });
});
