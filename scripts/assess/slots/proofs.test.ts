import { describe, expect, it } from 'vitest';
import { record } from '../../testing/designed.ts';
import { proofsOf } from './proofs.ts';
import { evidence, type Files, file, graphOf, running, slot, slotsOf } from './slots.test-data.ts';

const q2 = (files: Files, changes = {}) => slot('2026-Q2', { files, ...changes }).state;
const review = (at: string, outcome = 'accepted') => ({ review: { by: 'ceo', at, outcome } });

describe('what was known on the day', () => {
  const may = evidence('2026-05-15', review('2026-05-20'));
  it.each<[string, string, string]>([
    ['the day before it was performed', '2026-05-14', 'due'],
    ['performed, not reviewed', '2026-05-19', 'unreviewed'],
    ['reviewed', '2026-05-20', 'met'],
  ])('%s', (_, day, expected) => {
    expect(q2(may, { day })).toBe(expected);
  });

  it.each<[string, Files, string]>([
    ['rejected is as if absent', evidence('2026-05-15', review('2026-05-20', 'rejected')), 'missing'],
    ['returned waits', evidence('2026-05-15', review('2026-05-20', 'returned')), 'unreviewed'],
    ['what cannot be judged is not accepted', evidence('2026-05-15', { title: undefined }), 'unreviewed'],
    ['without the day performed it is none', evidence('2026-05-15', { performed: undefined }), 'missing'],
    ['without a result it is none', evidence('2026-05-15', { result: undefined }), 'missing'],
    ['of another control', evidence('2026-05-15', { supports: [{ control: 'IAM-04' }] }), 'missing'],
  ])('%s', (_, files, expected) => {
    expect(q2(files)).toBe(expected);
  });

  it('rejection counts from its day', () => {
    const files = evidence('2026-05-15', review('2026-05-20', 'rejected'));
    expect(q2(files, { day: '2026-05-19' })).toBe('unreviewed');
    expect(q2(files, { day: '2026-05-20' })).toBe('due');
  });

  it('what was superseded is left out, unless it failed', () => {
    const instead = evidence('2026-06-15', { supersedes: 'EV-20260515-IAM-03' });
    const rejected = evidence('2026-06-15', {
      supersedes: 'EV-20260515-IAM-03',
      ...review('2026-06-16', 'rejected'),
    });
    const found = (files: Files) =>
      slot('2026-Q2', { files: { ...evidence('2026-05-15'), ...files } }).evidence;
    expect(found(instead)).toEqual(['EV-20260615-IAM-03']);
    expect(found(rejected)).toEqual(['EV-20260515-IAM-03']);
    const failed = evidence('2026-05-15', { result: { outcome: 'fail' } });
    expect(slot('2026-Q2', { files: { ...failed, ...instead } })).toMatchObject({
      state: 'deviation',
      remediated: '2026-06-15',
    });
  });

  it('what was rejected takes no place from the day of its rejection', () => {
    const supersedes = 'EV-20260515-IAM-03';
    const instead = evidence('2026-06-15', { supersedes, ...review('2026-06-20', 'rejected') });
    const found = (day: string) =>
      slot('2026-Q2', { files: { ...evidence('2026-05-15'), ...instead }, day }).evidence;
    expect(found('2026-06-14')).toEqual(['EV-20260515-IAM-03']);
    expect(found('2026-06-15')).toEqual(['EV-20260615-IAM-03']);
    expect(found('2026-06-19')).toEqual(['EV-20260615-IAM-03']);
    expect(found('2026-06-20')).toEqual(['EV-20260515-IAM-03']);
    const waiting = evidence('2026-06-15', { supersedes, review: undefined });
    expect(slot('2026-Q2', { files: { ...evidence('2026-05-15'), ...waiting } }).evidence).toEqual([
      'EV-20260615-IAM-03',
    ]);
  });

  it('no evidence takes its own place, or that of another without a day', () => {
    const supersedes = 'EV-20260515-IAM-03';
    expect(q2(evidence('2026-05-15', { supersedes }))).toBe('met');
    const undated = evidence('2026-06-15', { supersedes, performed: undefined });
    expect(q2({ ...evidence('2026-05-15'), ...undated })).toBe('met');
  });

  it('names the control by any of its ids, and counts once', () => {
    const supports = [{ control: 'DCF-1' }, { control: 'IAM-03' }];
    const control = { aliases: ['DCF-1'] };
    expect(q2(evidence('2026-05-15', { supports: supports.slice(0, 1) }), { control })).toBe('met');
    const other = evidence('2026-05-15', {
      supports: [{ control: 'IAM-03' }, { control: 'IAM-04', for: '2026-Q1' }],
    });
    expect(slotsOf({ files: other }).slots.map(({ evidence }) => evidence.length)).toEqual([0, 1, 0, 0]);
    expect(slotsOf({ files: other }).unassigned).toEqual([]);
  });

  it('counts days in the program’s zone', () => {
    const at = (instant: string) => evidence('2026-06-30', { performed: { at: instant, by: 'it-lead' } });
    const midnight = at('2026-06-30T22:30:00Z');
    expect(q2(midnight, { timezone: 'UTC' })).toBe('met');
    expect(q2(midnight, { timezone: 'Europe/Vienna' })).toBe('missing');
  });
});

describe('a proof', () => {
  const read = (files: Files, timezone = 'UTC') =>
    proofsOf(graphOf({ files }), ['IAM-03'], '2027-06-30', timezone);
  const covers = { from: '2026-04-01', to: '2026-06-30' };
  const collected = { at: '2026-07-05', by: 'it-lead', method: 'api', query: 'all', count: 0 };

  it('stands by the day performed, then by id', () => {
    const files = {
      ...evidence('2026-05-15', { id: 'EV-20260515-IAM-03-2' }),
      ...evidence('2026-05-15'),
      ...evidence('2026-05-10', { id: 'EV-20260601-IAM-03' }),
    };
    expect(read(files).map(({ id }) => id)).toEqual([
      'EV-20260601-IAM-03',
      'EV-20260515-IAM-03',
      'EV-20260515-IAM-03-2',
    ]);
  });

  it('is one for each entry about the control, and none for another or one that is nowhere', () => {
    const supports = [
      { control: 'IAM-03', for: '2026-Q1' },
      { control: 'IAM-12' },
      { control: 'XX-99' },
      { control: 'IAM-03', for: '2026-Q2' },
    ];
    const other = { 'controls/iam/IAM-12.md': record({ ...running, id: 'IAM-12' }) };
    expect(read({ ...other, ...evidence('2026-05-15', { supports }) }).map((each) => each.slot)).toEqual([
      '2026-Q1',
      '2026-Q2',
    ]);
  });

  it('knows a performance by its instant and its performer', () => {
    const of = (at: string) =>
      read(evidence('2026-05-15', { performed: { at, by: 'it-lead' } }))[0]?.performance;
    expect(of('2026-05-15')).toBeNull();
    expect(of('2026-05-15T10:00:00Z')).toBe('it-lead 1778839200000');
    expect(of('2026-05-15T12:00:00+02:00')).toBe('it-lead 1778839200000');
  });

  it('names its systems by their ids', () => {
    const system = file('program/systems', {
      id: 'SYS-A',
      title: 'A',
      owner: 'it-lead',
      type: 'application',
      environment: 'production',
      aliases: ['OLD-A'],
    } as never);
    const supports = [{ control: 'IAM-03', instances: ['OLD-A', 'SYS-A', 'nowhere'] }];
    expect(read({ ...system, ...evidence('2026-05-15', { supports }) })[0]?.instances).toEqual([
      'SYS-A',
      'SYS-A',
      'nowhere',
    ]);
  });

  it.each<[string, object, string | null]>([
    ['the last day it covers', {}, '2026-06-30'],
    ['the day on which it was pulled', { collected: { ...collected, at: '2026-06-29' } }, '2026-06-29'],
    [
      'the day on which it was pulled here',
      { collected: { ...collected, at: '2026-06-29T22:00:00Z' } },
      '2026-06-30',
    ],
    ['no day without a query', { collected: { ...collected, query: undefined } }, null],
    ['no day where nothing was collected', { collected: undefined }, null],
    ['no day where it covers none', { covers: undefined }, null],
    ['no day where it found something', { collected: { ...collected, count: 1 } }, null],
    ['no day where the source counts something', { collected: { ...collected, sourceCount: 1 } }, null],
  ])('shows that nothing occurred until %s', (_, changes, expected) => {
    const files = evidence('2026-07-05', { covers, collected, result: { outcome: 'none' }, ...changes });
    expect(read(files, 'Europe/Vienna')[0]?.noneUntil).toBe(expected);
  });
});
