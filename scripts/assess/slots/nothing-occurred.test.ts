import { describe, expect, it } from 'vitest';
import { both, empty, first, nothing, population, second, test, year } from './populations.test-data.ts';
import type { Files } from './slots.test-data.ts';

describe('an empty list of a control at each event', () => {
  it.each<[string, Files, string]>([
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
    [
      'an empty installment, begun before the window, and accepted evidence of it',
      { ...population('H1', '2025-12-01', '2026-12-31', empty), ...nothing() },
      'no-occurrence',
    ],
    [
      'an empty installment, and accepted evidence of it alone',
      {
        ...population('H1', '2026-01-01', '2026-06-30', empty),
        ...nothing({ covers: { from: '2026-01-01', to: '2026-06-30' } }),
        ...second,
        ...test('H2'),
      },
      'met',
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
    ['that was not kept, not reviewed', nothing({ review: undefined }, { query: undefined }), 'unreviewed'],
    [
      'over fewer days, not reviewed',
      nothing({ review: undefined, covers: { from: '2026-01-02', to: '2026-12-31' } }),
      'missing',
    ],
    ['over fewer days', nothing({ covers: { from: '2026-01-02', to: '2026-12-31' } }), 'missing'],
    ['beside a list that holds something', { ...both, ...nothing() }, 'missing'],
  ])('nothing occurred: %s', (_, files, expected) => {
    expect(year(files).state).toBe(expected);
  });

  it('names what is unreviewed', () => {
    const list = population('H1', '2026-01-01', '2026-12-31', empty);
    expect(year(list)).toMatchObject({ state: 'unreviewed', because: ['POP-H1'] });
    expect(year({ ...list, ...nothing({ review: undefined }) })).toMatchObject({
      state: 'unreviewed',
      because: ['EV-20270105-IAM-03'],
    });
  });
});
