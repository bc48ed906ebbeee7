import { describe, expect, it } from 'vitest';
import type { MatrixHead, MatrixView } from '../../../scripts/model/site-data.ts';
import { move } from './move.ts';
import { footWord, keyCounts, matrixFilter, partOf, rolesByRow, wholeMatrix } from './part.ts';

const matrix: MatrixView = {
  view: 'matrix',
  lead: '',
  rows: [
    head('IAM-01', 'IAM', 'designed'),
    head('IAM-02', 'IAM', 'drafted'),
    head('CHG-01', 'CHG', 'drafted'),
  ],
  columns: [head('CC6.1', 'CC6', 'covered'), head('CC6.2', 'CC6', 'gap'), head('CC8.1', 'CC8', 'covered')],
  cells: [
    [0, 0, 'key'],
    [0, 1, 'supporting'],
    [2, 2, 'key'],
  ],
};

const part = (filter: Partial<typeof wholeMatrix>): readonly (readonly string[])[] => {
  const { rows, columns } = partOf(matrix, { ...wholeMatrix, ...filter });
  return [rows.map((at) => matrix.rows[at]?.id ?? ''), columns.map((at) => matrix.columns[at]?.id ?? '')];
};

describe('the part of a matrix that filters leave', () => {
  it('is all of it when nothing is picked, controls without a criterion included', () => {
    expect(part({})).toEqual([
      ['IAM-01', 'IAM-02', 'CHG-01'],
      ['CC6.1', 'CC6.2', 'CC8.1'],
    ]);
  });

  it('hides what a pick of controls leaves empty', () => {
    expect(part({ domain: 'IAM' })).toEqual([['IAM-01'], ['CC6.1', 'CC6.2']]);
    expect(part({ control: 'drafted' })).toEqual([['CHG-01'], ['CC8.1']]);
    expect(part({ role: 'supporting' })).toEqual([['IAM-01'], ['CC6.2']]);
  });

  it('keeps the gaps of a picked series, and of key controls', () => {
    expect(part({ series: 'CC6' })).toEqual([['IAM-01'], ['CC6.1', 'CC6.2']]);
    expect(part({ role: 'key' })).toEqual([
      ['IAM-01', 'CHG-01'],
      ['CC6.1', 'CC6.2', 'CC8.1'],
    ]);
    expect(part({ criterion: 'gap' })).toEqual([['IAM-01'], ['CC6.2']]);
  });

  it('takes from an address only what occurs', () => {
    const parameters = { domain: 'IAM', series: 'CC99', color: 'red', role: 'key' };
    expect(matrixFilter(matrix, parameters)).toEqual({ ...wholeMatrix, domain: 'IAM', role: 'key' });
  });

  it('shows the roles picked only', () => {
    expect([...(rolesByRow(matrix, 'key')[0] ?? [])]).toEqual([[0, 'key']]);
  });
});

describe('the foot of a column', () => {
  it('counts key controls, and says gap only where the engine does', () => {
    expect(keyCounts(matrix)).toEqual([1, 0, 1]);
    expect([footWord(1, 'covered'), footWord(0, 'gap'), footWord(0, 'covered')]).toEqual([
      '1 key',
      'gap',
      '0 key',
    ]);
  });
});

describe('keys in a grid', () => {
  const size = { row: 20, column: 5 };
  const to = (key: string, row: number, column: number, ctrlKey = false) => {
    const place = move({ key, ctrlKey }, { row, column }, size);
    return place === null ? null : [place.row, place.column];
  };

  it('move by one and end at the edges', () => {
    expect(to('ArrowDown', 0, 0)).toEqual([1, 0]);
    expect(to('ArrowUp', 0, 0)).toEqual([0, 0]);
    expect(to('ArrowRight', 3, 4)).toEqual([3, 4]);
    expect(to('ArrowLeft', 3, 4)).toEqual([3, 3]);
  });

  it('move by pages, rows and to the corners', () => {
    expect(to('PageDown', 15, 2)).toEqual([19, 2]);
    expect(to('PageUp', 15, 2)).toEqual([5, 2]);
    expect(to('Home', 3, 3)).toEqual([3, 0]);
    expect(to('End', 3, 3)).toEqual([3, 4]);
    expect(to('Home', 3, 3, true)).toEqual([0, 0]);
    expect(to('End', 3, 3, true)).toEqual([19, 4]);
  });

  it('leave the others to the browser', () => {
    expect(to('Tab', 3, 3)).toBeNull();
    expect(to('a', 3, 3)).toBeNull();
  });
});

function head(id: string, group: string, word: string): MatrixHead {
  return { id, title: `Title of ${id}`, path: `/${id}/`, group, state: { mark: 'neutral', word } };
}
