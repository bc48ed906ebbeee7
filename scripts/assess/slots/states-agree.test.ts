import { describe, expect, it } from 'vitest';
import { statesAgree } from './instances.ts';
import type { Proof } from './proofs.ts';
import { evidence, type Files, slot, states } from './slots.test-data.ts';

describe('a continuous state', () => {
  const state = { frequencies: [{ every: 'continuous', proof: 'state', observe: 'P3M' }] };
  it('is unobserved between two that agree', () => {
    const files = { ...evidence('2026-01-15'), ...evidence('2026-08-15') };
    expect(states({ control: state, files })).toEqual([
      'start-2026-01-01 met',
      '2026-Q1 met',
      '2026-Q2 unobserved',
      '2026-Q3 met',
      '2026-Q4 missing',
      'end-2026-12-31 missing',
    ]);
  });

  it.each<[string, Files, string]>([
    ['not where the one after failed', evidence('2026-08-15', { result: { outcome: 'fail' } }), 'missing'],
    ['not where the one after waits', evidence('2026-08-15', { review: undefined }), 'missing'],
    ['where an observation of another control says nothing', {}, 'missing'],
    ['where it does', evidence('2026-08-15'), 'unobserved'],
  ])('%s', (_, after, expected) => {
    const files = { ...evidence('2026-01-15'), ...after };
    expect(slot('2026-Q2', { control: state, files }).state).toBe(expected);
  });

  it('is unobserved all the same where the slot holds an empty list that proves nothing', () => {
    const empty = evidence('2026-05-15', { result: { outcome: 'none' } });
    const files = { ...evidence('2026-01-15'), ...empty, ...evidence('2026-08-15') };
    expect(slot('2026-Q2', { control: state, files }).state).toBe('unobserved');
  });

  it.each([
    ['2026-01-15', 'met'],
    ['2026-01-16', 'missing'],
  ])('observed on %s, near the beginning: %s', (day, expected) => {
    expect(slot('start-2026-01-01', { control: state, files: evidence(day) }).state).toBe(expected);
  });

  it.each([
    ['2026-12-16', 'missing'],
    ['2026-12-17', 'met'],
  ])('observed on %s, near the end: %s', (day, expected) => {
    expect(slot('end-2026-12-31', { control: state, files: evidence(day) }).state).toBe(expected);
  });

  it('serves several controls by one observation', () => {
    const files = evidence('2026-05-15', { supports: [{ control: 'IAM-12' }, { control: 'IAM-03' }] });
    expect(slot('2026-Q2', { control: state, files }).state).toBe('met');
  });
});

describe('the states before and after a slot agree', () => {
  const second = { key: '2026-Q2', from: '2026-04-01', to: '2026-06-30' };
  const seen = (performed: string, changes: Partial<Proof> = {}) =>
    ({ performed, outcome: 'pass', deviations: 0, review: 'accepted', instances: [], ...changes }) as Proof;
  const [before, after] = [seen('2026-03-31'), seen('2026-07-01')];
  const failed: Partial<Proof> = { outcome: 'fail' };
  const agree = (proofs: readonly Proof[], name: string | null = null) => statesAgree(proofs, second, name);

  it.each<[string, readonly Proof[], boolean]>([
    ['good the day before and the day after', [before, after], true],
    ['on its first day, not before', [seen('2026-04-01'), after], false],
    ['on its last day, not after', [before, seen('2026-06-30')], false],
    ['none before', [after], false],
    ['none after', [before], false],
    ['failed last before it', [seen('2026-02-01'), { ...before, ...failed }, after], false],
    ['failed earlier, good last before it', [seen('2026-02-01', failed), before, after], true],
    ['failed first after it', [before, { ...after, ...failed }, seen('2026-08-01')], false],
    ['good first after it, failed later', [before, after, seen('2026-08-01', failed)], true],
    ['with a deviation before it', [{ ...before, deviations: 1 }, after], false],
    [
      'one before not reviewed, an earlier one is',
      [seen('2026-02-01'), { ...before, review: null }, after],
      true,
    ],
    ['an empty list is no observation', [before, { ...after, outcome: 'none' }], false],
    ['nor does it hide one', [before, { ...after, outcome: 'unavailable' }, seen('2026-08-01')], true],
  ])('%s', (_, proofs, expected) => {
    expect(agree(proofs)).toBe(expected);
  });

  it.each<[string, readonly string[], boolean]>([
    ['its own', ['SYS-A'], true],
    ['with others', ['SYS-B', 'SYS-A'], true],
    ['of all', [], true],
    ['of another', ['SYS-B'], false],
  ])('for one instance, where they are %s', (_, instances, expected) => {
    expect(agree([before, { ...after, instances }], 'SYS-A')).toBe(expected);
    expect(agree([before, { ...after, instances }])).toBe(true);
  });
});
