import { describe, expect, it } from 'vitest';
import { controls } from './fixture.ts';
import { choicesOf, columnKeys, indexTable, isNarrowed, nextSort, rowsOf, wholeTable } from './view.ts';

const index = indexTable(controls);
const keys = (view: Partial<typeof wholeTable>): readonly string[] =>
  rowsOf(index, { ...wholeTable, ...view }).map((row) => row.key);

describe('the view of a table', () => {
  it('is whole, in its own order, until somebody asks', () => {
    expect(keys({})).toEqual(['IAM-10', 'IAM-2', 'IAM-1', 'CHG-1']);
    expect(isNarrowed(wholeTable)).toBe(false);
    expect(isNarrowed({ ...wholeTable, q: '  ' })).toBe(false);
    expect(isNarrowed({ ...wholeTable, filters: { state: 'unknown' } })).toBe(true);
  });

  it('keeps the rows in which every word occurs, in any column, in any case', () => {
    expect(keys({ q: 'iam LEAD' })).toEqual(['IAM-10', 'IAM-2']);
    expect(keys({ q: 'iam-1' })).toEqual(['IAM-10', 'IAM-1']);
    expect(keys({ q: 'runs on events' })).toEqual(['IAM-1']);
    expect(keys({ q: 'nowhere' })).toEqual([]);
  });

  it('keeps the rows that hold the picked values, a list by each of its links', () => {
    expect(keys({ filters: { owner: 'engineering-lead' } })).toEqual(['IAM-2', 'CHG-1']);
    expect(keys({ filters: { owner: 'engineering-lead', state: 'designed' } })).toEqual(['CHG-1']);
    expect(keys({ filters: { owner: '(empty)' } })).toEqual(['IAM-1']);
  });

  it('sorts what is left', () => {
    expect(keys({ q: 'iam', sort: { column: 'control', descending: true } })).toEqual([
      'IAM-10',
      'IAM-2',
      'IAM-1',
    ]);
  });

  it('offers every value that occurs, in order, counted among the rows that the other filters leave', () => {
    const [owner, state] = choicesOf(index, { ...wholeTable, filters: { state: 'designed' } });
    expect(owner?.values).toEqual([
      { value: 'engineering-lead', count: 1 },
      { value: 'security-lead', count: 0 },
      { value: '(empty)', count: 0 },
    ]);
    expect(state?.values.map(({ value, count }) => `${value} ${count}`)).toEqual([
      'deviating 1',
      'unknown 1',
      'designed 1',
      'operating 1',
    ]);
  });
});

describe('keys of columns', () => {
  it('are slugs, unique, and none of our own words', () => {
    const columns = ['Next due', 'Sort', 'Next due', '№'].map((title) => ({ title, type: 'text' as const }));
    expect(columnKeys(columns)).toEqual(['next-due', 'sort-2', 'next-due-2', 'column']);
  });
});

describe('a click on a head', () => {
  it('goes through ascending, descending and the original order', () => {
    const first = nextSort(null, 'owner');
    const second = nextSort(first, 'owner');
    expect([first, second, nextSort(second, 'owner')]).toEqual([
      { column: 'owner', descending: false },
      { column: 'owner', descending: true },
      null,
    ]);
    expect(nextSort(second, 'state')).toEqual({ column: 'state', descending: false });
  });
});
