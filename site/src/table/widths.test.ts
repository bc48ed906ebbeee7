import { expect, it } from 'vitest';
import { controls } from './fixture.ts';
import { isDense, stretchingColumns } from './widths.ts';

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

it('sets a table smaller when more than one column of text stretches', () => {
  const columns = ['One', 'Two'].map((title) => ({ title, type: 'text' as const }));
  expect(isDense(columns, new Set([0]))).toBe(false);
  expect(isDense(columns, new Set([0, 1]))).toBe(true);
  expect(isDense(Array(7).fill(columns[0]), new Set([0]))).toBe(true);
});
