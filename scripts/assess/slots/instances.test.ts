import { describe, expect, it } from 'vitest';
import { evidence, type Files, file, slot, states } from './slots.test-data.ts';

const system = (id: string, inScope = true): Files =>
  file('program/systems', {
    id,
    title: id,
    owner: 'it-lead',
    type: 'application',
    environment: 'production',
    inScope,
  } as never);
const vendor = (id: string, status = 'active'): Files =>
  file('risk-register/vendors', {
    id,
    title: id,
    owner: 'it-lead',
    service: 'x',
    status,
    tier: 'high',
  } as never);
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

  it('is asked for as a whole where there is none', () => {
    expect(q2(every('system'), {})).toBe('missing 0 0 0 0');
    expect(q2(every('system'), evidence('2026-05-15'))).toBe('met 0 0 0 0');
  });
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
      'by a list with a deviation',
      evidence('2026-05-15', { result: { outcome: 'pass', population: 40, tested: 40, deviations: 1 } }),
      'deviation 40 40 1 0',
    ],
  ])('%s', (_, files, expected) => {
    expect(q2(every('person'), files)).toBe(expected);
  });
});

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
