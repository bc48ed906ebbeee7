import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { at, designedProgram, policy, program, record, vendor } from '../testing/designed.ts';
import { type Files, withControl, withPolicy, withSecond, withVendor } from '../testing/designed-changes.ts';
import { repository } from '../testing/repository.ts';
import { auditEffortOf, type EffortDriver } from './audit-effort.ts';
import { readinessOf } from './readiness.ts';

describe('the scope', () => {
  it('is counted in categories, criteria, systems, places and vendors', () => {
    const changes = {
      ...withProgram({ locations: ['Remote', 'Two regions'] }),
      'program/systems/SYS-APP.md': record({ ...system, id: 'SYS-APP', inScope: true }),
      'program/systems/SYS-TEST.md': record({ ...system, id: 'SYS-TEST', inScope: false }),
      ...withVendor({}),
      'risk-register/vendors/VEND-MAIL.md': record(without('subservice', { id: 'VEND-MAIL', tier: 'low' })),
      'risk-register/vendors/VEND-OLD.md': record({ ...vendor, id: 'VEND-OLD', status: 'off-boarded' }),
      'risk-register/vendors/VEND-END.md': record({ ...vendor, id: 'VEND-END', status: 'off-boarding' }),
    };
    expect(counts(changes)).toMatchObject({
      'Categories in scope': 2,
      'Criteria in scope': 3,
      'Systems in scope': 1,
      Locations: 2,
      'Subservice organizations': 2,
      'Critical vendors': 2,
      'High-tier vendors': 0,
      'Low-tier vendors': 1,
    });
  });

  it.each([
    [undefined, null, 'is chosen yet'],
    [{ type: 'type1' }, 0, 'one day'],
    [{ type: 'type2' }, null, 'not chosen yet'],
    [{ type: 'type2', months: 6 }, 6, 'design and operation'],
  ])('says which report it is for: %j', (target, count, words) => {
    const found = driver('Months of the observation window', withProgram({ target }));
    expect(found.count).toBe(count);
    expect(found.words).toContain(words);
  });
});

describe('the tests', () => {
  it('are of the controls that answer a criterion in scope', () => {
    const gone = { status: 'not-applicable', reason: 'none' };
    const outside = { criteria: [{ id: 'P1.1', role: 'key' }] };
    expect(counts()['Core controls']).toBe(1);
    expect(counts(withSecond({}))['Core controls']).toBe(2);
    expect(counts(withSecond({ replaces: 'IAM-03' }))['Core controls']).toBe(1);
    expect(counts(withSecond(gone))['Core controls']).toBe(1);
    expect(counts(withSecond(outside))['Core controls']).toBe(1);
    const extra = counts(withSecond({ tier: 'recommended' }));
    expect([extra['Core controls'], extra['Recommended controls']]).toEqual([1, 1]);
  });

  it('count a control with two rhythms under both', () => {
    const frequencies = [
      { every: 'per-event', proof: 'population' },
      { every: 'quarterly', proof: 'occurrence' },
      { every: 'quarterly', proof: 'state' },
    ];
    expect(counts(withControl({ frequencies }))).toMatchObject({
      'Per-event populations': 1,
      'Per-event controls': 1,
      'Quarterly controls': 1,
      'Annual controls': 0,
    });
  });

  it('tell how many items the program’s own table plans', () => {
    const sampling = [
      { population: 'quarterly', low: 2, moderate: 2, high: 3 },
      { population: 'annual', low: 1, moderate: 1, high: 1 },
      { population: 'per-event, fewer than 250', low: 20, moderate: 30, high: 40 },
      { population: 'per-event, 250 or more', low: 25, moderate: 40, high: 60 },
    ];
    const words = (what: string) => driver(what, withProgram({ sampling })).words;
    expect(words('Quarterly controls')).toContain('plans 2 to 3 items each');
    expect(words('Annual controls')).toContain('plans 1 item each');
    expect(words('Per-event controls')).toContain('plans 20 to 60 items each');
    expect(words('Weekly controls')).not.toContain('plans');
  });
});

describe('what is not ready', () => {
  it('is a policy that nobody approved; a retired one is none', () => {
    expect(counts()['Policies not approved']).toBe(0);
    expect(driver('Policies not approved', withPolicy({ status: 'draft' }))).toMatchObject({
      count: 1,
      words: expect.stringContaining('Of 1 in all'),
    });
    const retired = { 'policies/POL-08.md': record({ ...policy, id: 'POL-08', status: 'retired' }) };
    expect(counts(retired)['Policies not approved']).toBe(0);
  });

  it('is a control that is only planned', () => {
    expect(counts()['Controls not in place']).toBe(0);
    expect(counts(withControl({ status: 'planned' }))['Controls not in place']).toBe(1);
    expect(counts(withSecond({ status: 'inherited' }))['Controls not in place']).toBe(0);
  });
});

it('counts nothing where nothing is', () => {
  const { graph } = parseRepository(repository({}));
  const readiness = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' });
  const drivers = auditEffortOf({ graph, readiness }).flatMap((part) => part.drivers);
  expect(drivers.filter(({ count }) => count !== 0).map(({ what }) => what)).toEqual([
    'Months of the observation window',
  ]);
});

const system = {
  title: 'Application',
  owner: 'it-lead',
  type: 'application',
  environment: 'production',
} as const;

function driversOf(changes: Files = {}): readonly EffortDriver[] {
  const { graph } = parseRepository(repository({ ...designedProgram(), ...changes }));
  const readiness = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' });
  return auditEffortOf({ graph, readiness }).flatMap(({ drivers }) => drivers);
}

function counts(changes?: Files): Readonly<Record<string, number | null>> {
  return Object.fromEntries(driversOf(changes).map(({ what, count }) => [what, count]));
}

function driver(what: string, changes?: Files): EffortDriver {
  const found = driversOf(changes).find((each) => each.what === what);
  if (found === undefined) throw new Error(`no driver ${what}`);
  return found;
}

function withProgram(changes: object): Files {
  return { [at.program]: record({ ...program, ...changes }) };
}

function without(field: keyof typeof vendor, changes: object): Record<string, unknown> {
  return { ...vendor, [field]: undefined, ...changes };
}
