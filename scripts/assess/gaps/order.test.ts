import { describe, expect, it } from 'vitest';
import { at } from '../../testing/designed.ts';
import { keyTo, withRole } from '../../testing/designed-changes.ts';
import { evidence } from '../slots/slots.test-data.ts';
import { all, audited, gapsIn, ids, later } from './gaps.test-data.ts';

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
