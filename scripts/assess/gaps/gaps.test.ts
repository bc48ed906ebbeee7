import { describe, expect, it } from 'vitest';
import { parseRepository } from '../../parse/repository.ts';
import { at, control, designedProgram, program, record } from '../../testing/designed.ts';
import * as change from '../../testing/designed-changes.ts';
import { repository } from '../../testing/repository.ts';
import { readinessOf } from '../readiness.ts';
import { evidence, file, waiver } from '../slots/slots.test-data.ts';
import type { Blocker } from './blocker.ts';
import { gapsOf } from './gaps.ts';

const { keyTo, withControl, withFinding, withPolicy, withRole, withSubservice } = change;
type Files = change.Files;

/** A year's audit of the designed program, walked through before, in the phase in which evidence is gathered. */
const audited = (changes: object = {}): Files => ({
  [at.program]: record({ ...program, phase: 'evidence' }),
  ...change.withWalkthrough(change.performed('2025-12-01')),
  ...file('program/audits', {
    id: 'AUD-2026',
    title: 'Year 2026',
    owner: 'ceo',
    type: 'type2',
    status: 'in-progress',
    categories: ['security', 'availability'],
    window: { from: '2026-01-01', to: '2026-12-31' },
    ...changes,
  } as never),
});

/** IAM-03 answers all three criteria, so that nothing is left for being designed. */
const all = keyTo('CC6.2', 'CC6.4', 'A1.1');
const running = { ...all, effective: '2025-01-01' };
const later = (id: string, changes: object = {}): Files => ({
  [`controls/iam/${id}.md`]: record({ ...control, id, ...changes }),
});

function gapsIn(changes: Files, day: string) {
  const { graph } = parseRepository(
    repository({ ...designedProgram(), ...withControl(running), ...changes }),
  );
  return gapsOf(graph, readinessOf(graph, { day, timezone: 'UTC' }));
}

function blocker(kind: Blocker['kind'], changes: Files, day = '2026-07-20'): Blocker | undefined {
  return gapsIn(changes, day).blockers.find((each) => each.kind === kind);
}

const ids = (changes: Files, day: string) => gapsIn(changes, day).blockers.map(({ id }) => id);

describe('being designed', () => {
  it.each<[string, Files, string, Blocker['way']]>([
    ['a role without a holder', withRole(at.itLead, { holders: [] }), 'name-a-holder it-lead', 'do'],
    ['an approver without a holder', withRole(at.ceo, { holders: [] }), 'name-a-holder ceo', 'do'],
    ['a draft', withPolicy({ status: 'draft' }), 'approve-a-policy POL-09', 'do'],
    ['a policy of tomorrow', withPolicy({ effective: '2026-07-02' }), 'a-day-to-come POL-09', 'wait'],
    [
      'a planned control',
      withControl({ ...running, status: 'planned' }),
      'put-a-control-in-place IAM-03',
      'do',
    ],
    [
      'a control of tomorrow',
      withControl({ ...running, effective: '2026-07-02' }),
      'a-day-to-come IAM-03',
      'wait',
    ],
    [
      'a control that names no proof',
      withControl({ ...running, testProcedure: [] }),
      'finish-a-text IAM-03',
      'do',
    ],
    ['no walkthrough', change.withWalkthrough({ type: 'log' }), 'walk-through IAM-03', 'do'],
    [
      'a walkthrough to review',
      change.withWalkthrough(change.without('review')),
      'settle-evidence EV-20260401-IAM-03',
      'do',
    ],
    ['a vendor nobody monitors', withSubservice({ monitoredBy: [] }), 'monitor-a-vendor VEND-CLOUD', 'do'],
    ['a gap', withControl(keyTo('CC6.2', 'A1.1')), 'fill-a-gap CC6.4', 'do'],
  ])('%s', (_, changes, id, way) => {
    const found = gapsIn(changes, '2026-07-01').blockers.find((each) => each.id === id);
    expect(found).toMatchObject({ way, controls: expect.any(Array) });
    expect(found?.criteria).not.toEqual([]);
    expect(ids({}, '2026-07-01')).not.toContain(id);
  });

  it('waits for a later version for each criterion apart, and beside it for the first slot', () => {
    const changes = {
      ...audited({ window: { from: '2026-07-01', to: '2026-12-31' } }),
      ...change.withWalkthrough({}),
      ...withControl({
        ...all,
        version: '2.0',
        effective: '2026-09-01',
        versions: [{ version: '1.0', effective: '2026-03-01', statement: 'Earlier.', ...keyTo('CC6.2') }],
      }),
    };
    const waits = gapsIn(changes, '2026-07-01').blockers.filter(({ kind }) => kind === 'a-day-to-come');
    expect(waits.map(({ id, criteria, due }) => [id, criteria, due])).toEqual([
      ['a-day-to-come IAM-03', ['CC6.2', 'CC6.4', 'A1.1'], '2026-10-15'],
      ['a-day-to-come IAM-03 A1.1', ['A1.1'], null],
      ['a-day-to-come IAM-03 CC6.4', ['CC6.4'], null],
    ]);
    expect(waits[1]?.what).toBe('A later version of IAM-03 answers A1.1.');
  });

  it('holds one blocker for a role, whatever rests on it', () => {
    const changes = { ...withRole(at.itLead, { holders: [] }), ...later('IAM-12', keyTo('CC6.2')) };
    expect(blocker('name-a-holder', changes)).toMatchObject({
      controls: ['IAM-03', 'IAM-12'],
      criteria: ['CC6.2', 'CC6.4', 'A1.1'],
    });
  });
});

describe('operating over the window', () => {
  const met = evidence('2026-03-20');
  const due = { ...audited(), ...met };

  it.each<[string, Files, string, string]>([
    ['soon due', due, '2026-06-15', 'collect-evidence IAM-03'],
    ['due for the last day', due, '2026-07-15', 'collect-evidence IAM-03'],
    ['missed yesterday', due, '2026-07-16', 'settle-a-slot IAM-03'],
    ['missed thirty days ago', due, '2026-08-14', 'settle-a-slot IAM-03'],
    ['missed more than thirty days ago', due, '2026-08-15', 'write-a-finding IAM-03'],
    [
      'carried out too late',
      { ...due, ...evidence('2026-07-20', { supports: [{ control: 'IAM-03', for: '2026-Q2' }] }) },
      '2026-07-21',
      'write-a-finding IAM-03',
    ],
    [
      'failed',
      { ...due, ...evidence('2026-06-20', { result: { outcome: 'fail' } }) },
      '2026-07-01',
      'write-a-finding IAM-03',
    ],
    [
      'waiting for its review',
      { ...due, ...evidence('2026-06-20', { review: undefined }) },
      '2026-07-01',
      'settle-evidence EV-20260620-IAM-03',
    ],
    ['excused', { ...due, ...waiver() }, '2026-07-16', 'on-record IAM-03'],
  ])('a slot %s', (_, changes, day, id) => {
    expect(ids(changes, day)).toContain(id);
  });

  it('says nothing of a slot that is due later than soon', () => {
    expect(ids(due, '2026-06-14')).toEqual([]);
  });

  it('leaves to a finding what no evidence mends any more', () => {
    const failed = { ...due, ...evidence('2026-06-20', { result: { outcome: 'fail' } }) };
    const found = { detected: '2026-06-21', kind: 'deviation' };
    const kinds = (changes: object) =>
      gapsIn({ ...failed, ...withFinding({ ...found, ...changes }) }, '2026-07-01').blockers.map(
        ({ kind }) => kind,
      );
    const conclusion = { effect: 'None.', by: 'ceo', on: '2026-06-22' };
    const action = { what: 'Mend it.', who: 'it-lead', due: '2026-06-30' };
    const retest = { by: 'ceo', on: '2026-06-29', outcome: 'pass' };
    expect(kinds({})).toEqual(expect.arrayContaining(['on-record', 'conclude-a-finding']));
    expect(kinds({})).not.toContain('write-a-finding');
    expect(kinds({ conclusion })).toContain('act-on-a-finding');
    expect(kinds({ conclusion, actions: [{ ...action, done: '2026-06-28' }] })).toContain('retest-a-finding');
    expect(kinds({ conclusion, actions: [{ ...action, done: '2026-06-28' }], retest })).toContain(
      'close-a-finding',
    );
    const closed = { status: 'closed', closed: { by: 'ceo', on: '2026-06-30' } };
    expect(kinds({ conclusion, ...closed }).filter((kind) => kind.endsWith('finding'))).toEqual([]);
  });

  it('names the file that is missing, and the command that writes it', () => {
    expect(blocker('settle-a-slot', due)).toMatchObject({
      missing: 'evidence/2026/EV-20260720-IAM-03.md',
      run: 'npm run new -- evidence IAM-03',
      slots: 1,
    });
  });

  it('asks somebody else than who carried it out for the review, and anybody where a workflow did', () => {
    const waiting = (by: string, collector = by) => ({
      ...due,
      ...evidence('2026-06-20', {
        review: undefined,
        performed: { at: '2026-06-20', by },
        collected: { at: '2026-06-20', by: collector, method: 'export' },
      }),
    });
    const reviewer = (by: string) => blocker('settle-evidence', waiting(by), '2026-07-01')?.who.role;
    expect([reviewer('ceo'), reviewer('it-lead'), reviewer('run')]).toEqual(['it-lead', 'ceo', 'it-lead']);
    const pulled = waiting('run', 'it-lead');
    expect(blocker('settle-evidence', pulled, '2026-07-01')?.who.role).toBe('ceo');
    const same = { ...waiting('it-lead'), [at.ceo]: record({ title: 'Chief Executive', holders: ['Ada'] }) };
    expect(blocker('settle-evidence', same, '2026-07-01')?.who.role).toBeNull();
  });

  it('names the systems that are not shown', () => {
    const systems = ['SYS-A', 'SYS-B'].map((id) =>
      file('program/systems', {
        id,
        title: id,
        owner: 'ceo',
        type: 'application',
        environment: 'production',
        inScope: true,
      } as never),
    );
    const each = { ...running, frequencies: [{ every: 'quarterly', proof: 'occurrence', each: 'system' }] };
    const half = evidence('2026-06-20', { supports: [{ control: 'IAM-03', instances: ['SYS-A'] }] });
    const found = blocker('settle-a-slot', Object.assign({}, due, ...systems, withControl(each), half));
    expect(found?.today).toContain('2026-Q2, due 2026-07-15: partial (without SYS-B)');
  });

  it('asks for a window in the phase for it, and waits for one before', () => {
    expect(blocker('plan-a-window', { [at.program]: record({ ...program, phase: 'evidence' }) })?.way).toBe(
      'do',
    );
    expect(blocker('a-day-to-come', {})?.way).toBe('wait');
    const type1 = { ...program, phase: 'evidence', target: { type: 'type1' } };
    expect(blocker('plan-a-window', { [at.program]: record(type1) })).toBeUndefined();
  });
});

describe('what a control at each event lacks', () => {
  const eventful = withControl({ ...running, frequencies: [{ every: 'per-event', proof: 'population' }] });
  const population = (from: string, to: string, changes: object = {}): Files =>
    file('evidence/populations', {
      id: `POP-${to.replaceAll('-', '')}-IAM-03`,
      title: 'Leavers',
      control: 'IAM-03',
      source: 'HR',
      query: 'all',
      covers: { from, to },
      stage: 'interim',
      count: 2,
      sourceCount: 2,
      sha256: 'a'.repeat(64),
      ...changes,
    } as never);
  const asked = (changes: Files, day: string) =>
    gapsIn({ ...audited(), ...eventful, ...changes }, day).blockers.filter(
      ({ kind }) => kind === 'complete-a-population',
    );

  it('is the list of a quarter, once it is over', () => {
    expect(asked({}, '2026-03-31')).toEqual([]);
    expect(asked({}, '2026-04-01')[0]?.run).toContain('--from 2026-01-01 --to 2026-03-31');
  });

  it('is the test of a list, and the days after it', () => {
    const found = asked(population('2026-01-01', '2026-03-31'), '2026-07-05');
    expect(found.map(({ record, run }) => [record, run?.slice(0, 22)])).toEqual([
      ['POP-20260331-IAM-03', 'npm run sample -- POP-'],
      ['IAM-03', 'npm run population -- '],
    ]);
  });
});

describe('order', () => {
  it('puts first what more criteria rest on, then what is shorter', () => {
    const changes = {
      ...later('IAM-12', { status: 'planned', ...keyTo('CC6.2', 'A1.1') }),
      ...later('IAM-13', { ...keyTo('CC6.2'), testProcedure: [] }),
      ...later('IAM-11', { status: 'planned', ...keyTo('CC6.2') }),
    };
    expect(ids(changes, '2026-07-01').filter((id) => !id.startsWith('walk'))).toEqual([
      'put-a-control-in-place IAM-12',
      'finish-a-text IAM-13',
      'put-a-control-in-place IAM-11',
      'a-day-to-come program',
    ]);
  });

  it('puts what must come first right before what waits for it', () => {
    const changes = {
      ...later('IAM-12', { status: 'planned', ...keyTo('CC6.2') }),
      ...withRole(at.itLead, { holders: [] }),
    };
    const order = ids(changes, '2026-07-01');
    const place = (id: string) => order.indexOf(id);
    expect(place('name-a-holder it-lead')).toBeLessThan(place('put-a-control-in-place IAM-12'));
    expect(place('put-a-control-in-place IAM-12')).toBeLessThan(place('walk-through IAM-12'));
  });

  it('puts what is due within a week before all else, and only that', () => {
    const draft = {
      ...audited(),
      ...evidence('2026-03-20'),
      ...later('IAM-12', { status: 'planned', ...all }),
    };
    expect(ids(draft, '2026-07-08')[0]).toBe('collect-evidence IAM-03');
    expect(ids(draft, '2026-07-07')[0]).not.toBe('collect-evidence IAM-03');
  });

  it('does not depend on the order of the files', () => {
    const changes = { ...later('IAM-12', { status: 'planned' }), ...later('IAM-11', { status: 'planned' }) };
    const turned = Object.fromEntries(Object.entries(changes).reverse());
    expect(gapsIn(turned, '2026-07-01').blockers).toEqual(gapsIn(changes, '2026-07-01').blockers);
  });
});

describe('each criterion', () => {
  it('has its next word, with the blockers that keep it from there', () => {
    const failed = { ...audited(), ...evidence('2026-03-20', { result: { outcome: 'fail' } }) };
    const next = (changes: Files, day = '2026-07-01') =>
      gapsIn(changes, day).criteria.map((each) => each.next);
    expect(next(withControl(keyTo('CC6.2', 'A1.1')))).toEqual(['operating', 'covered', 'operating']);
    expect(next(withPolicy({ status: 'draft' }))).toEqual(['designed', 'designed', 'designed']);
    expect(next({ ...audited(), ...evidence('2026-03-20') }, '2026-06-01')).toEqual([null, null, null]);
    expect(new Set(next({ ...failed, ...later('IAM-12', keyTo('A1.1')) }))).not.toContain('operating');
  });

  it('that does not operate is blocked by something, and one that does by nothing but what is due', () => {
    for (const day of ['2026-01-02', '2026-03-31', '2026-04-16', '2026-07-16', '2026-12-31', '2027-03-01']) {
      const { criteria } = gapsIn({ ...audited(), ...evidence('2026-03-20') }, day);
      for (const { state, blockers } of criteria) {
        if (state === 'operating') expect(blockers.filter(({ way }) => way === 'stands')).toEqual([]);
        else expect(blockers.length, `${day}: ${state}`).toBeGreaterThan(0);
      }
    }
  });
});
