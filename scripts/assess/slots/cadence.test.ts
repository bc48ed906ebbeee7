import { describe, expect, it } from 'vitest';
import { cadenceGaps, untoldGaps } from './cadence.ts';
import { evidence, type Files, graphOf, running, waiver } from './slots.test-data.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };

interface Asked {
  readonly files?: Files;
  readonly control?: object;
  readonly day?: string;
  readonly window?: { readonly from: string; readonly to: string } | null;
}

/** `from next (expected by until)` of each gap. */
function gaps({ files, control, day = '2026-06-30', window = year }: Asked): readonly string[] {
  const graph = graphOf({ files, control });
  const found = graph.all('control').find(({ id }) => id === 'IAM-03');
  if (found === undefined) throw new Error('the control is missing');
  return cadenceGaps(graph, found, { day, timezone: 'UTC', window }).map(
    ({ from, until, next, instance }) =>
      `${instance === null ? '' : `${instance} `}${from} ${next ?? '…'} (${until})`,
  );
}

const every = (frequency: object) => ({ frequencies: [{ proof: 'occurrence', ...frequency }] });

describe('between two performances', () => {
  it.each<[string, object, string, string, readonly string[]]>([
    ['a quarter and fifteen days may pass', {}, '2026-01-10', '2026-04-25', []],
    ['and no day more', {}, '2026-01-10', '2026-04-26', ['2026-01-10 2026-04-26 (2026-04-25)']],
    [
      'as much as `within` says',
      every({ every: 'quarterly', within: 'P1D' }),
      '2026-01-10',
      '2026-04-11',
      [],
    ],
    [
      'and no day more than it says',
      every({ every: 'quarterly', within: 'P1D' }),
      '2026-01-10',
      '2026-04-12',
      ['2026-01-10 2026-04-12 (2026-04-11)'],
    ],
    [
      'a month, clamped to its end',
      every({ every: 'monthly', within: 'P1D' }),
      '2026-01-31',
      '2026-03-01',
      ['2026-03-01 … (2026-04-02)'],
    ],
    [
      'a week',
      every({ every: 'weekly', within: 'P1D' }),
      '2026-06-01',
      '2026-06-10',
      ['2026-06-01 2026-06-10 (2026-06-09)', '2026-06-10 … (2026-06-18)'],
    ],
    ['a weekend, for each business day', every({ every: 'daily' }), '2026-06-26', '2026-06-30', []],
    [
      'and no business day more',
      every({ every: 'daily' }),
      '2026-06-25',
      '2026-06-30',
      ['2026-06-25 2026-06-30 (2026-06-29)'],
    ],
    ['a year', every({ every: 'annual' }), '2025-04-30', '2026-05-30', []],
    [
      'and no day more than a year',
      every({ every: 'annual' }),
      '2025-04-30',
      '2026-05-31',
      ['2025-04-30 2026-05-31 (2026-05-30)'],
    ],
    [
      'half a year',
      every({ every: 'semiannual' }),
      '2025-10-31',
      '2026-05-31',
      ['2025-10-31 2026-05-31 (2026-05-30)'],
    ],
  ])('%s', (_, control, first, second, expected) => {
    expect(gaps({ control, files: { ...evidence(first), ...evidence(second) } })).toEqual(expected);
  });
});

describe('what counts as performed', () => {
  const done = (changes: object) =>
    gaps({
      files: { ...evidence('2026-01-10'), ...evidence('2026-04-02', changes), ...evidence('2026-06-01') },
    });
  const open = ['2026-01-10 2026-06-01 (2026-04-25)'];
  it.each<[string, object, readonly string[]]>([
    ['a pass', {}, []],
    ['a failure', { result: { outcome: 'fail' } }, []],
    ['a look that found nothing to do', { result: { outcome: 'none' } }, []],
    ['what nobody reviewed', { review: undefined }, []],
    ['not the word that nobody did it', { result: { outcome: 'not-performed' } }, open],
    ['not a source that refused', { result: { outcome: 'unavailable' } }, open],
    ['not what was rejected', { review: { by: 'ceo', at: '2026-04-03', outcome: 'rejected' } }, open],
    ['what is declared for a quarter', { supports: [{ control: 'IAM-03', for: '2026-Q1' }] }, []],
    ['not what is declared for a month', { supports: [{ control: 'IAM-03', for: '2026-03' }] }, open],
  ])('%s', (_, changes, expected) => {
    expect(done(changes)).toEqual(expected);
  });
});

describe('after the last performance', () => {
  const files = evidence('2026-01-10');
  it('the time runs until the day asked about', () => {
    expect(gaps({ files, day: '2026-04-25' })).toEqual([]);
    expect(gaps({ files, day: '2026-04-26' })).toEqual(['2026-01-10 … (2026-04-25)']);
  });
  it('nothing is owed when the version has ended', () => {
    const versions = [
      { version: '0.9', effective: '2025-01-01', until: '2026-03-31', statement: 'Each quarter.' },
    ];
    const control = { ...running, effective: '2026-06-29', versions };
    expect(gaps({ files, control, day: '2026-06-30' })).toEqual([]);
  });
  it('a waiver that was approved before and covers the last day in time excuses it', () => {
    const asked = (changes: object) => gaps({ files: { ...files, ...waiver(changes) }, day: '2026-06-30' });
    const covers = { from: '2026-04-01', until: '2026-04-25', approved: { by: 'ceo', on: '2026-03-30' } };
    expect(asked(covers)).toEqual([]);
    expect(asked({ ...covers, until: '2026-04-24' })).toEqual(['2026-01-10 … (2026-04-25)']);
  });
});

describe('what slots tell of already', () => {
  const untold = (changes: object, day = '2026-07-20') => {
    const files = { ...evidence('2026-01-10'), ...evidence('2026-06-30', changes) };
    const graph = graphOf({ files });
    const [control] = graph.all('control').filter(({ id }) => id === 'IAM-03');
    const [audit = null] = graph.all('audit');
    if (control === undefined) throw new Error('the control is missing');
    const days = (audited: typeof audit) =>
      untoldGaps(graph, control, { audit: audited, day, timezone: 'UTC' }).map(({ next }) => next);
    return { audited: days(audit), alone: days(null) };
  };
  it('is no gap besides', () => {
    expect(untold({ review: undefined })).toEqual({ audited: [], alone: ['2026-06-30'] });
  });
  it('is none before the slot is due', () => {
    expect(untold({ review: undefined }, '2026-07-15').audited).toEqual(['2026-06-30']);
  });
  it('is nothing where each slot is met', () => {
    expect(untold({})).toEqual({ audited: ['2026-06-30'], alone: ['2026-06-30'] });
  });
});

describe('versions', () => {
  const files = { ...evidence('2026-01-10'), ...evidence('2026-06-01') };
  const versions = (frequency: object, until?: string) => ({
    ...running,
    effective: '2026-03-01',
    version: '2.0',
    versions: [{ version: '1.0', effective: '2025-01-01', until, statement: 'As before.', ...frequency }],
  });
  it('with one frequency are one run', () => {
    expect(gaps({ files, control: versions({}) })).toEqual(['2026-01-10 2026-06-01 (2026-04-25)']);
  });
  it('with a pause between them are two', () => {
    expect(gaps({ files, control: versions({}, '2026-02-15') })).toEqual([]);
  });
  it('with another frequency are two', () => {
    expect(gaps({ files, control: versions(every({ every: 'annual' })) })).toEqual([]);
    expect(gaps({ files, control: versions(every({ every: 'quarterly', within: 'P1D' })) })).toEqual([]);
    expect(gaps({ files, control: versions(every({ every: 'quarterly', each: 'system' })) })).toEqual([]);
  });
});

describe('the window', () => {
  const files = { ...evidence('2025-01-10'), ...evidence('2025-12-31'), ...evidence('2026-03-31') };
  it('holds only what reaches into it', () => {
    expect(gaps({ files, day: '2026-05-31' })).toEqual([]);
    const earlier = { from: '2025-12-31', to: '2026-12-31' };
    expect(gaps({ files, day: '2026-05-31', window: earlier })).toEqual([
      '2025-01-10 2025-12-31 (2025-04-25)',
    ]);
  });
  it('is the fiscal year where no audit has one', () => {
    expect(gaps({ files, day: '2026-05-31', window: null })).toEqual([]);
    expect(gaps({ files, day: '2025-12-31', window: null })).toEqual(['2025-01-10 2025-12-31 (2025-04-25)']);
  });
});

it('each thing that the evidence names has a time of its own', () => {
  const of = (...instances: readonly string[]) => ({ supports: [{ control: 'IAM-03', instances }] });
  const control = every({ every: 'quarterly', each: 'system' });
  const files = {
    ...evidence('2026-01-10', of('SYS-A', 'SYS-B')),
    ...evidence('2026-04-02', of('SYS-A')),
    ...evidence('2026-06-01', of('SYS-A', 'SYS-B')),
  };
  expect(gaps({ files, control })).toEqual(['SYS-B 2026-01-10 2026-06-01 (2026-04-25)']);
  expect(
    gaps({ files: { ...files, ...evidence('2026-04-03', { supports: [{ control: 'IAM-03' }] }) }, control }),
  ).toEqual([]);
});

it.each([
  ['a state', { every: 'continuous', proof: 'state' }],
  ['events', { every: 'per-event', proof: 'population' }],
  ['data over a span', { every: 'quarterly', proof: 'span' }],
])('%s has no performances', (_, frequency) => {
  const files = { ...evidence('2026-01-10'), ...evidence('2026-06-01') };
  expect(gaps({ files, control: { frequencies: [frequency] } })).toEqual([]);
});
