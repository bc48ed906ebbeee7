import { expect, it } from 'vitest';
import { controls } from './fixture.ts';
import { densityOf, stretchingColumns } from './widths.ts';

it('stretches the columns with long text, else the first with text, else the first with links', () => {
  const columns = [
    { title: 'Id', type: 'id' as const },
    { title: 'Role', type: 'text' as const },
    { title: 'What is wrong', type: 'text' as const },
  ];
  const row = (text: string) => ({ key: text, cells: ['A-1', 'key', text] });
  const table = { ...controls, columns, rows: [row('short')] };
  expect([...stretchingColumns(table)]).toEqual([1]);
  expect([...stretchingColumns({ ...table, rows: [row('long '.repeat(9))] })]).toEqual([2]);
  expect([...stretchingColumns(controls)]).toEqual([1]);
});

it('stretches a column of hashes, not one of ids', () => {
  const columns = [
    { title: 'File', type: 'id' as const },
    { title: 'SHA-256', type: 'id' as const },
    { title: 'Kept', type: 'text' as const },
  ];
  const rows = [{ key: 'a', cells: ['evidence/2026/list.csv', 'd'.repeat(64), 'in the repository'] }];
  expect([...stretchingColumns({ ...controls, columns, rows })]).toEqual([1]);
});

it('sets a table smaller when more than one column of text stretches, or it has many columns', () => {
  const columns = ['One', 'Two'].map((title) => ({ title, type: 'text' as const }));
  const many = (count: number) => densityOf(Array(count).fill(columns[0]), new Set([0]));
  expect(densityOf(columns, new Set([0]))).toBe('no');
  expect(densityOf(columns, new Set([0, 1]))).toBe('yes');
  expect([6, 7, 9, 10].map(many)).toEqual(['no', 'yes', 'yes', 'very']);
});
