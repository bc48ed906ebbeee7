import { describe, expect, it } from 'vitest';
import { driftsOf } from './drift.ts';
import { evidence, type Files, slotsOf, waiver } from './slots.test-data.ts';

const words = (files: Files, day: string, control: object = {}) =>
  driftsOf(slotsOf({ files, day, control })).map((drift) => drift.words);
const [first, second, third] = [evidence('2026-02-15'), evidence('2026-05-15'), evidence('2026-08-15')];
const failed = (day: string) => evidence(day, { result: { outcome: 'fail' } });

describe('a control that was met drifts', () => {
  it.each<[string, Files, string, readonly string[]]>([
    ['when the next slot is missing', first, '2026-07-16', ['met in 2026-Q1, missing in 2026-Q2']],
    ['not before that is due', first, '2026-07-15', []],
    [
      'at once when it failed',
      { ...first, ...failed('2026-05-15') },
      '2026-05-20',
      ['met in 2026-Q1, deviation in 2026-Q2'],
    ],
    ['from the first of several', first, '2026-10-16', ['met in 2026-Q1, missing in 2026-Q2']],
    ['since it was met last', { ...first, ...second }, '2026-10-16', ['met in 2026-Q2, missing in 2026-Q3']],
    ['not when it is met again', { ...first, ...third }, '2026-10-16', []],
    ['not while all is met', { ...first, ...second }, '2026-07-16', []],
    ['not when it never was met', {}, '2026-10-16', []],
    ['not when a waiver excuses it', { ...first, ...waiver() }, '2026-07-16', []],
    [
      'when it is lost after an excused slot',
      { ...first, ...waiver() },
      '2026-10-16',
      ['met in 2026-Q1, missing in 2026-Q3'],
    ],
  ])('%s', (_, files, day, expected) => {
    expect(words(files, day)).toEqual(expected);
  });

  it('by frequency', () => {
    const frequencies = [
      { every: 'quarterly', proof: 'occurrence' },
      { every: 'annual', proof: 'occurrence' },
    ];
    expect(words(first, '2026-07-16', { frequencies })).toEqual(['met in 2026-Q1, missing in 2026-Q2']);
  });

  it('by its slots, not by the observations at an end of the window', () => {
    const frequencies = [{ every: 'continuous', proof: 'state' }];
    const seen = {
      ...evidence('2026-01-05'),
      ...evidence('2026-05-05'),
      ...evidence('2026-08-05'),
      ...evidence('2026-11-05'),
    };
    expect(words(seen, '2027-02-01', { frequencies })).toEqual([]);
  });
});
