import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { control, designedProgram, record } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { changesWithin, namesOneOf } from './control-changes.ts';

const window = { from: '2026-01-01', to: '2026-06-30' };
const { statement, frequencies, criteria } = control;
const earlier = { version: '1.0', effective: '2025-01-01', statement: 'Each year.' };
const changed = { version: '2.0', effective: '2026-03-01', versions: [earlier] };

describe('a change of a control within a window is', () => {
  it.each<[string, object, readonly string[]]>([
    ['a new statement', changed, ['2026-03-01 1.0 to 2.0']],
    ['none of the same text', { ...changed, versions: [{ ...earlier, statement }] }, []],
    [
      'a new frequency',
      {
        ...changed,
        versions: [{ ...earlier, statement, frequencies: [{ every: 'annual', proof: 'occurrence' }] }],
      },
      ['2026-03-01 1.0 to 2.0'],
    ],
    [
      'none of the same frequency, written in another order',
      {
        ...changed,
        versions: [{ ...earlier, statement, frequencies: [{ proof: 'occurrence', every: 'quarterly' }] }],
      },
      [],
    ],
    [
      'another system',
      { ...changed, versions: [{ ...earlier, statement, systems: ['SYS-APP'] }] },
      ['2026-03-01 1.0 to 2.0'],
    ],
    [
      'another role for a criterion',
      { ...changed, versions: [{ ...earlier, statement, criteria: [{ id: 'CC6.2', role: 'supporting' }] }] },
      ['2026-03-01 1.0 to 2.0'],
    ],
    [
      'none of the same criteria and frequencies',
      { ...changed, versions: [{ ...earlier, statement, frequencies, criteria }] },
      [],
    ],
    ['none on its first day: the whole window has one version', { ...changed, effective: '2026-01-01' }, []],
    ['one on its second day', { ...changed, effective: '2026-01-02' }, ['2026-01-02 1.0 to 2.0']],
    ['one on its last day', { ...changed, effective: '2026-06-30' }, ['2026-06-30 1.0 to 2.0']],
    ['none the day after', { ...changed, effective: '2026-07-01' }, []],
    ['none of a control without earlier versions', { effective: '2026-03-01' }, []],
    ['none of a control that is only planned', { ...changed, status: 'planned' }, []],
    ['none while the first day of the version is not set', { ...changed, effective: undefined }, []],
    [
      'each of several, by day',
      {
        ...changed,
        version: '3.0',
        effective: '2026-05-01',
        versions: [earlier, { version: '2.0', effective: '2026-02-01', statement: 'Each month.' }],
      },
      ['2026-02-01 1.0 to 2.0', '2026-05-01 2.0 to 3.0'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(changesOf({ 'controls/iam/IAM-03.md': record({ ...control, ...changes }) })).toEqual(expected);
  });

  it('a successor that takes over, under both names', () => {
    const files = {
      'controls/iam/IAM-03.md': record({ ...control, effective: '2025-01-01' }),
      'controls/iam/IAM-12.md': record({
        ...control,
        id: 'IAM-12',
        replaces: 'IAM-03',
        effective: '2026-03-01',
        aliases: ['DCF-105'],
      }),
    };
    expect(changesOf(files)).toEqual(['2026-03-01 IAM-03 to IAM-12 1.0']);
    expect(within(files)[0]?.names).toEqual(['IAM-12', 'DCF-105', 'IAM-03']);
  });

  it.each([
    ['the day after it changed', '2026-03-02', true],
    ['on the day on which it was to change', '2026-03-01', false],
  ])('one of a control that was replaced in the window, %s', (_, effective, told) => {
    const files = {
      'controls/iam/IAM-03.md': record({ ...control, ...changed }),
      'controls/iam/IAM-12.md': record({ ...control, id: 'IAM-12', replaces: 'IAM-03', effective }),
    };
    expect(changesOf(files).includes('2026-03-01 1.0 to 2.0')).toBe(told);
  });

  it('no successor of nothing, or of itself', () => {
    for (const replaces of ['IAM-99', 'IAM-03'])
      expect(
        changesOf({ 'controls/iam/IAM-03.md': record({ ...control, replaces, effective: '2026-03-01' }) }),
      ).toEqual([]);
  });
});

it.each([
  ['VUL-01 scans every week', true],
  ['Scans of VUL-01’s targets', true],
  ['Scans (VUL-01).', true],
  ['VUL-011 scans every week', false],
  ['EV-20260701-VUL-01 shows it', false],
  ['Scans run every week', false],
])('“%s” names VUL-01: %s', (sentence, named) => {
  expect(namesOneOf(sentence, ['DCF-1', 'VUL-01'])).toBe(named);
});

function within(files: Readonly<Record<string, string>>) {
  const base = { ...designedProgram() };
  for (const path of Object.keys(base)) if (path.startsWith('controls/iam/')) delete base[path];
  return changesWithin(parseRepository(repository({ ...base, ...files })).graph, window);
}

function changesOf(files: Readonly<Record<string, string>>): readonly string[] {
  return within(files).map(({ on, versions }) => `${on} ${versions}`);
}
