import { describe, expect, it } from 'vitest';
import { control, record } from '../testing/designed.ts';
import { judged, keyTo, unmet, withControl, without, withSecond } from '../testing/designed-changes.ts';

const earlier = { version: '1.0', effective: '2026-01-01', statement: 'Once a year.' };
const later = { version: '2.0', versions: [earlier] };
const paused = (until: string) => ({ version: '2.0', versions: [{ ...earlier, until }] });
const none = ['version-in-force: no'];
const stale = ['implementation-shown: unknown'];

describe('the version in force', () => {
  it.each<[string, object, readonly string[]]>([
    ['no first day', without('effective'), ['version-in-force: unknown']],
    [
      'no first day, and an earlier version',
      { ...later, ...without('effective') },
      ['version-in-force: unknown'],
    ],
    ['first day on the day of the walkthrough', { effective: '2026-04-01' }, []],
    ['first day today', { effective: '2026-07-01' }, stale],
    ['first day tomorrow', { effective: '2026-07-02' }, none],
    ['the earlier one still', { ...later, effective: '2026-07-02' }, []],
    ['the earlier one on its last day', { ...paused('2026-07-01'), effective: '2026-08-01' }, []],
    ['in a pause', { ...paused('2026-06-30'), effective: '2026-08-01' }, none],
    ['after the pause', { ...paused('2026-02-01'), effective: '2026-03-01' }, []],
    [
      'the current one, not an earlier one of the same day',
      { version: '2.0', versions: [{ ...earlier, effective: '2026-03-01', until: '2026-03-01' }] },
      [],
    ],
    ['walked through under the version before', { ...later, effective: '2026-04-02' }, stale],
  ])('%s', (_, changes, expected) => {
    expect(unmet(withControl(changes))).toEqual(expected);
  });

  it('is none before the first', () => {
    const files = withControl({ ...later, effective: '2026-03-01' });
    expect(unmet(files, '2025-12-31')).toContain('version-in-force: no');
    expect(unmet(files, '2026-01-01')).not.toContain('version-in-force: no');
  });

  it.each<[string, object, readonly string[]]>([
    ['from its first day', { effective: '2026-07-01' }, none],
    ['not before', { effective: '2026-07-02' }, []],
    ['not without a first day', without('effective'), []],
    ['from its first day, inherited', { effective: '2026-07-01', status: 'inherited' }, none],
    ['not by one that is still planned', { effective: '2026-01-01', status: 'planned' }, []],
    [
      'from the first day of its first version, whatever comes later',
      { version: '2.0', effective: '2026-08-01', versions: [{ ...earlier, effective: '2026-07-01' }] },
      none,
    ],
    [
      'not by a version that ran beside it before',
      { version: '2.0', effective: '2026-08-01', versions: [{ ...earlier, effective: '2026-03-01' }] },
      [],
    ],
    ['not by one that does not apply', { status: 'not-applicable', reason: 'none' }, []],
    ['not by one that cannot be judged', without('nature'), []],
  ])('ends when a successor takes its place: %s', (_, changes, expected) => {
    expect(unmet(withSecond({ replaces: 'IAM-03', ...changes }))).toEqual(expected);
  });

  it('names the first of several successors by id, wherever they lie', () => {
    const successor = (id: string) => record({ ...control, id, replaces: 'IAM-03' });
    const [early, late] = ['AAA-01', 'ZZZ-01'].map(successor);
    const files = { 'controls/aa/ZZZ-01.md': late ?? '', 'controls/zz/AAA-01.md': early ?? '' };
    expect(judged(files).replacedBy).toBe('AAA-01');
    expect(
      judged({ 'controls/aa/AAA-01.md': early ?? '', 'controls/zz/ZZZ-01.md': late ?? '' }).replacedBy,
    ).toBe('AAA-01');
  });

  it('is not ended by the control itself', () => {
    expect(unmet(withControl({ replaces: 'IAM-03' }))).toEqual([]);
  });

  it('answers criteria of a later version only later', () => {
    const versions = [{ ...earlier, criteria: control.criteria }];
    const next = { version: '2.0', effective: '2026-08-01', ...keyTo('CC6.2', 'CC6.4'), versions };
    expect(judged(withControl(next)).answers).toEqual([
      { criterion: 'CC6.2', role: 'key', now: true },
      { criterion: 'CC6.4', role: 'key', now: false },
    ]);
  });

  it('answers what the current text does where an earlier version does not say', () => {
    const next = { ...later, effective: '2026-08-01' };
    expect(judged(withControl(next)).answers).toEqual([{ criterion: 'CC6.2', role: 'key', now: true }]);
  });
});
