import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited } from './read-delimited.ts';
import { csvOf, readSheet, safeCell, sheetColumns } from './sheet.ts';

const bytes = (text: string) => Buffer.from(text);
const head = sheetColumns.join(',');

describe('a cell that is written', () => {
  it.each(['=1+1', '+49 1', '-1', '@sum', '\tx', '\rx', '\nx', "'x", '＝1'])(
    '%j is no formula any more',
    (cell) => {
      expect(safeCell(cell)).toBe(`'${cell}`);
    },
  );

  it.each(['a=1', '1-1', 'ann@example.com', ''])('%j stays', (cell) => {
    expect(safeCell(cell)).toBe(cell);
  });
});

describe('a sheet', () => {
  it('gives back every account, whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }).map((key) => key.trim())),
        (keys) => {
          const wanted = keys.filter((key) => key !== '');
          const rows = wanted.map((key) => [key, ...Array.from({ length: 10 }, () => '')]);
          const lines = readSheet(bytes(csvOf([sheetColumns, ...rows])));
          expect(lines?.map(({ account }) => account)).toEqual(wanted);
        },
      ),
    );
  });

  it.each([
    [
      'semicolons and a mark',
      bytes(`\ufeff${head.replaceAll(',', ';')}\r\nann;;;;;;a,b;keep;lee;2026-07-01;"x;y"\r\n`),
    ],
    [
      'tabs in UTF-16',
      Buffer.from(
        `\ufeff${head.replaceAll(',', '\t')}\nann\t\t\t\t\t\ta,b\tKeep \tlee\t2026-07-01\tx;y`,
        'utf16le',
      ),
    ],
  ])('is read with %s', (_, saved) => {
    expect(readSheet(saved)).toMatchObject([
      { line: 2, account: 'ann', decision: 'keep', decidedBy: 'lee', decidedOn: '2026-07-01', note: 'x;y' },
    ]);
  });

  it('is read in Windows-1252', () => {
    const saved = Buffer.from(`${head}\nj\u00f6rg,,,,,,,keep,,,\n`, 'latin1');
    expect(readSheet(saved)?.[0]?.account).toBe('jörg');
  });

  it('is read where a spreadsheet left out the empty cells at the end of a line', () => {
    expect(readSheet(bytes(`${head}\nann,,,,,,,keep,lee,2026-07-01\n`))).toMatchObject([
      { account: 'ann', decidedOn: '2026-07-01', note: '' },
    ]);
  });

  it('may have its columns in another order, and none missing', () => {
    const turned = [...sheetColumns].reverse().join(',');
    expect(readSheet(bytes(`${turned}\n,,,keep,,,,,,,ann\n`))).toMatchObject([
      { account: 'ann', decision: 'keep' },
    ]);
    expect(readSheet(bytes(`${head.replace('note', 'notes')}\n`))).toBeNull();
    expect(readSheet(bytes(''))).toBeNull();
  });
});

describe('a row', () => {
  it('knows the line that it begins on', () => {
    const rows = readDelimited(bytes('a,b\r\n"1\r\n2",x\n\n,\n"3 ""q""",y\rz,w'));
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\r\n2', 'x'] },
      { line: 6, cells: ['3 "q"', 'y'] },
      { line: 7, cells: ['z', 'w'] },
    ]);
  });
});
