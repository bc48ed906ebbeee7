import { describe, expect, it } from 'vitest';
import { again, asked, fill, question, state, unit } from './slot-state.test-data.ts';
import type { SlotQuestion } from './slot-state.ts';
import { type Fill, unitState } from './unit-state.ts';

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
    [
      'late and failed before it is reviewed',
      state([{ performed: '2026-07-16', outcome: 'fail', review: null }]),
      'late',
    ],
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
    ['an empty list that proves nothing', state([{ outcome: 'none' }]), 'missing'],
    ['a refusal proves nothing', state([{ outcome: 'unavailable', provesNone: true }]), 'unavailable'],
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
    expect(of([{ ...again, performed: '2026-06-28' }, again, failed]).remediated).toBe('2026-06-25');
    expect(of([failed, { ...again, performed: '2026-06-20' }]).remediated).toBeNull();
    expect(
      of([{ ...again, outcome: 'fail' }, failed, { ...again, performed: '2026-06-22' }]).remediated,
    ).toBeNull();
    expect(of([failed, { ...again, review: null }]).remediated).toBeNull();
    expect(of([failed, { ...again, deviations: 1 }]).remediated).toBeNull();
    expect(of([failed, { ...again, outcome: 'none' }]).remediated).toBeNull();
  });

  it('is missing for one unit by itself', () => {
    expect(unitState(unit([]), question).state).toBe('missing');
  });

  it('names the evidence that decides', () => {
    expect(of([{ outcome: 'fail' }, again]).because).toEqual([fill.id]);
    expect(of([{ review: null }, again]).because).toEqual([again.id]);
    expect(of([], { excused: true }).because).toEqual([]);
  });
});
