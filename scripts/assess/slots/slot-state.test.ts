import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './slot-calendar.ts';
import { groupOf, type SlotQuestion, slotState } from './slot-state.ts';
import { type Fill, slotStates, type Unit } from './unit-state.ts';

/** A review of the second quarter of 2026, in time and accepted, asked about when all is over. */
const fill: Fill = {
  id: 'EV-20260620-IAM-03',
  performed: '2026-06-20',
  outcome: 'pass',
  deviations: 0,
  review: 'accepted',
  timed: true,
  provesNone: false,
};
const question: SlotQuestion = {
  slot: { key: '2026-Q2', from: '2026-04-01', to: '2026-06-30' },
  cutOff: false,
  due: '2026-07-15',
  day: '2026-12-31',
  window: { from: '2026-01-01', to: '2026-12-31' },
  lookback: false,
  excused: false,
  units: [],
};

const unit = (fills: readonly Fill[], between = false, name: string | null = null): Unit => ({
  name,
  fills,
  between,
});
const asked = (units: readonly Unit[], changes: Partial<SlotQuestion> = {}) =>
  slotState({ ...question, units, ...changes });
/** The state with one piece of evidence, or several, each the one above but for its changes. */
const state = (fills: readonly Partial<Fill>[], changes: Partial<SlotQuestion> = {}, between = false) =>
  asked(
    [
      unit(
        fills.map((each) => ({ ...fill, ...each })),
        between,
      ),
    ],
    changes,
  ).state;
const again = { id: 'EV-20260625-IAM-03', performed: '2026-06-25' } as const;

describe('each state, and what one value makes of it', () => {
  it.each<[string, string, string]>([
    ['not-due', state([], { cutOff: true }), state([], { cutOff: false })],
    ['upcoming', state([], { day: '2026-03-31' }), state([], { day: '2026-04-01' })],
    ['deviation', state([{ outcome: 'fail' }]), state([{ outcome: 'pass' }])],
    ['deviation', state([{ deviations: 1 }]), state([{ deviations: 0 }])],
    ['deviation', state([{ outcome: 'not-performed' }]), state([{ outcome: 'none' }])],
    ['late', state([{ performed: '2026-07-16' }]), state([{ performed: '2026-07-15' }])],
    [
      'before-window',
      state([{}], { window: { from: '2026-06-21', to: '2026-12-31' } }),
      state([{}], { window: { from: '2026-06-20', to: '2026-12-31' } }),
    ],
    ['met', state([{}]), state([{ review: null }])],
    [
      'no-occurrence',
      state([{ outcome: 'none', provesNone: true }]),
      state([{ outcome: 'none', provesNone: false }]),
    ],
    [
      'partial',
      asked([unit([fill], false, 'A'), unit([], false, 'B')]).state,
      asked([unit([fill], false, 'A'), unit([fill], false, 'B')]).state,
    ],
    ['unreviewed', state([{ review: null }]), state([{ review: 'accepted' }])],
    ['unreviewed', state([{ review: 'returned' }]), state([{ review: 'accepted' }])],
    ['unavailable', state([{ outcome: 'unavailable' }]), state([{ outcome: 'none' }])],
    ['unobserved', state([], {}, true), state([], {}, false)],
    ['excused', state([], { excused: true }), state([], { excused: false })],
    ['due', state([], { day: '2026-07-15' }), state([], { day: '2026-07-16' })],
    ['missing', state([], { day: '2026-07-16' }), state([], { day: '2026-07-15' })],
  ])('%s', (word, good, bad) => {
    expect(good).toBe(word);
    expect(bad).not.toBe(word);
  });

  it('belongs to one of five groups', () => {
    const of = (group: string) => slotStates.filter((each) => groupOf[each] === group);
    expect(of('good')).toEqual(['met']);
    expect(of('neutral')).toEqual(['not-due', 'upcoming', 'no-occurrence', 'due']);
    expect(of('failed')).toEqual(['deviation', 'late']);
    expect(of('unknown')).toEqual(['partial', 'unreviewed', 'unavailable', 'unobserved', 'missing']);
    expect(of('not-tested')).toEqual(['before-window', 'excused']);
  });

  it('covers all fourteen', () => {
    expect(slotStates).toHaveLength(14);
    expect(Object.keys(groupOf).sort()).toEqual([...slotStates].sort());
  });
});

describe('the first line that holds: ', () => {
  const failed: Partial<Fill> = { outcome: 'fail' };
  it.each<[string, string, string]>([
    ['a slot cut off stays so, whatever failed in it', state([failed], { cutOff: true }), 'not-due'],
    ['a slot to come stays so, whatever was done for it', state([{}], { day: '2026-03-31' }), 'upcoming'],
    ['a later pass never erases a deviation', state([failed, again]), 'deviation'],
    ['a failure that nobody accepted only waits', state([{ ...failed, review: null }]), 'unreviewed'],
    [
      'management’s own word needs no review',
      state([{ outcome: 'not-performed', review: null }]),
      'deviation',
    ],
    ['deviations count once they are accepted', state([{ deviations: 1, review: null }]), 'unreviewed'],
    ['late is late before it is reviewed', state([{ performed: '2026-07-16', review: null }]), 'late'],
    ['late, though a waiver covers it', state([{ performed: '2026-07-16' }], { excused: true }), 'late'],
    ['done in time, and once more after it', state([{}, { ...again, performed: '2026-08-01' }]), 'met'],
    [
      'in time but not reviewed, and once more after it',
      state([{ review: null }, { ...again, performed: '2026-08-01' }]),
      'unreviewed',
    ],
    [
      'in time but returned, and done again after it',
      state([{ review: 'returned' }, { ...again, performed: '2026-08-01' }]),
      'late',
    ],
    ['an accepted pass beside one that waits', state([{ review: null }, again]), 'met'],
    [
      'before the window, and once more in it',
      state([{}, again], { window: { from: '2026-06-21', to: '2026-12-31' } }),
      'met',
    ],
    [
      'before the window, not reviewed',
      state([{ review: null }], { window: { from: '2026-06-21', to: '2026-12-31' } }),
      'unreviewed',
    ],
    ['without a window nothing lies before it', state([{}], { window: null }), 'met'],
    [
      'before the window, when the firm agreed',
      state([{}], { window: { from: '2026-06-21', to: '2026-12-31' }, lookback: true }),
      'met',
    ],
    [
      'an empty list beside a performance',
      state([{}, { ...again, outcome: 'none', provesNone: true }]),
      'met',
    ],
    [
      'an empty list not reviewed',
      state([{ outcome: 'none', provesNone: true, review: null }]),
      'unreviewed',
    ],
    ['a refusal, until other evidence lands', state([{ outcome: 'unavailable' }, again]), 'met'],
    [
      'a refusal beside what waits',
      state([{ outcome: 'unavailable' }, { ...again, review: null }]),
      'unreviewed',
    ],
    ['a refusal that nobody reviewed', state([{ outcome: 'unavailable', review: null }]), 'unavailable'],
    [
      'a refusal, though a waiver covers it',
      state([{ outcome: 'unavailable' }], { excused: true }),
      'unavailable',
    ],
    ['between two that agree, though a waiver covers it', state([], { excused: true }, true), 'unobserved'],
    ['a stretch not over may still be observed', state([], { day: '2026-06-30' }, true), 'due'],
    ['the day after it ends', state([], { day: '2026-07-01' }, true), 'unobserved'],
    ['excused while it is not yet due', state([], { excused: true, day: '2026-05-01' }), 'excused'],
    ['on its first day', state([], { day: '2026-04-01' }), 'due'],
    ['data of the slot itself are never late', state([{ performed: '2026-09-01', timed: false }]), 'met'],
    [
      'nor before the window',
      state([{ timed: false }], { window: { from: '2026-06-21', to: '2026-12-31' } }),
      'met',
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('what goes with it', () => {
  const of = (fills: readonly Partial<Fill>[], changes: Partial<SlotQuestion> = {}) =>
    asked([unit(fills.map((each) => ({ ...fill, ...each })))], changes);
  const untilMay = { from: '2026-01-01', to: '2026-06-19' };

  it('flags a look-back, a performance after the window, and one before the slot', () => {
    expect(of([{}], { window: { from: '2026-06-21', to: '2026-12-31' }, lookback: true }).flags).toEqual([
      'before-window',
    ]);
    expect(of([{}], { window: untilMay }).flags).toEqual(['after-window']);
    expect(of([{}], { window: { ...untilMay, to: '2026-06-20' } }).flags).toEqual([]);
    expect(of([{}, { ...again, performed: '2026-06-19' }], { window: untilMay }).flags).toEqual([]);
    expect(of([{ performed: '2026-03-31' }]).flags).toEqual(['before-slot']);
    expect(of([{ performed: '2026-04-01' }]).flags).toEqual([]);
    expect(of([{ timed: false }], { window: untilMay }).flags).toEqual([]);
  });

  it('says when a deviation was remediated', () => {
    const failed: Partial<Fill> = { outcome: 'fail' };
    expect(of([failed]).remediated).toBeNull();
    expect(of([failed, again, { ...again, performed: '2026-06-28' }]).remediated).toBe('2026-06-25');
    expect(of([failed, { ...again, performed: '2026-06-20' }]).remediated).toBeNull();
    expect(of([failed, { ...again, review: null }]).remediated).toBeNull();
    expect(of([failed, { ...again, deviations: 1 }]).remediated).toBeNull();
    expect(of([failed, { ...again, outcome: 'none' }]).remediated).toBeNull();
  });

  it('names the evidence that decides', () => {
    expect(of([{ outcome: 'fail' }, again]).because).toEqual([fill.id]);
    expect(of([{ review: null }, again]).because).toEqual([again.id]);
    expect(of([], { excused: true }).because).toEqual([]);
  });
});

describe('one unit for each instance', () => {
  const good = unit([fill], false, 'A');
  const bad = unit([{ ...fill, outcome: 'fail' }], false, 'B');
  const late = unit([{ ...fill, performed: '2026-08-01' }], false, 'C');
  const waiting = unit([{ ...fill, review: null }], false, 'D');
  const nothing = unit([], false, 'E');
  const none = unit([{ ...fill, outcome: 'none', provesNone: true }], false, 'F');
  const early = unit([{ ...fill, performed: '2025-12-31' }], false, 'G');

  it.each<[string, readonly Unit[], Partial<SlotQuestion>, string]>([
    ['one that fails decides', [good, bad, late, nothing], {}, 'deviation'],
    ['else one that is late', [good, late, nothing], {}, 'late'],
    ['else some and not all', [good, nothing], {}, 'partial'],
    ['also while it is not yet due', [good, nothing], { day: '2026-07-01' }, 'partial'],
    ['also where the others wait', [good, waiting], {}, 'partial'],
    ['also where a waiver covers the others', [good, nothing], { excused: true }, 'partial'],
    ['all, one of which did not occur', [good, none], {}, 'met'],
    ['none of them occurred', [none, none], {}, 'no-occurrence'],
    ['all, one of which before the window', [good, early], {}, 'before-window'],
    ['none shown, one waits', [nothing, waiting], {}, 'unreviewed'],
    ['none shown', [nothing, nothing], {}, 'missing'],
    ['none shown, not due', [nothing, nothing], { day: '2026-07-15' }, 'due'],
  ])('%s', (_, units, changes, expected) => {
    expect(asked(units, changes).state).toBe(expected);
  });

  it('counts them', () => {
    expect(asked([good, bad, late, waiting, nothing]).units).toEqual({
      population: 5,
      tested: 3,
      deviations: 1,
      unknown: 2,
    });
  });

  it('is remediated when each that failed is', () => {
    const mended = unit(
      [
        { ...fill, outcome: 'fail' },
        { ...fill, ...again },
      ],
      false,
      'A',
    );
    const later = unit([
      { ...fill, outcome: 'fail' },
      { ...fill, ...again, performed: '2026-06-28' },
    ]);
    expect(asked([mended, later]).remediated).toBe('2026-06-28');
    expect(asked([mended, bad]).remediated).toBeNull();
  });
});

describe('laws of states', () => {
  const any: fc.Arbitrary<Fill> = fc.record({
    id: fc.constantFrom('EV-1', 'EV-2', 'EV-3'),
    performed: fc.integer({ min: -200, max: 300 }).map((days) => addDays('2026-04-01', days)),
    outcome: fc.constantFrom<Fill['outcome']>('pass', 'fail', 'none', 'not-performed', 'unavailable'),
    deviations: fc.constantFrom(0, 0, 1),
    review: fc.constantFrom<Fill['review']>('accepted', 'accepted', 'returned', null),
    timed: fc.boolean(),
    provesNone: fc.boolean(),
  });
  const units = fc.array(
    fc.record({
      name: fc.constantFrom(null, 'A', 'B'),
      fills: fc.array(any, { maxLength: 3 }),
      between: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const terms = fc.record({
    day: fc.integer({ min: -10, max: 200 }).map((days) => addDays('2026-04-01', days)),
    lookback: fc.boolean(),
    excused: fc.boolean(),
  });

  it('never pass without an accepted pass for every unit, or an accepted empty list', () => {
    fc.assert(
      fc.property(units, terms, (units, changes) => {
        const { state, group } = asked(units, changes);
        expect(group).toBe(groupOf[state]);
        if (state !== 'met') return;
        for (const { fills } of units) {
          expect(
            fills.some(({ outcome, review, deviations, provesNone }) => {
              if (review !== 'accepted') return false;
              return outcome === 'pass' ? deviations === 0 : outcome === 'none' && provesNone;
            }),
          ).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('do not depend on the order of evidence or of units', () => {
    fc.assert(
      fc.property(units, terms, (units, changes) => {
        const turned = [...units].reverse().map((each) => ({ ...each, fills: [...each.fills].reverse() }));
        const [a, b] = [asked(units, changes), asked(turned, changes)];
        expect([b.state, b.remediated, b.units, [...b.flags].sort()]).toEqual([
          a.state,
          a.remediated,
          a.units,
          [...a.flags].sort(),
        ]);
      }),
    );
  });

  it('keep a failure whatever accepted evidence comes later', () => {
    fc.assert(
      fc.property(units, any, terms, (units, later, changes) => {
        fc.pre(asked(units, changes).state === 'deviation');
        const more = units.map((each) => ({ ...each, fills: [...each.fills, later] }));
        expect(asked(more, changes).state).toBe('deviation');
      }),
    );
  });
});
