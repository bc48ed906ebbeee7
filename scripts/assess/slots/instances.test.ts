import { describe, expect, it } from 'vitest';
import { instancesOf } from './instances.ts';
import { evidence, type Files, file, graphOf, slot } from './slots.test-data.ts';

const system = (id: string, inScope = true, changes: object = {}): Files =>
  file('program/systems', {
    id,
    title: id,
    owner: 'it-lead',
    type: 'application',
    environment: 'production',
    inScope,
    ...changes,
  } as never);
const vendor = (id: string, status = 'active', changes: object = {}): Files =>
  file('risk-register/vendors', {
    id,
    title: id,
    owner: 'it-lead',
    service: 'x',
    status,
    tier: 'high',
    ...changes,
  } as never);
const role = (id: string, ...holders: readonly string[]): Files =>
  file('program/roles', { id, title: id, holders } as never);
const vacant = file('program/roles', { id: 'vacant', title: 'Vacant' } as never);
const systems = { ...system('SYS-A'), ...system('SYS-B'), ...system('SYS-C', false) };
const every = (each: string, more: object = {}) => ({
  frequencies: [{ every: 'quarterly', proof: 'occurrence', each }],
  ...more,
});
const of = (instances: readonly string[], changes: object = {}) => ({
  supports: [{ control: 'IAM-03', instances }],
  ...changes,
});
const q2 = (control: object, files: Files) => {
  const { state, instances } = slot('2026-Q2', { control, files });
  const { population = 0, tested = 0, deviations = 0, unknown = 0 } = instances ?? {};
  return `${state} ${population} ${tested} ${deviations} ${unknown}`;
};

describe('one instance for each system', () => {
  it.each<[string, Files, string]>([
    ['all in scope', evidence('2026-05-15', of(['SYS-A', 'SYS-B'])), 'met 2 2 0 0'],
    ['one of two', evidence('2026-05-15', of(['SYS-A'])), 'partial 2 1 0 1'],
    ['one out of scope', evidence('2026-05-15', of(['SYS-A', 'SYS-C'])), 'partial 2 1 0 1'],
    ['named by none', evidence('2026-05-15'), 'missing 2 0 0 2'],
    [
      'one after the other',
      { ...evidence('2026-05-15', of(['SYS-A'])), ...evidence('2026-05-16', of(['SYS-B'])) },
      'met 2 2 0 0',
    ],
    [
      'one too late',
      {
        ...evidence('2026-05-15', of(['SYS-A'])),
        ...evidence('2026-07-16', {
          supports: [{ control: 'IAM-03', for: '2026-Q2', instances: ['SYS-B'] }],
        }),
      },
      'late 2 2 0 0',
    ],
    [
      'one failed',
      {
        ...evidence('2026-05-15', of(['SYS-A'])),
        ...evidence('2026-05-16', of(['SYS-B'], { result: { outcome: 'fail' } })),
      },
      'deviation 2 2 1 0',
    ],
    [
      'a failure that names none',
      {
        ...evidence('2026-05-15', of(['SYS-A', 'SYS-B'])),
        ...evidence('2026-05-16', { result: { outcome: 'fail' } }),
      },
      'deviation 3 3 1 0',
    ],
  ])('%s', (_, files, expected) => {
    expect(q2(every('system'), { ...systems, ...files })).toBe(expected);
  });

  it('asks only for those that the version runs on', () => {
    expect(
      q2(every('system', { systems: ['SYS-A', 'SYS-C'] }), { ...systems, ...evidence('2026-05-15') }),
    ).toBe('met 1 1 0 0');
  });

  it('is no item of a list', () => {
    const list = evidence(
      '2026-05-15',
      of(['SYS-A'], { result: { outcome: 'pass', population: 9, tested: 9 } }),
    );
    expect(q2(every('system'), { ...systems, ...list })).toBe('partial 2 1 0 1');
  });

  it('is asked for as a whole where there is none', () => {
    expect(q2(every('system'), {})).toBe('missing 0 0 0 0');
    expect(q2(every('system'), evidence('2026-05-15'))).toBe('met 0 0 0 0');
  });
});

it.each([
  ['2026-06-30', 'partial 2 1 0 1'],
  ['2026-06-29', 'met 1 1 0 0'],
])('one instance for a vendor that was used until %s', (on, expected) => {
  const offboarded = { on, accessRemoved: true, dataReturned: true };
  const vendors = { ...vendor('VEND-A'), ...vendor('VEND-C', 'off-boarded', { offboarded }) };
  expect(q2(every('vendor'), { ...vendors, ...evidence('2026-05-15', of(['VEND-A'])) })).toBe(expected);
});

it('one instance for each vendor in use', () => {
  const vendors = {
    ...vendor('VEND-A'),
    ...vendor('VEND-B', 'off-boarding'),
    ...vendor('VEND-C', 'off-boarded'),
    ...vendor('VEND-D', 'proposed'),
  };
  expect(q2(every('vendor'), { ...vendors, ...evidence('2026-05-15', of(['VEND-A'])) })).toBe(
    'partial 2 1 0 1',
  );
  expect(q2(every('vendor'), { ...vendors, ...evidence('2026-05-15', of(['VEND-A', 'VEND-B'])) })).toBe(
    'met 2 2 0 0',
  );
});

describe('one instance for each person', () => {
  const list = (population: number, tested: number | undefined, changes: object = {}) => ({
    result: { outcome: 'pass', population, tested },
    ...changes,
  });
  it.each<[string, Files, string]>([
    ['by name', evidence('2026-05-15', of(['ada', 'grace'])), 'met 2 2 0 0'],
    ['one of two by name', evidence('2026-05-15', of(['ada'])), 'partial 2 1 0 1'],
    ['by a list', evidence('2026-05-15', list(40, 40)), 'met 40 40 0 0'],
    ['by a list that lacks one', evidence('2026-05-15', list(40, 39)), 'partial 40 39 0 1'],
    [
      'by a list that does not say how many',
      evidence('2026-05-15', list(40, undefined)),
      'partial 40 0 0 40',
    ],
    [
      'by two lists',
      { ...evidence('2026-05-15', list(40, 40)), ...evidence('2026-05-16', list(2, 2)) },
      'met 42 42 0 0',
    ],
    [
      'by two lists, of which one lacks two',
      { ...evidence('2026-05-15', list(40, 38)), ...evidence('2026-05-16', list(2, 2)) },
      'partial 42 40 0 2',
    ],
    [
      'by a list not reviewed',
      evidence('2026-05-15', list(40, 40, { review: undefined })),
      'unreviewed 40 0 0 40',
    ],
    [
      'by a list with a deviation that nobody accepted',
      evidence('2026-05-15', {
        result: { outcome: 'pass', population: 40, tested: 40, deviations: 1 },
        review: undefined,
      }),
      'unreviewed 40 0 0 40',
    ],
    ['by a list that tested more than there are', evidence('2026-05-15', list(40, 41)), 'met 40 40 0 0'],
    [
      'by a list with a deviation',
      evidence('2026-05-15', { result: { outcome: 'pass', population: 40, tested: 40, deviations: 1 } }),
      'deviation 40 40 1 0',
    ],
  ])('%s', (_, files, expected) => {
    expect(q2(every('person'), files)).toBe(expected);
  });
});

it('a list of people in which nothing was found, which no query proves, leaves the slot missing', () => {
  const list = (tested: number) =>
    evidence('2026-05-15', { result: { outcome: 'none', population: 40, tested } });
  expect(
    [q2(every('person'), list(40)), q2(every('person'), list(0))].map((each) => each.split(' ')[0]),
  ).toEqual(['missing', 'missing']);
});

describe('an instance', () => {
  it('is shown under any of its names, and one that is nowhere shows nothing', () => {
    const files = { ...systems, ...system('SYS-A', true, { aliases: ['OLD-A'] }) };
    expect(q2(every('system', { systems: ['OLD-A'] }), { ...files, ...evidence('2026-05-15') })).toBe(
      'met 1 1 0 0',
    );
    expect(q2(every('system', { systems: ['OLD-A', 'SYS-X'] }), files)).toBe('missing 1 0 0 1');
  });

  it('is asked for in the order of names', () => {
    const graph = graphOf({ files: { ...role('zed', 'ada', 'zed'), ...vacant } });
    expect(instancesOf(graph, 'person', [], '2026-06-30')).toEqual(['ada', 'grace', 'zed']);
    expect(instancesOf(graph, undefined, [], '2026-06-30')).toBeNull();
  });

  it('that alone is asked for is shown by evidence that names none', () => {
    const named = of(['SYS-B']);
    const control = every('system', { systems: ['SYS-A'] });
    expect(q2(control, { ...systems, ...evidence('2026-05-15') })).toBe('met 1 1 0 0');
    expect(q2(control, { ...systems, ...evidence('2026-05-15', named) })).toBe('missing 1 0 0 1');
  });

  it('is spoken of by an empty list or a refusal that names none', () => {
    const nothing = {
      covers: { from: '2026-04-01', to: '2026-06-30' },
      collected: { at: '2026-07-05', by: 'it-lead', method: 'api', query: 'all', count: 0 },
      result: { outcome: 'none' },
    };
    expect(q2(every('system'), { ...systems, ...evidence('2026-07-05', nothing) })).toBe(
      'no-occurrence 2 2 0 0',
    );
    const refused = evidence('2026-05-15', { result: { outcome: 'unavailable' } });
    expect(q2(every('system'), { ...systems, ...refused })).toBe('unavailable 2 0 0 2');
    expect(
      q2(every('system'), {
        ...systems,
        ...evidence('2026-05-15', of(['SYS-A'], { result: { outcome: 'unavailable' } })),
        ...evidence('2026-05-16', of(['SYS-B'])),
      }),
    ).toBe('partial 2 1 0 1');
  });
});
