import { describe, expect, it } from 'vitest';
import { record } from '../../testing/designed.ts';
import { eachQuarter, type Files, running, slotsOf } from './slots.test-data.ts';

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
    const goesOn = slotsOf({ files, id: 'IAM-12' });
    expect(goesOn.controls).toEqual(['IAM-12', 'IAM-03']);
    expect(goesOn.slots.slice(0, 2).map(({ state }) => state)).toEqual(['met', 'met']);
    expect(goesOn.inPlace.gaps).toEqual([]);
    expect(slotsOf({ files }).inPlace.gaps).toEqual([{ from: '2026-07-01', to: '2026-12-31' }]);
  });

  it('keeps frequencies of one sort apart, each with its own time', () => {
    const within = ['P1D', 'P2D', 'P3D'].map((each) => ({ ...monthly[0], within: each }));
    const found = slotsOf({ control: { frequencies: within, versions: [version('2025-01-01', within)] } });
    expect(found.slots).toHaveLength(36);
    expect([0, 12, 24].map((index) => found.slots[index]?.due)).toEqual([
      '2026-02-01',
      '2026-02-02',
      '2026-02-03',
    ]);
  });

  it('lengthens no observation that the window itself asks for', () => {
    const frequencies = [{ every: 'continuous', proof: 'state', observe: 'P6M', within: 'P5D' }];
    expect(slotsOf({ control: { frequencies } }).slots.map(({ to, due }) => `${to} ${due}`)).toEqual([
      '2026-01-15 2026-01-15',
      '2026-06-30 2026-07-05',
      '2026-12-31 2027-01-05',
      '2026-12-31 2026-12-31',
    ]);
  });

  it('gives data over all days of a stretch the time of a frequency of that length', () => {
    const frequencies = [{ every: 'continuous', proof: 'span' }];
    const due = (automation: string) =>
      slotsOf({ control: { frequencies, automation } }).slots.map((slot) => slot.due)[0];
    expect([due('manual'), due('automated')]).toEqual(['2026-04-15', '2026-02-05']);
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

  it('cuts it to the days until a successor began, also where the successor has changed since', () => {
    const eventful = [{ every: 'per-event', proof: 'population' }];
    const versions = [{ ...version('2026-07-01', eventful), version: '1.0' }];
    const next = { id: 'IAM-12', replaces: 'IAM-03', version: '2.0', effective: '2026-10-01', versions };
    const files = { 'controls/iam/IAM-12.md': record({ ...running, frequencies: eventful, ...next }) };
    expect(keys({ frequencies: eventful }, files, 'IAM-12')).toEqual([
      '2026-01-01..2026-06-30 IAM-03 1.0',
      '2026-07-01..2026-09-30 IAM-12 1.0',
      '2026-10-01..2026-12-31 IAM-12 2.0',
    ]);
  });
});
