import { describe, expect, it } from 'vitest';
import { again, asked, fill, state, unit } from './slot-state.test-data.ts';
import { groupOf, type SlotQuestion } from './slot-state.ts';
import { type Fill, type SlotState, slotStates, type Unit } from './unit-state.ts';

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
    ['partial', asked([unit([fill]), unit([])]).state, asked([unit([fill]), unit([fill])]).state],
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

/**
 * READINESS §4 in its order: each row holds for two neighbors at once, so that the earlier decides; one value apart,
 * only the later holds.
 */
describe('of two neighbors the earlier decides', () => {
  const none: Partial<Fill> = { outcome: 'none', provesNone: true };
  const since = (from: string) => ({ window: { from, to: '2026-12-31' } });
  const two = (a: Partial<Fill>, b: Partial<Fill> | null) =>
    asked([unit([{ ...fill, ...a }]), unit(b === null ? [] : [{ ...fill, ...b }])]).state;

  it.each<[SlotState, SlotState, string, string]>([
    ['not-due', 'upcoming', state([], { cutOff: true, day: '2026-03-31' }), state([], { day: '2026-03-31' })],
    [
      'upcoming',
      'deviation',
      state([{ outcome: 'fail' }], { day: '2026-03-31' }),
      state([{ outcome: 'fail' }], { day: '2026-04-01' }),
    ],
    [
      'deviation',
      'late',
      state([{ performed: '2026-07-16', outcome: 'fail' }]),
      state([{ performed: '2026-07-16', outcome: 'pass' }]),
    ],
    [
      'late',
      'before-window',
      state([{ performed: '2026-07-16' }], since('2026-08-01')),
      state([{ performed: '2026-07-15' }], since('2026-08-01')),
    ],
    ['before-window', 'met', state([{}], since('2026-06-21')), state([{}], since('2026-06-20'))],
    ['met', 'no-occurrence', state([{}, none]), state([{ review: null }, none])],
    ['no-occurrence', 'partial', two(none, none), two(none, { ...none, provesNone: false })],
    ['partial', 'unreviewed', two({}, { review: null }), two({ review: null }, { review: null })],
    [
      'unreviewed',
      'unavailable',
      state([{ review: null }, { outcome: 'unavailable' }]),
      state([{ outcome: 'unavailable' }]),
    ],
    [
      'unavailable',
      'unobserved',
      state([{ outcome: 'unavailable' }], {}, true),
      state([{ outcome: 'none' }], {}, true),
    ],
    ['unobserved', 'excused', state([], { excused: true }, true), state([], { excused: true }, false)],
    [
      'excused',
      'due',
      state([], { excused: true, day: '2026-07-15' }),
      state([], { excused: false, day: '2026-07-15' }),
    ],
    ['due', 'missing', state([], { day: '2026-07-15' }), state([], { day: '2026-07-16' })],
  ])('%s, then %s', (earlier, later, both, apart) => {
    expect([both, apart]).toEqual([earlier, later]);
    expect(slotStates.indexOf(later) - slotStates.indexOf(earlier)).toBe(1);
  });
});

describe('one unit for each instance', () => {
  const good = unit([fill]);
  const bad = unit([{ ...fill, outcome: 'fail' }]);
  const late = unit([{ ...fill, performed: '2026-08-01' }]);
  const waiting = unit([{ ...fill, review: null }]);
  const nothing = unit([]);
  const none = unit([{ ...fill, outcome: 'none', provesNone: true }]);
  const early = unit([{ ...fill, performed: '2025-12-31' }]);

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
    ['nothing that could be shown', [], {}, 'missing'],
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

  it('names the evidence that decides, and its flags alone', () => {
    const failed = unit([{ ...fill, id: 'EV-BAD', outcome: 'fail' }]);
    const soon = unit([{ ...fill, performed: '2026-03-31' }]);
    expect(asked([soon, failed])).toMatchObject({ because: ['EV-BAD'], flags: [] });
    expect(asked([soon, none]).flags).toEqual(['before-slot']);
    expect(asked([nothing, good, waiting]).because).toEqual([fill.id]);
  });

  it('is remediated when each that failed is', () => {
    const mended = unit([
      { ...fill, outcome: 'fail' },
      { ...fill, ...again },
    ]);
    const later = unit([
      { ...fill, outcome: 'fail' },
      { ...fill, ...again, performed: '2026-06-28' },
    ]);
    expect(asked([mended, later]).remediated).toBe('2026-06-28');
    expect(asked([later, mended]).remediated).toBe('2026-06-28');
    expect(asked([mended, bad]).remediated).toBeNull();
    expect(asked([bad, mended]).remediated).toBeNull();
  });
});
