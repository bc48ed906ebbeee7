import { describe, expect, it } from 'vitest';
import { gapsIn, holds, shared } from './calendar.ts';

describe('periods', () => {
  const quarter = { from: '2026-04-01', to: '2026-06-30' };
  it.each([
    ['2026-06-30', '2026-07-31', { from: '2026-06-30', to: '2026-06-30' }, false],
    ['2026-07-01', '2026-07-31', null, false],
    ['2026-03-01', '2026-03-31', null, false],
    ['2026-03-01', '2026-04-01', { from: '2026-04-01', to: '2026-04-01' }, false],
    ['2026-04-01', '2026-06-30', quarter, true],
    ['2026-04-01', '2026-07-01', quarter, true],
    ['2026-03-31', '2026-06-30', quarter, true],
    ['2026-04-02', '2026-06-30', { from: '2026-04-02', to: '2026-06-30' }, false],
    ['2026-04-01', '2026-06-29', { from: '2026-04-01', to: '2026-06-29' }, false],
  ])('%s to %s and the second quarter share %o; hold it: %s', (from, to, days, whole) => {
    expect([shared({ from, to }, quarter), shared(quarter, { from, to })]).toEqual([days, days]);
    expect(holds({ from, to }, quarter)).toBe(whole);
  });
});

describe('gaps', () => {
  const period = { from: '2026-04-01', to: '2026-04-30' };
  it.each<[string, readonly (readonly [string, string | null])[], readonly string[]]>([
    ['without any', [], ['2026-04-01..2026-04-30']],
    ['within one without end', [['2026-03-01', null]], []],
    ['within one to the day', [['2026-04-01', '2026-04-30']], []],
    ['before one', [['2026-04-02', null]], ['2026-04-01..2026-04-01']],
    ['after one', [['2026-03-01', '2026-04-29']], ['2026-04-30..2026-04-30']],
    [
      'between two',
      [
        ['2026-04-01', '2026-04-10'],
        ['2026-04-12', '2026-05-31'],
      ],
      ['2026-04-11..2026-04-11'],
    ],
    [
      'of two that join',
      [
        ['2026-04-01', '2026-04-10'],
        ['2026-04-11', '2026-04-30'],
      ],
      [],
    ],
    [
      'beside one within another, and one that is over',
      [
        ['2026-01-01', '2026-03-31'],
        ['2026-04-01', '2026-04-20'],
        ['2026-04-05', '2026-04-10'],
        ['2026-04-25', '2026-04-26'],
        ['2026-05-01', null],
      ],
      ['2026-04-21..2026-04-24', '2026-04-27..2026-04-30'],
    ],
  ])('%s', (_, stretches, expected) => {
    const found = gapsIn(
      period,
      stretches.map(([from, to]) => ({ from, to })),
    );
    expect(found.map(({ from, to }) => `${from}..${to}`)).toEqual(expected);
  });
});
