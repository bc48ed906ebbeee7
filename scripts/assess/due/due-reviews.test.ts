import { describe, expect, it } from 'vitest';
import { parseRepository } from '../../parse/repository.ts';
import { at, designedProgram, policy, program, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { assess } from '../assessment.ts';
import { waiver } from '../slots/slots.test-data.ts';
import { itemsOf } from './due.test-data.ts';
import { whatIsDue } from './what-is-due.ts';

describe('what a record says is due', () => {
  const vendor = {
    id: 'VEND-CLOUD',
    title: 'Cloud',
    owner: 'it-lead',
    service: 'Computing',
    status: 'active',
    tier: 'critical',
  };
  const risk = {
    id: 'RISK-001',
    title: 'Leaver',
    owner: 'it-lead',
    category: 'security',
    inherent: { likelihood: 4, impact: 4 },
    residual: { likelihood: 2, impact: 2 },
    treatment: 'mitigate',
  };
  const incident = {
    id: 'INC-2026-001',
    title: 'Leak',
    owner: 'it-lead',
    severity: 'high',
    status: 'open',
    times: { detected: '2026-06-28' },
  };
  const vendors = 'risk-register/vendors/VEND-CLOUD.md';
  const risks = 'risk-register/risks/RISK-001.md';
  const incidents = 'risk-register/incidents/INC-2026-001.md';
  const waivers = 'risk-register/waivers/WVR-001.md';
  const procedure = {
    ...policy,
    id: 'PROC-01',
    policy: 'POL-09',
    lastReviewed: '2025-08-01',
    effective: '2025-01-01',
  };
  const waived = (changes: object) =>
    waiver({
      from: '2026-06-01',
      until: '2026-08-01',
      approved: { by: 'ceo', on: '2026-05-30' },
      ...changes,
    });

  it.each([
    ['a policy', at.policy, { ...policy, effective: '2025-08-01' }, 'policy review 2026-08-01 due'],
    ['a procedure', 'policies/procedures/PROC-01.md', procedure, 'procedure review 2026-08-01 due'],
    ['a policy that is a draft', at.policy, { ...policy, status: 'draft', effective: '2025-08-01' }, ''],
    ['a risk', risks, { ...risk, lastReviewed: '2026-05-01' }, 'risk review 2026-08-01 due'],
    [
      'an acceptance',
      risks,
      { ...risk, acceptance: { by: 'ceo', on: '2026-01-01', until: '2026-08-01', rationale: 'Small.' } },
      'risk acceptance 2026-08-01 due',
    ],
    ['a vendor', vendors, { ...vendor, lastReviewed: '2025-08-01' }, 'vendor review 2026-08-01 due'],
    ['a vendor that is gone', vendors, { ...vendor, status: 'off-boarded', lastReviewed: '2025-08-01' }, ''],
    [
      'an assurance report',
      vendors,
      { ...vendor, assuranceReports: [{ type: 'soc2-type1', asOf: '2025-08-01' }] },
      'assurance report 2026-08-01 due',
    ],
    [
      'a report on a vendor of low tier',
      vendors,
      { ...vendor, tier: 'low', assuranceReports: [{ type: 'soc2-type1', asOf: '2025-08-01' }] },
      '',
    ],
    [
      'a contract',
      vendors,
      { ...vendor, contract: { kind: 'terms', renews: '2026-08-01' } },
      'contract 2026-08-01 due',
    ],
    [
      'a contract that has renewed',
      vendors,
      { ...vendor, contract: { kind: 'terms', renews: '2026-06-30' } },
      '',
    ],
    ['a waiver', waivers, Object.values(waived({}))[0], 'waiver 2026-08-01 due'],
    ['a waiver that nobody approved', waivers, Object.values(waived({ approved: undefined }))[0], ''],
    [
      'a notice, on its day here',
      incidents,
      { ...incident, noticeClock: { duty: 'The law', due: '2026-08-01T23:30:00+02:00' } },
      'notice 2026-08-01 due',
    ],
    [
      'a notice that was sent',
      incidents,
      { ...incident, noticeClock: { duty: 'The law', due: '2026-08-01', sent: '2026-06-29' } },
      '',
    ],
    [
      'an action',
      risks,
      {
        ...risk,
        plan: {
          actions: [
            { what: 'Watch it', who: 'ceo', due: '2026-08-01' },
            { what: 'Some day', who: 'ceo' },
          ],
        },
      },
      'corrective action 2026-08-01 due',
    ],
    [
      'an action that is done',
      risks,
      {
        ...risk,
        plan: { actions: [{ what: 'Watch it', who: 'ceo', due: '2026-08-01', done: '2026-06-30' }] },
      },
      'corrective action 2026-08-01 done',
    ],
  ])('%s', (_, path, fields, expected) => {
    const text = typeof fields === 'string' ? fields : record(fields as never);
    const items = itemsOf({ ...designedProgram(), [path]: text }, '2026-07-01');
    const own = items.filter((item) => item.path === path);
    expect(own.map(({ kind, due, state }) => `${kind} ${due} ${state}`)).toEqual(
      expected === '' ? [] : [expected],
    );
  });

  it('is overdue from the day after', () => {
    const files = { ...designedProgram(), [at.policy]: record({ ...policy, effective: '2025-08-01' }) };
    const of = (today: string) => itemsOf(files, today).find(({ kind }) => kind === 'policy review')?.state;
    expect([of('2026-08-01'), of('2026-08-02')]).toEqual(['due soon', 'overdue']);
  });

  it('keeps the id of an action when another is written above it', () => {
    const ids = (actions: readonly object[]) =>
      itemsOf({ ...designedProgram(), [risks]: record({ ...risk, plan: { actions } }) }, '2026-07-01')
        .filter(({ what }) => what === 'Watch it')
        .map(({ id }) => id);
    const action = { what: 'Watch it', who: 'ceo', due: '2026-08-01' };
    expect(ids([{ ...action, what: 'First' }, action])).toEqual(ids([action]));
    expect(new Set(ids([action, action])).size).toBe(2);
  });
});

describe('a notice is due on the day of its instant', () => {
  const files = (timezone: string) => ({
    ...designedProgram(),
    [at.program]: record({ ...program, timezone }),
    'risk-register/incidents/INC-2026-001.md': record({
      ...{ id: 'INC-2026-001', title: 'Leak', owner: 'it-lead', severity: 'high', status: 'open' },
      times: { detected: '2026-06-28' },
      noticeClock: { duty: 'The law', due: '2026-07-02T03:00:00Z' },
    }),
  });

  it.each([
    ['UTC', '2026-07-01', '2026-07-02', 1],
    ['America/New_York', '2026-07-01', '2026-07-01', 0],
    ['Pacific/Auckland', '2026-07-02', '2026-07-02', 0],
  ])('in %s, where it is %s', (timezone, today, due, left) => {
    const graph = parseRepository(repository(files(timezone))).graph;
    const assessment = assess(graph, repository(files(timezone), { instant: '2026-07-01T13:00:00.000Z' }));
    expect(assessment.today).toBe(today);
    const found = whatIsDue(graph, assessment).items.find(({ kind }) => kind === 'notice');
    expect([found?.due, found?.left]).toEqual([due, left]);
  });
});
