import { describe, expect, it } from 'vitest';
import { program, record } from '../../testing/designed.ts';
import { slotNamesOf, unknownSlots } from './declared-slot.ts';
import { evidence, graphOf } from './slots.test-data.ts';

const every = (frequency: object) => ({ frequencies: [{ proof: 'occurrence', ...frequency }] });

function names(control: object, changes: object = {}) {
  const graph = graphOf({ control, files: { 'program/program.md': record({ ...program, ...changes }) } });
  const found = graph.all('control').find(({ id }) => id === 'IAM-03');
  if (found === undefined) throw new Error('the control is missing');
  return slotNamesOf(graph, found);
}

describe('a slot of a control is', () => {
  it.each<[object, readonly string[], readonly string[]]>([
    [every({ every: 'daily' }), ['2026-07-01'], ['2026-07-04', '2026-02-30', '2026-W27', 'July 1']],
    [
      every({ every: 'weekly' }),
      ['2026-W01', '2026-W53', '2025-W52'],
      ['2025-W53', '2026-W54', '2026-W00', '2026-07'],
    ],
    [every({ every: 'monthly' }), ['2026-01', '2026-12'], ['2026-13', '2026-00', '2026-Q1', '2026']],
    [every({ every: 'quarterly' }), ['2026-Q1', '2026-Q4'], ['FY2026-Q1', '2026-Q5', '2026-q1', '2026-H1']],
    [
      every({ every: 'semiannual' }),
      [
        '2026-H2',
        'half-2026-04-01..2026-09-30',
        'half-2025-08-31..2026-02-27',
        'half-2025-08-28..2026-02-27',
      ],
      [
        '2026-H3',
        'half-2026-04-01..2026-09-29',
        'half-2026-04-31..2026-09-30',
        'half-2026-04-01..2026-09-31',
        'year-2025-10-01..2026-09-30',
      ],
    ],
    [
      every({ every: 'annual' }),
      ['2026', 'year-2025-10-01..2026-09-30'],
      ['FY2026', 'year-2025-10-01..2026-09-29', '26', 'half-2026-04-01..2026-09-30'],
    ],
    [
      { automation: 'automated', ...every({ every: 'continuous', proof: 'state' }) },
      ['2026-07', 'start-2026-04-01', 'end-2026-09-30'],
      ['2026-Q3', 'start-2026-04-31', 'begin-2026-04-01'],
    ],
    [every({ every: 'continuous', proof: 'state' }), ['2026-Q3'], ['2026-07']],
    [every({ every: 'continuous', proof: 'state', observe: 'P1D' }), ['2026-07-04'], ['2026-07']],
    [
      every({ every: 'continuous', proof: 'state', observe: 'P2M' }),
      ['P2M-2026-08-01..2026-09-30'],
      ['2026-07', 'P2M-2026-08-01..2026-09-31'],
    ],
    [
      every({ every: 'per-event', proof: 'population' }),
      ['2026-04-01..2026-09-30'],
      ['2026-Q3', '2026-04-01..'],
    ],
  ])('%j', (control, slots, others) => {
    const { has } = names(control);
    expect(slots.filter((name) => !has(name))).toEqual([]);
    expect(others.filter(has)).toEqual([]);
  });

  it('also one of an earlier version, or of one that is only planned', () => {
    const versions = [
      { version: '0.9', effective: '2024-01-01', statement: 'Once a year.', ...every({ every: 'annual' }) },
    ];
    const { has } = names({ versions });
    expect(['2025', '2026-Q1'].map(has)).toEqual([true, true]);
    expect(names({ status: 'planned' }).has('2026-Q1')).toBe(true);
  });

  it('named by the fiscal year, where it is not the calendar’s', () => {
    const { has } = names(every({ every: 'quarterly' }), { fiscalYearStart: 10 });
    expect(['FY2026-Q1', 'FY2026-Q4', '2026-Q1'].map(has)).toEqual([true, true, false]);
  });

  it('no day off', () => {
    const { has } = names(every({ every: 'daily' }), { calendar: { holidays: ['2026-07-03'] } });
    expect(['2026-07-02', '2026-07-03'].map(has)).toEqual([true, false]);
  });
});

it('the slot that holds a day has a name', () => {
  expect(names(every({ every: 'weekly' })).holding('2026-01-01')).toBe('2026-W01');
  expect(names(every({ every: 'daily' })).holding('2026-07-04')).toBeNull();
  expect(names(every({ every: 'per-event', proof: 'population' })).holding('2026-07-04')).toBeNull();
});

describe('an unknown slot', () => {
  const unknown = (supports: readonly object[], changes: object = {}, control: object = {}) =>
    unknownSlots(graphOf({ control, files: evidence('2026-05-15', { supports, ...changes }) }), 'UTC').map(
      ({ index, slot, holding }) => `${index} ${slot} ${holding}`,
    );
  it.each<[string, readonly object[], readonly string[]]>([
    ['is told by its place', [{ control: 'IAM-03' }, { control: 'IAM-03', for: 'Q2' }], ['1 Q2 2026-Q2']],
    ['is none that exists', [{ control: 'IAM-03', for: '2026-Q1' }], []],
    ['is none of a control that nobody knows', [{ control: 'IAM-99', for: 'Q2' }], []],
    ['is none of a record of another kind', [{ control: 'POL-09', for: 'Q2' }], []],
  ])('%s', (_, supports, expected) => {
    expect(unknown(supports)).toEqual(expected);
  });
  it('is none of evidence that was rejected, or of a control that cannot be judged', () => {
    const supports = [{ control: 'IAM-03', for: 'Q2' }];
    expect(unknown(supports, { review: { by: 'ceo', at: '2026-05-16', outcome: 'rejected' } })).toEqual([]);
    expect(unknown(supports, {}, { title: undefined })).toEqual([]);
  });
});
