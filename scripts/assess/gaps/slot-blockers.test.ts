import { describe, expect, it } from 'vitest';
import { at, program, record } from '../../testing/designed.ts';
import { type Files, withControl, withFinding } from '../../testing/designed-changes.ts';
import { evidence, file, waiver } from '../slots/slots.test-data.ts';
import { audited, blocker, gapsIn, ids, running } from './gaps.test-data.ts';

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
