import { describe, expect, it } from 'vitest';
import { evidence, type Files, file, slot } from './slots.test-data.ts';

const control = { frequencies: [{ every: 'per-event', proof: 'population' }] };
const population = (id: string, from: string, to: string, changes: object = {}): Files =>
  file('evidence/populations', {
    id: `POP-${id}`,
    title: 'Leavers',
    source: 'HR',
    query: 'all leavers',
    control: 'IAM-03',
    covers: { from, to },
    count: 10,
    sourceCount: 10,
    stage: 'final',
    ...changes,
  } as never);
const test = (id: string, changes: object = {}): Files =>
  file('evidence/tests', {
    id: `TST-${id}`,
    title: 'Leavers',
    control: 'IAM-03',
    controlVersion: '1.0',
    attributes: [{ id: 'A', text: 'Gone in a day.' }],
    population: `POP-${id}`,
    tester: 'ceo',
    performed: '2027-01-10',
    items: [{ item: '1', results: { A: 'pass' } }],
    ...changes,
  } as never);
const first = population('H1', '2026-01-01', '2026-06-30', { stage: 'interim' });
const second = population('H2', '2026-07-01', '2026-12-31');
const both = { ...first, ...second };
const tests = { ...test('H1'), ...test('H2') };
const failing = {
  items: [
    { item: '1', results: { A: 'pass' } },
    { item: '2', results: { A: 'fail' } },
  ],
};
const empty = { count: 0, sourceCount: 0 };
const nothing = (changes: object = {}, collected: object = {}) =>
  evidence('2027-01-05', {
    type: 'no-occurrence',
    covers: { from: '2026-01-01', to: '2026-12-31' },
    collected: { at: '2027-01-05', by: 'it-lead', method: 'api', query: 'all', count: 0, ...collected },
    result: { outcome: 'none' },
    ...changes,
  });

const year = (files: Files, day = '2027-06-30') => slot('2026-01-01..2026-12-31', { control, files, day });

describe('a control at each event', () => {
  it.each<[string, Files, string]>([
    ['installments that join, the last one final, each tested', { ...both, ...tests }, 'met'],
    ['one final list, tested', { ...population('H1', '2026-01-01', '2026-12-31'), ...test('H1') }, 'met'],
    [
      'a day between them',
      { ...first, ...population('H2', '2026-07-02', '2026-12-31'), ...tests },
      'partial',
    ],
    ['a day in both', { ...first, ...population('H2', '2026-06-30', '2026-12-31'), ...tests }, 'partial'],
    [
      'the first day missing',
      { ...population('H1', '2026-01-02', '2026-06-30'), ...second, ...tests },
      'partial',
    ],
    [
      'begun before the window',
      { ...population('H1', '2025-12-01', '2026-06-30'), ...second, ...tests },
      'met',
    ],
    [
      'the last day missing',
      { ...first, ...population('H2', '2026-07-01', '2026-12-30'), ...tests },
      'partial',
    ],
    [
      'the last one pulled before its days were over',
      { ...first, ...population('H2', '2026-07-01', '2026-12-31', { stage: 'interim' }), ...tests },
      'partial',
    ],
    [
      'an installment of one day',
      {
        ...population('H1', '2026-01-01', '2026-01-01', { stage: 'interim' }),
        ...population('H2', '2026-01-02', '2026-12-31'),
        ...tests,
      },
      'met',
    ],
    [
      'a test that cannot be judged',
      { ...both, ...test('H1'), ...test('H2', { title: undefined }) },
      'partial',
    ],
    ['one without a test', { ...both, ...test('H1') }, 'partial'],
    ['no test', both, 'missing'],
    ['no list', tests, 'missing'],
    [
      'a test of another version',
      { ...both, ...test('H1'), ...test('H2', { controlVersion: '0.9' }) },
      'partial',
    ],
    [
      'a test of another control',
      { ...both, ...test('H1'), ...test('H2', { control: 'IAM-12' }) },
      'partial',
    ],
    ['a test with fewer items than drawn', { ...both, ...test('H1'), ...test('H2', { size: 2 }) }, 'partial'],
    ['a test with as many items as drawn', { ...both, ...test('H1'), ...test('H2', { size: 1 }) }, 'met'],
    ['a test without items', { ...both, ...test('H1'), ...test('H2', { items: [] }) }, 'partial'],
    ['an item that failed', { ...both, ...test('H1'), ...test('H2', failing) }, 'deviation'],
    [
      'an item that failed in a test not finished',
      { ...both, ...test('H2', { ...failing, size: 9 }) },
      'deviation',
    ],
    [
      'evidence of a failure',
      { ...both, ...tests, ...evidence('2026-05-15', { result: { outcome: 'fail' } }) },
      'deviation',
    ],
    [
      'evidence of a failure outside',
      { ...both, ...tests, ...evidence('2025-12-31', { result: { outcome: 'fail' } }) },
      'met',
    ],
    ['evidence of one event', { ...both, ...evidence('2026-05-15') }, 'missing'],
    [
      'an empty installment, tested',
      {
        ...first,
        ...population('H2', '2026-07-01', '2026-12-31', empty),
        ...test('H1'),
        ...test('H2', { items: [] }),
      },
      'met',
    ],
    [
      'an empty installment that nobody looked at',
      { ...population('H1', '2026-01-01', '2026-12-31', empty) },
      'unreviewed',
    ],
    [
      'an empty installment, and accepted evidence of it',
      { ...population('H1', '2026-01-01', '2026-12-31', empty), ...nothing() },
      'no-occurrence',
    ],
    [
      'an empty installment whose source was not asked',
      { ...population('H1', '2026-01-01', '2026-12-31', { ...empty, sourceCount: undefined }), ...nothing() },
      'missing',
    ],
  ])('%s', (_, files, expected) => {
    expect(year(files).state).toBe(expected);
  });

  it.each<[string, Files, string]>([
    ['a query that found nothing', nothing(), 'no-occurrence'],
    ['not reviewed', nothing({ review: undefined }), 'unreviewed'],
    ['that was not kept', nothing({}, { query: undefined }), 'missing'],
    ['that counted something', nothing({}, { count: 1 }), 'missing'],
    ['whose source counts something', nothing({}, { sourceCount: 1 }), 'missing'],
    ['whose source counts nothing', nothing({}, { sourceCount: 0 }), 'no-occurrence'],
    ['by a query that names no days', nothing({ covers: undefined }), 'missing'],
    ['by evidence that something did', nothing({ result: { outcome: 'pass' } }), 'missing'],
    ['pulled on the last day', nothing({}, { at: '2026-12-31' }), 'no-occurrence'],
    ['pulled the day before', nothing({}, { at: '2026-12-30' }), 'missing'],
    ['over fewer days', nothing({ covers: { from: '2026-01-02', to: '2026-12-31' } }), 'missing'],
    ['beside a list that holds something', { ...both, ...nothing() }, 'missing'],
  ])('nothing occurred: %s', (_, files, expected) => {
    expect(year(files).state).toBe(expected);
  });

  it('is known from the days of its lists and tests', () => {
    const files = { ...both, ...tests };
    expect(year(files, '2025-12-31').state).toBe('upcoming');
    expect(year(files, '2026-12-30').evidence).toEqual(['POP-H1']);
    expect(year(files, '2026-12-31').instances?.population).toBe(20);
    expect(year(files, '2026-12-30').instances?.population).toBe(10);
    expect(year(files).evidence).toEqual(['POP-H1', 'POP-H2', 'TST-H1', 'TST-H2']);
    expect(year(files, '2027-01-09').state).toBe('due');
    expect(year(files, '2027-01-10').state).toBe('met');
    expect(year(both, '2027-01-15').state).toBe('due');
    expect(year(both, '2027-01-16').state).toBe('missing');
  });

  it('counts items', () => {
    expect(year({ ...both, ...test('H2', failing) }).instances).toEqual({
      population: 20,
      tested: 2,
      deviations: 1,
      unknown: 10,
    });
  });
});
