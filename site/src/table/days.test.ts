import { describe, expect, it } from 'vitest';
import { readSpan, spansIn, touches, writeSpan } from './days.ts';

const cell = (...days: readonly (readonly [string, string])[]) => ({
  days: days.map(([from, to]) => ({ text: `${from} to ${to}`, from, to })),
});

describe('days that a reader asks for', () => {
  it.each([
    ['2026-Q3', { from: '2026-07-01', to: '2026-09-30' }],
    ['2026-Q4', { from: '2026-10-01', to: '2026-12-31' }],
    ['2028-02', { from: '2028-02-01', to: '2028-02-29' }],
    ['2026-12', { from: '2026-12-01', to: '2026-12-31' }],
    ['2026-07-05..2026-07-09', { from: '2026-07-05', to: '2026-07-09' }],
    ['2026-07-05..', { from: '2026-07-05', to: '' }],
    ['..2026-07-09', { from: '', to: '2026-07-09' }],
    ['..', null],
    ['2026-13', null],
    ['2026-Q5', null],
    ['soon', null],
  ])('%s', (text, span) => expect(readSpan(text)).toEqual(span));

  it('are written as they are read', () => {
    for (const text of ['2026-07-05..2026-07-09', '2026-07-05..', '..2026-07-09'])
      expect(writeSpan(readSpan(text) ?? { from: '', to: '' })).toBe(text);
    expect(writeSpan({ from: '', to: '' })).toBe('');
  });
});

describe('a cell of days', () => {
  const third = cell(['2026-07-01', '2026-09-30']);
  it.each([
    [{ from: '2026-09-30', to: '' }, true],
    [{ from: '2026-10-01', to: '' }, false],
    [{ from: '', to: '2026-07-01' }, true],
    [{ from: '', to: '2026-06-30' }, false],
    [{ from: '2026-08-01', to: '2026-08-01' }, true],
  ])('has a day of %j: %s', (span, found) => expect(touches(third, span)).toBe(found));

  it('has none between its stretches', () => {
    const weeks = cell(['2026-07-06', '2026-07-12'], ['2026-07-20', '2026-07-26']);
    expect(touches(weeks, { from: '2026-07-13', to: '2026-07-19' })).toBe(false);
    expect(touches(weeks, { from: '2026-07-12', to: '2026-07-13' })).toBe(true);
  });

  it('has none where it is empty', () => expect(touches({ none: 'none' }, { from: '', to: '' })).toBe(false));
});

it('offers the quarters and months in which stretches end, the latest first', () => {
  const rows = [
    { key: 'a', cells: [cell(['2026-07-01', '2026-09-30'])] },
    { key: 'b', cells: [cell(['2025-12-29', '2026-01-04'], ['2026-07-06', '2026-07-12'])] },
    { key: 'c', cells: [{ none: 'none' }] },
  ];
  expect(spansIn(rows, 0)).toEqual(['2026-Q3', '2026-Q1', '2026-09', '2026-07', '2026-01']);
});
