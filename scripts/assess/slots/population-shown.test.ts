import { describe, expect, it } from 'vitest';
import {
  both,
  failing,
  finding,
  first,
  payroll,
  population,
  refusal,
  second,
  test,
  tests,
  year,
} from './populations.test-data.ts';
import { evidence, type Files } from './slots.test-data.ts';

describe('a control at each event', () => {
  it.each<[string, Files, string]>([
    ['installments that join, the last one final, each tested', { ...both, ...tests }, 'met'],
    ['one final list, tested', { ...population('H1', '2026-01-01', '2026-12-31'), ...test('H1') }, 'met'],
    [
      'a day between them',
      { ...first, ...population('H2', '2026-07-02', '2026-12-31'), ...tests },
      'partial',
    ],
    [
      'written in another order than that of their days',
      {
        ...population('Z', '2026-01-01', '2026-06-30'),
        ...population('A', '2026-07-01', '2026-12-31'),
        ...test('A'),
        ...test('Z'),
      },
      'met',
    ],
    ['two sources, each whole', { ...both, ...tests, ...payroll('2026-01-01', '2026-12-31') }, 'met'],
    [
      'two sources, one after the other',
      { ...first, ...test('H1'), ...payroll('2026-07-01', '2026-12-31') },
      'met',
    ],
    [
      'two sources, one of which leaves out a day',
      {
        ...both,
        ...tests,
        ...payroll('2026-01-01', '2026-06-30'),
        ...population('P2', '2026-07-02', '2026-12-31', { source: 'Payroll' }),
        ...test('P2'),
      },
      'partial',
    ],
    [
      'two sources, one of which was pulled before its days were over',
      { ...both, ...tests, ...payroll('2026-01-01', '2026-12-31', { stage: 'interim' }) },
      'partial',
    ],
    [
      'a list that cannot be judged',
      {
        ...both,
        ...tests,
        ...population('PAY', '2026-05-01', '2026-05-31', { source: 'Payroll', title: undefined }),
      },
      'met',
    ],
    [
      'a list of other days',
      { ...both, ...tests, ...population('PAY', '2025-01-01', '2025-12-31', { source: 'Payroll' }) },
      'met',
    ],
    [
      'tests made after its list is due',
      { ...both, ...test('H1'), ...test('H2', { performed: '2027-03-01' }) },
      'met',
    ],
    ['a finding about it', { ...both, ...tests, ...finding }, 'met'],
    [
      'an installment of one item',
      { ...first, ...population('H2', '2026-07-01', '2026-12-31', { count: 1, sourceCount: 1 }), ...tests },
      'met',
    ],
    [
      'a test with a result that is open',
      { ...both, ...test('H1'), ...test('H2', { items: [{ item: '1', results: { A: 'open' } }] }) },
      'partial',
    ],
    [
      'a test that names the control otherwise',
      { ...both, ...test('H1'), ...test('H2', { control: 'DCF-1' }) },
      'met',
    ],
    [
      'a test of a control that is nowhere',
      { ...both, ...test('H1'), ...test('H2', { control: 'XX-1' }) },
      'partial',
    ],
    [
      'evidence of a failure on days inside',
      {
        ...both,
        ...tests,
        ...evidence('2027-01-20', {
          covers: { from: '2026-12-31', to: '2027-01-15' },
          result: { outcome: 'fail' },
        }),
      },
      'deviation',
    ],
    [
      'evidence of a failure on days after it',
      {
        ...both,
        ...tests,
        ...evidence('2026-12-31', {
          covers: { from: '2027-01-01', to: '2027-01-15' },
          result: { outcome: 'fail' },
        }),
      },
      'met',
    ],
    ['a refusal, and no list', refusal, 'unavailable'],
    ['a refusal, and lists of which none is tested', { ...both, ...refusal }, 'unavailable'],
    ['a refusal, and a list that is tested', { ...both, ...tests, ...refusal }, 'met'],
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
  ])('%s', (_, files, expected) => {
    expect(year(files).state).toBe(expected);
  });

  it('is known from the days of its lists and tests', () => {
    const files = { ...both, ...tests };
    expect(year(files, '2025-12-31').state).toBe('upcoming');
    expect(year(files, '2026-01-01').evidence).toEqual(['POP-H1']);
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
    const few = population('H1', '2026-01-01', '2026-06-30', { count: 4, sourceCount: 4 });
    expect(year({ ...both, ...few, ...test('H2', failing) }).instances).toEqual({
      population: 14,
      tested: 2,
      deviations: 1,
      unknown: 4,
    });
  });
});
