import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record } from '../../testing/designed.ts';
import { addDays } from './slot-calendar.ts';
import {
  eachQuarter,
  evidence,
  type Files,
  running,
  slot,
  slotsOf,
  states,
  waiver,
} from './slots.test-data.ts';

const q2 = (files: Files, changes = {}) => slot('2026-Q2', { files, ...changes }).state;
const review = (at: string, outcome = 'accepted') => ({ review: { by: 'ceo', at, outcome } });

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
    expect(slotsOf({ audit: { window: undefined }, day: '2026-05-01' }).audit).toBeNull();
    expect(slotsOf({}).audit).toBe('AUD-2026');
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
    expect(found('2026-06-19')).toEqual(['EV-20260615-IAM-03']);
    expect(found('2026-06-20')).toEqual(['EV-20260515-IAM-03']);
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

describe('a waiver excuses', () => {
  it.each<[string, object, string]>([
    ['approved the day before it is due', {}, 'excused'],
    ['not approved on the day it is due', { approved: { by: 'ceo', on: '2026-07-15' } }, 'missing'],
    ['not without approval', { approved: undefined }, 'missing'],
    ['not when it ended before', { until: '2026-07-14' }, 'missing'],
    ['begun on the day it is due', { from: '2026-07-15' }, 'excused'],
    ['not begun after', { from: '2026-07-16', until: '2026-08-01' }, 'missing'],
    ['not one rule on it', { excuses: { record: 'IAM-03', rule: 'cadence-kept' } }, 'missing'],
    ['not another record', { excuses: { record: 'POL-09' } }, 'missing'],
    ['not when it cannot be judged', { reason: undefined }, 'missing'],
  ])('%s', (_, changes, expected) => {
    expect(q2(waiver(changes))).toBe(expected);
  });

  it('from the day of its approval', () => {
    expect(q2(waiver(), { day: '2026-07-13' })).toBe('due');
    expect(q2(waiver(), { day: '2026-07-14' })).toBe('excused');
  });

  it('no other slot, and stays visible where the work was done all the same', () => {
    expect(slot('2026-Q1', { files: waiver() }).state).toBe('missing');
    expect(slot('2026-Q3', { files: waiver() }).state).toBe('missing');
    expect(slot('2026-Q2', { files: { ...waiver(), ...evidence('2026-05-15') } })).toMatchObject({
      state: 'met',
      waiver: 'WVR-001',
    });
  });
});

describe('a control that changes in the window', () => {
  const monthly = [{ every: 'monthly', proof: 'occurrence' }];
  const version = (effective: string, frequencies: object[] = [...running.frequencies]) => ({
    version: '0.9',
    effective,
    statement: 'Before.',
    frequencies,
  });
  const keys = (control: object, files: Files = {}, id = 'IAM-03') =>
    slotsOf({ control, files, id }).slots.map((each) => `${each.key} ${each.control} ${each.version}`);

  it('gives each slot to the version in force on its last day', () => {
    expect(keys({ effective: '2026-06-30', versions: [version('2025-01-01')] })).toEqual([
      '2026-Q1 IAM-03 0.9',
      '2026-Q2 IAM-03 1.0',
      '2026-Q3 IAM-03 1.0',
      '2026-Q4 IAM-03 1.0',
    ]);
    expect(keys({ effective: '2026-07-01', versions: [version('2025-01-01')] })[1]).toBe(
      '2026-Q2 IAM-03 0.9',
    );
  });

  it('requires of each version what it asked for', () => {
    expect(
      keys({ effective: '2026-10-31', frequencies: monthly, versions: [version('2025-01-01')] }),
    ).toEqual([
      '2026-Q1 IAM-03 0.9',
      '2026-Q2 IAM-03 0.9',
      '2026-Q3 IAM-03 0.9',
      '2026-10 IAM-03 1.0',
      '2026-11 IAM-03 1.0',
      '2026-12 IAM-03 1.0',
    ]);
  });

  it('has no slot on a day under no version, and a gap', () => {
    const paused = { effective: '2026-08-01', versions: [{ ...version('2025-01-01'), until: '2026-06-29' }] };
    expect(keys(paused)).toEqual(['2026-Q1 IAM-03 0.9', '2026-Q3 IAM-03 1.0', '2026-Q4 IAM-03 1.0']);
    expect(slotsOf({ control: paused }).inPlace).toMatchObject({
      words: 'in place for 333 of 365 days',
      gaps: [{ from: '2026-06-30', to: '2026-07-31' }],
    });
    expect(slotsOf({ control: paused, day: '2026-06-29' }).inPlace.words).toBe(
      'in place for 180 of 180 days',
    );
    expect(slotsOf({ control: paused, day: '2026-06-30' }).inPlace.words).toBe(
      'in place for 180 of 181 days',
    );
  });

  it('goes on under the id of its successor', () => {
    const files = {
      'controls/iam/IAM-12.md': record({
        ...running,
        id: 'IAM-12',
        effective: '2026-07-01',
        replaces: 'IAM-03',
      }),
      ...eachQuarter(),
    };
    expect(keys({}, files)).toEqual(['2026-Q1 IAM-03 1.0', '2026-Q2 IAM-03 1.0']);
    expect(keys({}, files, 'IAM-12')).toEqual([
      '2026-Q1 IAM-03 1.0',
      '2026-Q2 IAM-03 1.0',
      '2026-Q3 IAM-12 1.0',
      '2026-Q4 IAM-12 1.0',
    ]);
    expect(slotsOf({ files, id: 'IAM-12' }).inPlace.gaps).toEqual([]);
    expect(slotsOf({ files }).inPlace.gaps).toEqual([{ from: '2026-07-01', to: '2026-12-31' }]);
  });

  it('cuts the slot of a control at each event to each version', () => {
    const eventful = [{ every: 'per-event', proof: 'population' }];
    const control = {
      frequencies: eventful,
      effective: '2026-05-01',
      versions: [version('2026-01-10', eventful)],
    };
    expect(keys(control)).toEqual(['2026-01-10..2026-04-30 IAM-03 0.9', '2026-05-01..2026-12-31 IAM-03 1.0']);
    expect(slotsOf({ control }).slots.map(({ due }) => due)).toEqual(['2027-01-15', '2027-01-15']);
  });
});
