import { describe, expect, it } from 'vitest';
import { controls } from './fixture.ts';
import { compareNaturally, sortRows } from './order.ts';

const sorted = (at: number, descending = false): readonly string[] =>
  sortRows(controls.rows, controls.columns, at, descending).map((row) => row.key);

describe('the order of a column', () => {
  it('takes the digits of ids by their value', () => {
    expect(sorted(0)).toEqual(['CHG-1', 'IAM-1', 'IAM-2', 'IAM-10']);
    expect(['CC6.10', 'CC6.2', 'CC6.1'].sort(compareNaturally)).toEqual(['CC6.1', 'CC6.2', 'CC6.10']);
    expect(['1.10', '1.9'].sort(compareNaturally)).toEqual(['1.9', '1.10']);
  });

  it('takes numbers by their value, also those in front of words, and leaves the empty ones last', () => {
    expect(sorted(2)).toEqual(['IAM-2', 'IAM-10', 'IAM-1', 'CHG-1']);
    expect(sorted(2, true)).toEqual(['IAM-1', 'IAM-10', 'IAM-2', 'CHG-1']);
  });

  it('takes dates as text', () => {
    expect(sorted(3)).toEqual(['CHG-1', 'IAM-10', 'IAM-2', 'IAM-1']);
    expect(sorted(3, true)).toEqual(['IAM-2', 'IAM-10', 'CHG-1', 'IAM-1']);
  });

  it('begins with trouble among states, then takes the word', () => {
    expect(sorted(4)).toEqual(['IAM-2', 'IAM-1', 'CHG-1', 'IAM-10']);
  });

  it('keeps equal rows in their places in both directions', () => {
    expect(sorted(1)).toEqual(['CHG-1', 'IAM-2', 'IAM-10', 'IAM-1']);
    const same = controls.rows.map((row) => ({ ...row, cells: ['same'] }));
    const keys = sortRows(same, [{ title: 'Text', type: 'text' }], 0, true).map((row) => row.key);
    expect(keys).toEqual(controls.rows.map((row) => row.key));
  });

  it('leaves the rows alone when there is no such column', () => {
    expect(sorted(-1)).toEqual(controls.rows.map((row) => row.key));
  });
});
