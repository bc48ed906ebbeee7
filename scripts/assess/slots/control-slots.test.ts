import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../model/calendar.ts';
import {
  eachQuarter,
  evidence,
  type Files,
  file,
  running,
  slot,
  slotsOf,
  states,
} from './slots.test-data.ts';

const q2 = (files: Files, changes = {}) => slot('2026-Q2', { files, ...changes }).state;

describe('the slots of a control', () => {
  it('are those that the audit requires, with due day, version and evidence', () => {
    expect(states({ files: eachQuarter() })).toEqual([
      '2026-Q1 met',
      '2026-Q2 met',
      '2026-Q3 met',
      '2026-Q4 met',
    ]);
    expect(slot('2026-Q2', { files: eachQuarter() })).toEqual({
      key: '2026-Q2',
      from: '2026-04-01',
      to: '2026-06-30',
      standing: 'required',
      point: false,
      required: true,
      every: 'quarterly',
      proof: 'occurrence',
      control: 'IAM-03',
      version: '1.0',
      due: '2026-07-15',
      state: 'met',
      group: 'good',
      flags: [],
      remediated: null,
      because: ['EV-20260515-IAM-03'],
      lacks: [],
      evidence: ['EV-20260515-IAM-03'],
      waiver: null,
      instances: null,
    });
  });

  it('name the systems that nothing shows, not those whose evidence waits', () => {
    const system = (id: string) =>
      file('program/systems', {
        ...{ id, title: id, owner: 'it-lead', type: 'application', environment: 'production' },
        inScope: true,
      } as never);
    const one = (id: string, changes: object = {}) =>
      evidence('2026-05-15', {
        id: `EV-20260515-IAM-03-${id}`,
        supports: [{ control: 'IAM-03', instances: [`SYS-${id}`] }],
        ...changes,
      });
    const files = { ...system('SYS-A'), ...system('SYS-B'), ...system('SYS-C'), ...one('A') };
    const control = { frequencies: [{ every: 'quarterly', proof: 'occurrence', each: 'system' }] };
    const lacks = (more: object) => slot('2026-Q2', { control, files: { ...files, ...more } }).lacks;
    expect(lacks({})).toEqual(['SYS-B', 'SYS-C']);
    expect(lacks(one('B', { review: undefined }))).toEqual(['SYS-C']);
  });

  it('are those of the fiscal year without an audit, or where its window cannot be', () => {
    const asked = { audit: null, day: '2026-05-01' };
    expect(states(asked)).toEqual([
      '2025-Q4 missing',
      '2026-Q1 missing',
      '2026-Q2 due',
      '2026-Q3 upcoming',
      '2026-Q4 upcoming',
    ]);
    expect(slotsOf(asked)).toMatchObject({ audit: null, window: { from: '2026-01-01', to: '2026-12-31' } });
    expect(slotsOf(asked).slots.map(({ required }) => required)).toEqual([false, true, true, true, true]);
    const turned = { window: { from: '2026-12-31', to: '2026-01-01' } };
    expect(slotsOf({ audit: turned, day: '2026-05-01' }).audit).toBeNull();
    const day = { window: { from: '2026-03-31', to: '2026-03-31' } };
    expect(slotsOf({ audit: day })).toMatchObject({ audit: 'AUD-2026', window: day.window });
    expect(slotsOf({ audit: { window: undefined }, day: '2026-05-01' }).audit).toBeNull();
    expect(slotsOf({}).audit).toBe('AUD-2026');
    expect(slot('2025-Q4', { ...asked, files: evidence('2025-12-15') }).state).toBe('met');
  });

  it('are shown and not counted where the window cuts them off', () => {
    const found = slotsOf({
      audit: { window: { from: '2026-01-01', to: '2026-12-30' } },
      files: eachQuarter(),
    });
    expect(found.slots.map(({ state, required }) => `${state} ${required}`)).toEqual([
      'met true',
      'met true',
      'met true',
      'not-due false',
    ]);
  });

  it('have the same bounds on every day and with any evidence', () => {
    const bounds = (day: string, files: Files) =>
      slotsOf({ day, files }).slots.map(({ key, from, to, due }) => `${key} ${from} ${to} ${due}`);
    const day = fc.integer({ min: -400, max: 800 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 3 }), (at, performed) => {
        const files = Object.assign({}, ...performed.map((each) => evidence(each)));
        expect(bounds(at, files)).toEqual(bounds('2026-01-01', {}));
      }),
      { numRuns: 40 },
    );
  });
});

describe('declared, late and stray', () => {
  const july = (day: string) => evidence(day, { supports: [{ control: 'IAM-03', for: '2026-Q2' }] });
  it.each([
    ['2026-07-15', 'met'],
    ['2026-07-16', 'late'],
  ])('done on %s for the second quarter: %s', (day, expected) => {
    expect(q2(july(day))).toBe(expected);
  });

  it('lists evidence that fills no slot', () => {
    const files = {
      ...eachQuarter(),
      ...evidence('2025-12-31'),
      ...evidence('2026-03-01', { supports: [{ control: 'IAM-03', for: '2026-03' }] }),
    };
    expect(slotsOf({ files }).unassigned).toEqual([
      { evidence: 'EV-20251231-IAM-03', why: 'outside' },
      { evidence: 'EV-20260301-IAM-03', why: 'other-frequency' },
    ]);
  });

  it('says most of several reasons', () => {
    const monthly = { every: 'monthly', proof: 'occurrence' };
    const why = (frequencies: readonly object[], files: Files) =>
      slotsOf({ control: { frequencies }, files }).unassigned.map((each) => `${each.evidence} ${each.why}`);
    const old = evidence('2025-12-31', { supports: [{ control: 'IAM-03', for: '2025-Q4' }] });
    expect(why([monthly, ...running.frequencies], old)).toEqual(['EV-20251231-IAM-03 outside']);
    const performed = { at: '2026-05-15T10:00:00Z', by: 'it-lead' };
    const again = { id: 'EV-20260515-IAM-03-2', supports: [{ control: 'IAM-03', for: '2026-Q1' }] };
    const twice = {
      ...evidence('2026-05-15', { performed }),
      ...evidence('2026-05-15', { performed, ...again }),
    };
    expect(why(running.frequencies, twice)).toEqual(['EV-20260515-IAM-03-2 second-slot']);
    expect(why([monthly, ...running.frequencies], twice)).toEqual(['EV-20260515-IAM-03-2 second-slot']);
    const span = { every: 'monthly', proof: 'span' };
    expect(why([span], evidence('2026-05-15'))).toEqual(['EV-20260515-IAM-03 no-days']);
    expect(why([{ every: 'per-event', proof: 'population' }], old)).toEqual([]);
  });

  it('lists by id, and nothing for a control without slots', () => {
    const early = evidence('2025-11-30', { id: 'EV-20260301-IAM-03' });
    const files = { ...evidence('2025-12-31'), ...early };
    const ids = (control: object) => slotsOf({ control, files }).unassigned.map((each) => each.evidence);
    expect(ids({})).toEqual(['EV-20251231-IAM-03', 'EV-20260301-IAM-03']);
    expect(ids({ status: 'planned' })).toEqual([]);
    const two = { ...evidence('2026-05-15'), ...evidence('2026-05-01', { id: 'EV-20260601-IAM-03' }) };
    expect(slot('2026-Q2', { files: two }).evidence).toEqual(['EV-20260515-IAM-03', 'EV-20260601-IAM-03']);
  });

  it('fills a slot of each of several frequencies', () => {
    const frequencies = [
      { every: 'quarterly', proof: 'occurrence' },
      { every: 'annual', proof: 'occurrence' },
    ];
    const found = slotsOf({ control: { frequencies }, files: evidence('2026-05-15') });
    expect(found.slots.map(({ key, state }) => `${key} ${state}`)).toEqual([
      '2026-Q1 missing',
      '2026-Q2 met',
      '2026-Q3 missing',
      '2026-Q4 missing',
      '2026 met',
    ]);
    const declared = evidence('2026-05-15', { supports: [{ control: 'IAM-03', for: '2026-Q2' }] });
    expect(states({ control: { frequencies }, files: declared }).at(-1)).toBe('2026 missing');
    expect(slotsOf({ control: { frequencies }, files: declared }).unassigned).toEqual([]);
  });

  it('counts a look-back when the firm has agreed, from that day', () => {
    const window = { from: '2026-04-01', to: '2026-06-29' };
    const files = evidence('2026-02-15');
    const lookback = { acceptedBy: 'Firm', on: '2026-07-02' };
    const q1 = (more: object, day: string) => slot('2026-Q1', { audit: { window, ...more }, files, day });
    expect(q1({}, '2026-07-02')).toMatchObject({
      standing: 'look-back',
      state: 'before-window',
      required: true,
    });
    expect(q1({ lookback }, '2026-07-01').state).toBe('before-window');
    expect(q1({ lookback }, '2026-07-02')).toMatchObject({ state: 'met', flags: ['before-window'] });
  });
});
