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
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('CSV', () => {
  it.each([
    ['commas', 'id,who\n1,ada\n2,lee\n'],
    ['semicolons', 'id;who\n1;ada\n2;lee\n'],
    ['tabs', 'id\twho\n1\tada\n2\tlee\n'],
    ['CRLF', 'id,who\r\n1,ada\r\n2,lee\r\n'],
    ['no line end at the end', 'id,who\n1,ada\n2,lee'],
    ['empty lines at the end', 'id,who\n1,ada\n2,lee\n\r\n\n'],
    ['quotes around everything', '"id","who"\n"1","ada"\n"2","lee"\n'],
    ['blanks around heads', 'id , who\n1,ada\n2,lee\n'],
    ['a byte order mark', '\ufeffid,who\n1,ada\n2,lee\n'],
  ])('%s', (_, text) => {
    expect(cells(text)).toEqual([
      ['id', 'who'],
      ['1', 'ada'],
      ['2', 'lee'],
    ]);
  });

  it.each([
    [
      'a separator, a quote and line ends in quotes',
      'a,b\n"x,""y""\r\nz",2\n',
      [
        ['a', 'b'],
        ['x,"y"\r\nz', '2'],
      ],
    ],
    [
      'a formula stays text',
      'a,b\n=1+1,@SUM(A1)\n',
      [
        ['a', 'b'],
        ['=1+1', '@SUM(A1)'],
      ],
    ],
    [
      'blanks belong to a cell',
      'a,b\n 1 ,\t2\n',
      [
        ['a', 'b'],
        [' 1 ', '\t2'],
      ],
    ],
    [
      'an empty last cell',
      'a,b\n1,\n2,',
      [
        ['a', 'b'],
        ['1', ''],
        ['2', ''],
      ],
    ],
    ['one column', 'a\n1\n\n3\n', [['a'], ['1'], [''], ['3']]],
    ['a head and nothing more', 'a,b\n', [['a', 'b']]],
    [
      'a comma in a head of semicolons',
      'a;"b,c";d,e\n1;2;3\n',
      [
        ['a', 'b,c', 'd,e'],
        ['1', '2', '3'],
      ],
    ],
    [
      'names of an object’s own',
      '__proto__,constructor\n1,2\n',
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it.each([
    ['nothing', '', 'it is empty'],
    ['only line ends', '\ufeff\r\n\n', 'it is empty'],
    ['a cell too few', 'a,b\n1,2\n3\n', 'line 3 has 1 cell, and its head has 2'],
    ['a cell too many', 'a,b\n1,2,3\n', 'line 2 has 3 cells, and its head has 2'],
    ['an empty line in the middle', 'a,b\n\n1,2\n', 'line 2 has 1 cell, and its head has 2'],
    ['a doubled head', 'a,b, a\n1,2,3\n', 'two columns have the head “a”'],
    [
      'two separators alike',
      'a,b;c\n1,2;3\n',
      'its head has as many of one separator as of another; expected , or ; or tab',
    ],
    ['a quote that never ends', 'a,b\n1,"2\n3,4\n', 'line 2 begins a quoted cell that never ends'],
    [
      'a quote in the middle',
      'a,b\n1,2"3"\n',
      'line 2 has a quote inside a cell that does not begin with one',
    ],
    ['something behind a quote', 'a,b\n"1"2,3\n', 'line 2 goes on after a quoted cell'],
    ['a carriage return alone', 'a,b\r1,2\r', 'line 1 ends with a carriage return alone'],
    ['NUL', 'a,b\n1,\u0000\n', 'line 2 holds the character NUL'],
    ['too many columns', `${'x,'.repeat(2000)}\n`, 'line 1 has more than 1,000 cells'],
    ['lines are counted through quotes', 'a,b\n"1\n\n",2\n3\n', 'line 5 has 1 cell, and its head has 2'],
  ])('refuses %s', (_, text, clause) => {
    expect(cells(text)).toBe(clause);
  });

  it('refuses a row more than a million', () => {
    expect(cells(`a\n${'1\n'.repeat(1_000_001)}`)).toBe('it has more than 1,000,000 rows');
    const most = read(`a\n${'1\n'.repeat(1_000_000)}`);
    expect('items' in most && most.items.rows.at(-1)?.position).toBe(1_000_000);
  });

  it('gives back what a careful writer wrote, whatever it was', () => {
    const cell = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', '=', 'é', '😀'),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        ),
      })
      .filter((text) => !text.includes('\u0000'));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.record({
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
        separator: fc.constantFrom(',', ';', '\t'),
        end: fc.constantFrom('\n', '\r\n'),
        encode: fc.constantFrom(
          (text: string) => Buffer.from(text),
          (text: string) => Buffer.from(`\ufeff${text}`),
          (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
          utf16be,
        ),
      }),
    );
    fc.assert(
      fc.property(table, ({ rows, separator, end, encode }) => {
        const width = rows[0]?.length ?? 1;
        const heads = Array.from({ length: width }, (_, index) => `h${index}`);
        const text = [heads, ...rows].map((row) => row.map(quoted).join(separator)).join(end) + end;
        const result = readItems(encode(text), 'items.csv');
        expect(result).toEqual({
          items: { heads, rows: rows.map((row, index) => ({ position: index + 1, cells: row })) },
        });
      }),
    );
  });

  it('never throws, and says one thing, whatever the bytes are', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '[', ']', '{', '}', ':', '\\', '1') })
        .map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom('items.csv', 'items.json'), (given, path) => {
        const result = readItems(given, path);
        expect('items' in result || /^\S[^\n]*[^.\n]$/.test(result.refused)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
