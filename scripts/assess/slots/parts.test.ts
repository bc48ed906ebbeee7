import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../model/calendar.ts';
import { policy, record } from '../../testing/designed.ts';
import { successorOf } from '../in-force.ts';
import { versionOn } from '../version.ts';
import { inPlace, partOn, partsOf } from './parts.ts';
import { graphOf, running } from './slots.test-data.ts';

const earlier = { version: '0.9', effective: '2024-01-01', statement: 'Before.' };
const parts = (control: object, files = {}, id = 'IAM-03') => {
  const graph = graphOf({ control, files });
  const found = graph.all('control').find((each) => each.id === id);
  return found === undefined ? [] : partsOf(graph, found);
};
const words = (...asked: Parameters<typeof parts>) =>
  parts(...asked).map((part) => `${part.control} ${part.version}: ${part.from}..${part.to ?? ''}`);
const successor = (changes: object = {}) => ({
  'controls/iam/IAM-12.md': record({
    ...running,
    id: 'IAM-12',
    effective: '2026-07-01',
    replaces: 'IAM-03',
    ...changes,
  }),
});

describe('the parts of a control', () => {
  it.each<[string, object, readonly string[]]>([
    ['one version', {}, ['IAM-03 1.0: 2025-01-01..']],
    ['no first day', { effective: undefined }, []],
    ['planned', { status: 'planned' }, []],
    ['not applicable', { status: 'not-applicable', reason: 'none' }, []],
    ['inherited', { status: 'inherited' }, ['IAM-03 1.0: 2025-01-01..']],
    ['cannot be judged', { nature: 'magic' }, []],
    [
      'two versions',
      { versions: [earlier] },
      ['IAM-03 0.9: 2024-01-01..2024-12-31', 'IAM-03 1.0: 2025-01-01..'],
    ],
    [
      'a pause',
      { versions: [{ ...earlier, until: '2024-06-30' }] },
      ['IAM-03 0.9: 2024-01-01..2024-06-30', 'IAM-03 1.0: 2025-01-01..'],
    ],
    [
      'an end after the next begins',
      { versions: [{ ...earlier, until: '2025-06-30' }] },
      ['IAM-03 0.9: 2024-01-01..2024-12-31', 'IAM-03 1.0: 2025-01-01..'],
    ],
    [
      'the same first day',
      { versions: [{ ...earlier, effective: '2025-01-01' }] },
      ['IAM-03 1.0: 2025-01-01..'],
    ],
    [
      'out of order',
      { effective: '2024-01-01', versions: [{ ...earlier, effective: '2025-01-01' }] },
      ['IAM-03 1.0: 2024-01-01..2024-12-31', 'IAM-03 0.9: 2025-01-01..'],
    ],
  ])('%s', (_, control, expected) => {
    expect(words(control)).toEqual(expected);
  });

  it('end when another control takes its place, and belong to that one too', () => {
    expect(words({}, successor())).toEqual(['IAM-03 1.0: 2025-01-01..2026-06-30']);
    expect(words({}, successor(), 'IAM-12')).toEqual([
      'IAM-03 1.0: 2025-01-01..2026-06-30',
      'IAM-12 1.0: 2026-07-01..',
    ]);
    expect(words({}, successor({ status: 'not-applicable', reason: 'none' }))).toEqual([
      'IAM-03 1.0: 2025-01-01..',
    ]);
  });

  it.each<[string, object]>([
    ['only planned, whatever its day', { status: 'planned' }],
    ['without a first day', { effective: undefined }],
  ])('neither end with a successor that is %s, nor belong to it', (_, changes) => {
    expect(words({}, successor(changes))).toEqual(['IAM-03 1.0: 2025-01-01..']);
    expect(words({}, successor(changes), 'IAM-12')).toEqual([]);
  });

  it('stand by their first day, and of two on one day the later one holds', () => {
    const old = { versions: [{ ...earlier, effective: '2024-01-01' }] };
    expect(words({}, successor(old), 'IAM-12')).toEqual([
      'IAM-12 0.9: 2024-01-01..2026-06-30',
      'IAM-03 1.0: 2025-01-01..2026-06-30',
      'IAM-12 1.0: 2026-07-01..',
    ]);
    const found = parts({}, successor(old), 'IAM-12');
    expect(['2024-12-31', '2025-01-01'].map((day) => partOn(found, day)?.control)).toEqual([
      'IAM-12',
      'IAM-03',
    ]);
  });

  it('are not those of a control that cannot be judged', () => {
    expect(words({ nature: 'magic' }, successor(), 'IAM-12')).toEqual(['IAM-12 1.0: 2026-07-01..']);
  });

  it('end with the first of two that take its place, and not with one that cannot be judged', () => {
    const two = {
      'controls/iam/IAM-13.md': record({
        ...running,
        id: 'IAM-13',
        effective: '2026-05-01',
        replaces: 'IAM-03',
      }),
    };
    expect(words({}, { ...successor(), ...two })).toEqual(['IAM-03 1.0: 2025-01-01..2026-04-30']);
    expect(words({}, successor({ nature: 'magic' }))).toEqual(['IAM-03 1.0: 2025-01-01..']);
  });

  it('do not end with what is no control', () => {
    const other = { ...policy, id: 'POL-10', replaces: 'IAM-03', effective: '2026-07-01' };
    expect(words({}, { 'policies/POL-10.md': record(other) })).toEqual(['IAM-03 1.0: 2025-01-01..']);
  });

  it('end with a circle of successors', () => {
    expect(words({ replaces: 'IAM-12' }, successor(), 'IAM-12').length).toBeLessThan(3);
    expect(words({ replaces: 'IAM-03' })).toEqual(['IAM-03 1.0: 2025-01-01..']);
  });

  it('have their own frequencies and systems, or those of the current text', () => {
    const frequencies = [{ every: 'monthly', proof: 'occurrence' }];
    const [own, current] = parts({
      systems: ['SYS-B'],
      versions: [{ ...earlier, frequencies, systems: ['SYS-A'] }],
    });
    expect([own?.frequencies, own?.systems]).toEqual([frequencies, ['SYS-A']]);
    expect([current?.frequencies, current?.systems]).toEqual([running.frequencies, ['SYS-B']]);
    expect(parts({ systems: ['SYS-B'], versions: [earlier] })[0]).toMatchObject({
      systems: ['SYS-B'],
      frequencies: running.frequencies,
    });
  });

  it('say of each day what the version in force says', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days));
    const version = fc.record({ effective: day, until: fc.option(day, { nil: undefined }) });
    const versions = fc.uniqueArray(version, { maxLength: 3, selector: ({ effective }) => effective });
    const other = fc.option(fc.record({ effective: day, status: fc.constantFrom('implemented', 'planned') }));
    fc.assert(
      fc.property(versions, day, other, (versions, effective, next) => {
        const others = versions
          .filter((each) => each.effective !== effective)
          .map((each, index) => ({ version: `0.${index}`, statement: 'x', ...each }));
        const graph = graphOf({
          control: { effective, versions: others },
          files: next === null ? {} : successor(next),
        });
        const control = graph.all('control').find(({ id }) => id === 'IAM-03');
        if (control === undefined) throw new Error('IAM-03 is missing');
        const found = partsOf(graph, control);
        for (let at = '2025-12-31'; at < '2026-03-05'; at = addDays(at, 1)) {
          const expected = versionOn(control, successorOf(graph, control.id, at), at).version?.version;
          expect(partOn(found, at)?.version).toBe(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('in place', () => {
  const period = { from: '2026-01-01', to: '2026-07-03' };
  const place = (...stretches: readonly (readonly [string, string | null])[]) =>
    inPlace(stretches.map(([from, to]) => ({ from, to })) as never, period);

  it.each<[string, readonly (readonly [string, string | null])[], string, number]>([
    ['all of it', [['2026-01-01', null]], 'in place for 184 of 184 days', 0],
    ['all but its first day', [['2026-01-02', null]], 'in place for 183 of 184 days', 1],
    ['all but its last day', [['2025-01-01', '2026-07-02']], 'in place for 183 of 184 days', 1],
    [
      'with a pause',
      [
        ['2025-01-01', '2026-01-31'],
        ['2026-06-04', null],
      ],
      'in place for 61 of 184 days',
      1,
    ],
    [
      'without a pause',
      [
        ['2025-01-01', '2026-01-31'],
        ['2026-02-01', null],
      ],
      'in place for 184 of 184 days',
      0,
    ],
    [
      'by a version of one day too',
      [
        ['2026-01-01', '2026-01-01'],
        ['2026-01-02', null],
      ],
      'in place for 184 of 184 days',
      0,
    ],
    ['not at all', [], 'in place for 0 of 184 days', 1],
    ['only afterwards', [['2026-07-04', null]], 'in place for 0 of 184 days', 1],
  ])('%s', (_, stretches, expected, gaps) => {
    const found = place(...stretches);
    expect([found.words, found.gaps.length]).toEqual([expected, gaps]);
  });

  it('names the days between', () => {
    expect(place(['2025-01-01', '2026-01-31'], ['2026-06-04', '2026-07-01']).gaps).toEqual([
      { from: '2026-02-01', to: '2026-06-03' },
      { from: '2026-07-02', to: '2026-07-03' },
    ]);
  });

  it('counts no day of a period that has not begun', () => {
    expect(inPlace([], { from: '2026-01-02', to: '2026-01-01' })).toMatchObject({ days: 0, of: 0, gaps: [] });
    expect(inPlace([], { from: '2026-01-03', to: '2026-01-01' })).toMatchObject({ days: 0, of: 0, gaps: [] });
    expect(inPlace([], { from: '2026-01-01', to: '2026-01-01' }).words).toBe('in place for 0 of 1 day');
  });
});
