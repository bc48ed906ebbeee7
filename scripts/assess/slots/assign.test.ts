import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../model/calendar.ts';
import { assign } from './assign.ts';
import { type CalendarFrequency, naturalSlots } from './calendar-slots.ts';
import type { Proof } from './proofs.ts';
import { slotCalendarOf } from './slot-calendar.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
const slots = (every: CalendarFrequency, from = year.to) =>
  naturalSlots(every, year, slotCalendarOf(undefined), from);
const proof: Proof = {
  id: 'EV-1',
  performed: '2026-05-10',
  outcome: 'pass',
  deviations: 0,
  review: 'accepted',
  slot: null,
  instances: [],
  covers: null,
  performance: null,
  noneUntil: null,
  items: null,
};
const frequency = (
  every: 'monthly' | 'quarterly' | 'semiannual' | 'continuous',
  kind: 'occurrence' | 'state' | 'span',
) => ({
  every,
  proof: kind,
});
/** `slot: evidence` of what was placed, and `evidence: why` of what was not. */
const words = (...[a, b, c]: Parameters<typeof assign>) => {
  const { placed, left } = assign(a, b, c);
  return [
    ...[...placed].flatMap(([key, list]) => list.map((each) => `${key}: ${each.proof.id}`)),
    ...[...left].map(([id, why]) => `${id}: ${why}`),
  ];
};
const quarterly = (...changes: readonly Partial<Proof>[]) =>
  words(
    frequency('quarterly', 'occurrence'),
    slots('quarterly'),
    changes.map((each) => ({ ...proof, ...each })),
  );

describe('a performance fills', () => {
  it.each<[string, Partial<Proof>, string]>([
    ['the slot that holds its day', {}, '2026-Q2: EV-1'],
    ['on its first day', { performed: '2026-04-01' }, '2026-Q2: EV-1'],
    ['on its last day', { performed: '2026-06-30' }, '2026-Q2: EV-1'],
    ['the next one the day after', { performed: '2026-07-01' }, '2026-Q3: EV-1'],
    ['the one it declares', { slot: '2026-Q1' }, '2026-Q1: EV-1'],
    ['none where it declares one of other days', { slot: '2025-Q4' }, 'EV-1: outside'],
    ['none where it declares one of another frequency', { slot: '2026-05' }, 'EV-1: other-frequency'],
    ['none where it declares what is no slot', { slot: 'spring' }, 'EV-1: other-frequency'],
    ['none on a day before all slots', { performed: '2025-12-31' }, 'EV-1: outside'],
    ['none on a day after all slots', { performed: '2027-01-01' }, 'EV-1: outside'],
    [
      'the one of its day, whatever its data cover',
      { covers: { from: '2026-01-01', to: '2026-06-30' } },
      '2026-Q2: EV-1',
    ],
    ['failed as well', { outcome: 'fail', slot: '2026-Q1' }, '2026-Q1: EV-1'],
  ])('%s', (_, changes, expected) => {
    expect(quarterly(changes)).toEqual([expected]);
  });

  it('never two slots', () => {
    expect(quarterly({ slot: '2026-Q1' }, { slot: '2026-Q2' })).toEqual([
      '2026-Q1: EV-1',
      'EV-1: second-slot',
    ]);
    expect(quarterly({ slot: '2026-Q1' }, { slot: '2026-Q1' })).toEqual(['2026-Q1: EV-1', '2026-Q1: EV-1']);
  });

  it('never two slots by two records of one instant and performer', () => {
    const at = { performance: 'it-lead 1780000000000' };
    const other = { performance: 'it-lead 1780000000001' };
    expect(quarterly({ ...at, slot: '2026-Q1' }, { ...at, id: 'EV-2', slot: '2026-Q2' })).toEqual([
      '2026-Q1: EV-1',
      'EV-2: second-slot',
    ]);
    expect(quarterly({ ...at, slot: '2026-Q1' }, { ...other, id: 'EV-2', slot: '2026-Q2' })).toEqual([
      '2026-Q1: EV-1',
      '2026-Q2: EV-2',
    ]);
  });

  it('a half-year that another audit names otherwise, by its day', () => {
    const [declared] = slots('semiannual');
    const counted = slots('semiannual', '2026-09-30');
    const found = (slot: string) =>
      words(frequency('semiannual', 'occurrence'), counted, [{ ...proof, slot }]);
    expect(found(declared?.key ?? '')).toEqual(['half-2026-04-01..2026-09-30: EV-1']);
    expect(found('half-2025-10-01..2026-03-31')).toEqual(['half-2025-10-01..2026-03-31: EV-1']);
  });
});

it('a year that another audit names otherwise is found by the day performed', () => {
  const counted = naturalSlots('annual', year, slotCalendarOf(undefined), '2026-09-30');
  const found = words({ every: 'annual', proof: 'occurrence' }, counted, [{ ...proof, slot: '2026' }]);
  expect(found).toEqual(['year-2025-10-01..2026-09-30: EV-1']);
});

describe('what is no performance', () => {
  const halfYear = { from: '2026-01-01', to: '2026-06-30' };
  it.each<[string, Partial<Proof>, readonly string[]]>([
    [
      'an empty list fills each slot it covers',
      { outcome: 'none', covers: halfYear },
      ['2026-Q1: EV-1', '2026-Q2: EV-1'],
    ],
    ['a refusal too', { outcome: 'unavailable', covers: halfYear }, ['2026-Q1: EV-1', '2026-Q2: EV-1']],
    [
      'the word that nothing was done too',
      { outcome: 'not-performed', covers: halfYear },
      ['2026-Q1: EV-1', '2026-Q2: EV-1'],
    ],
    ['or the one it declares', { outcome: 'none', covers: halfYear, slot: '2026-Q1' }, ['2026-Q1: EV-1']],
    ['or the one of its day', { outcome: 'none' }, ['2026-Q2: EV-1']],
    [
      'or that of its day where it covers none whole',
      { outcome: 'none', covers: { from: '2026-04-02', to: '2026-06-30' } },
      ['2026-Q2: EV-1'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(quarterly(changes)).toEqual(expected);
  });

  it.each<[string, Partial<Proof>, boolean]>([
    ['the whole slot', { noneUntil: '2026-06-30' }, true],
    ['not its last day', { noneUntil: '2026-06-29' }, false],
    [
      'not its first day',
      { noneUntil: '2026-06-30', covers: { from: '2026-04-02', to: '2026-06-30' } },
      false,
    ],
    ['nothing', { noneUntil: null }, false],
  ])('proves that nothing occurred over %s', (_, changes, expected) => {
    const covers = { from: '2026-04-01', to: '2026-06-30' };
    const proofs = [{ ...proof, outcome: 'none' as const, covers, ...changes }];
    const { placed } = assign(frequency('quarterly', 'occurrence'), slots('quarterly'), proofs);
    expect(placed.get('2026-Q2')?.[0]?.fill.provesNone).toBe(expected);
  });
});

describe('a state', () => {
  const points = [{ key: 'end', from: '2026-12-17', to: '2026-12-31' }, ...slots('monthly')];
  const state = (changes: Partial<Proof>) =>
    words(frequency('continuous', 'state'), points, [{ ...proof, ...changes }]);

  it('fills the stretch of its day and the point of the window', () => {
    expect(state({})).toEqual(['2026-05: EV-1']);
    expect(state({ slot: '2026-04' })).toEqual(['2026-05: EV-1']);
    expect(state({ performed: '2026-12-16' })).toEqual(['2026-12: EV-1']);
    expect(state({ performed: '2026-12-17' })).toEqual(['end: EV-1', '2026-12: EV-1']);
    expect(state({ performed: '2027-01-01' })).toEqual(['EV-1: outside']);
    expect(state({ outcome: 'unavailable' })).toEqual(['2026-05: EV-1']);
    const covers = { from: '2026-04-01', to: '2026-05-31' };
    expect(state({ covers })).toEqual(['2026-05: EV-1']);
    expect(state({ covers, outcome: 'none' })).toEqual(['2026-04: EV-1', '2026-05: EV-1']);
  });
});

describe('data over a span', () => {
  const span = (changes: Partial<Proof>) =>
    words(frequency('monthly', 'span'), slots('monthly'), [{ ...proof, ...changes }]);
  const twoMonths = { from: '2026-04-01', to: '2026-05-31' };
  it.each<[string, Partial<Proof>, readonly string[]]>([
    ['fill each slot they hold', { covers: twoMonths }, ['2026-04: EV-1', '2026-05: EV-1']],
    [
      'whenever they were pulled',
      { covers: twoMonths, performed: '2027-02-01' },
      ['2026-04: EV-1', '2026-05: EV-1'],
    ],
    ['none that lacks its first day', { covers: { ...twoMonths, from: '2026-04-02' } }, ['2026-05: EV-1']],
    ['none that lacks its last day', { covers: { ...twoMonths, to: '2026-05-30' } }, ['2026-04: EV-1']],
    ['or the one they declare', { covers: twoMonths, slot: '2026-05' }, ['2026-05: EV-1']],
    [
      'not one that they declare and do not hold',
      { covers: twoMonths, slot: '2026-06' },
      ['2026-04: EV-1', '2026-05: EV-1'],
    ],
    ['none where they name no days', {}, ['EV-1: no-days']],
    ['but the word that nothing was done has its day', { outcome: 'not-performed' }, ['2026-05: EV-1']],
    [
      'or each slot that it touches',
      { covers: { from: '2026-04-30', to: '2026-05-01' }, outcome: 'not-performed' },
      ['2026-04: EV-1', '2026-05: EV-1'],
    ],
    [
      'also with deviations in a pass',
      { covers: { from: '2026-04-30', to: '2026-05-01' }, deviations: 1 },
      ['2026-04: EV-1', '2026-05: EV-1'],
    ],
    [
      'when they failed, each that they touch',
      { covers: { from: '2026-04-30', to: '2026-05-01' }, outcome: 'fail' },
      ['2026-04: EV-1', '2026-05: EV-1'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(span(changes)).toEqual(expected);
  });
});

it.each([
  ['occurrence', true],
  ['state', true],
  ['span', false],
] as const)('the day performed decides for %s: %s', (kind, expected) => {
  const covers = { from: '2026-05-01', to: '2026-05-31' };
  const { placed } = assign(frequency('monthly', kind), slots('monthly'), [{ ...proof, covers }]);
  expect(placed.get('2026-05')?.[0]?.fill.timed).toBe(expected);
});

it('one performance fills at most one slot of a frequency, whatever is declared', () => {
  const keys = [null, '2026-Q1', '2026-Q2', '2026-Q3', '2025-Q1', '2026-05', 'x'];
  const any = fc.record({
    id: fc.constantFrom('EV-1', 'EV-2', 'EV-3'),
    slot: fc.constantFrom(...keys),
    performed: fc.integer({ min: -50, max: 400 }).map((days) => addDays('2026-01-01', days)),
    performance: fc.constantFrom(null, 'a 1', 'a 2'),
    outcome: fc.constantFrom<Proof['outcome']>('pass', 'fail'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (changes) => {
      const proofs = changes.map((each) => ({ ...proof, ...each }));
      const { placed } = assign(frequency('quarterly', 'occurrence'), slots('quarterly'), proofs);
      const where = new Map<string, string>();
      for (const [key, list] of placed) {
        for (const { proof: each } of list) {
          for (const name of [each.id, ...(each.performance === null ? [] : [each.performance])]) {
            expect(where.get(name) ?? key).toBe(key);
            where.set(name, key);
          }
        }
      }
    }),
  );
});
