import { describe, expect, it } from 'vitest';
import { at } from '../../testing/designed.ts';
import * as change from '../../testing/designed-changes.ts';
import { evidence } from '../slots/slots.test-data.ts';
import type { Blocker } from './blocker.ts';
import { all, audited, blocker, gapsIn, ids, later, running } from './gaps.test-data.ts';

const { keyTo, withControl, withPolicy, withRole, withSubservice } = change;
type Files = change.Files;

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
      'a version of tomorrow, before which nothing in scope is answered',
      withControl({
        ...running,
        effective: '2026-07-02',
        versions: [{ version: '0.9', effective: '2026-03-01', statement: 'Before.', ...keyTo('P1.1') }],
      }),
      'a-day-to-come IAM-03 CC6.2',
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
