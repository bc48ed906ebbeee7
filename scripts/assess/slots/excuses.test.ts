import { describe, expect, it } from 'vitest';
import { record } from '../../testing/designed.ts';
import { evidence, type Files, running, slot, waiver } from './slots.test-data.ts';

const q2 = (files: Files, changes = {}) => slot('2026-Q2', { files, ...changes }).state;

describe('a waiver excuses', () => {
  it.each<[string, object, string]>([
    ['approved the day before it is due', {}, 'excused'],
    ['not approved on the day it is due', { approved: { by: 'ceo', on: '2026-07-15' } }, 'missing'],
    ['not without approval', { approved: undefined }, 'missing'],
    ['not when it ended before', { until: '2026-07-14' }, 'missing'],
    ['begun on the day it is due', { from: '2026-07-15' }, 'excused'],
    ['not begun after', { from: '2026-07-16', until: '2026-08-01' }, 'missing'],
    ['not one rule on it', { excuses: { record: 'IAM-03', rule: 'cadence-kept' } }, 'missing'],
    ['not another record', { excuses: { record: 'POL-09' } }, 'missing'],
    ['not when it cannot be judged', { reason: undefined }, 'missing'],
  ])('%s', (_, changes, expected) => {
    expect(q2(waiver(changes))).toBe(expected);
  });

  it('from the day of its approval', () => {
    expect(q2(waiver(), { day: '2026-07-13' })).toBe('due');
    expect(q2(waiver(), { day: '2026-07-14' })).toBe('excused');
  });

  it('no other slot, and stays visible where the work was done all the same', () => {
    expect(slot('2026-Q1', { files: waiver() }).state).toBe('missing');
    expect(slot('2026-Q3', { files: waiver() }).state).toBe('missing');
    expect(slot('2026-Q2', { files: { ...waiver(), ...evidence('2026-05-15') } })).toMatchObject({
      state: 'met',
      waiver: 'WVR-001',
    });
  });

  it('by the first of two', () => {
    const files = { ...waiver({ id: 'WVR-002' }), ...waiver() };
    expect(slot('2026-Q2', { files }).waiver).toBe('WVR-001');
  });

  it('no slot of the control that took its place, which needs its own', () => {
    const files = {
      'controls/iam/IAM-12.md': record({
        ...running,
        id: 'IAM-12',
        effective: '2026-04-01',
        replaces: 'IAM-03',
      }),
    };
    const found = (excuses: object) =>
      slot('2026-Q2', { files: { ...files, ...waiver(excuses) }, id: 'IAM-12' }).state;
    expect(found({ excuses: { record: 'IAM-03' } })).toBe('missing');
    expect(found({ excuses: { record: 'IAM-12' } })).toBe('excused');
  });
});
