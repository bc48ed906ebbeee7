import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../model/calendar.ts';
import { record } from '../../testing/designed.ts';
import type { Frequency } from './due.ts';
import { inPlace, type Part, partOn } from './parts.ts';
import { slotCalendarOf } from './slot-calendar.ts';
import { eachQuarter, type Files, running, slotsOf } from './slots.test-data.ts';
import { tracksOf } from './tracks.ts';

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

describe('whenever versions begin, pause and end', () => {
  const window = { from: '2026-01-01', to: '2026-12-31' };
  const options = {
    known: new Map(),
    audited: true,
    calendar: slotCalendarOf(undefined),
    dueOn: (last: string, { every }: Frequency) => addDays(last, every === 'monthly' ? 5 : 15),
  };
  const occurrence = (every: Frequency['every']): Frequency => ({ every, proof: 'occurrence' });
  const versions = (
    stretches: readonly (readonly [string, string | null])[],
    frequencies: readonly Frequency[],
  ) =>
    stretches.map(
      ([from, to], index): Part => ({
        control: 'IAM-03',
        version: `${index}`,
        from,
        to,
        frequencies,
        systems: [],
        automation: 'manual',
      }),
    );
  /** Up to three versions one after the other, with a pause of some days or none between; the last may have no end. */
  const stretches = fc
    .tuple(fc.uniqueArray(fc.integer({ min: -60, max: 420 }), { minLength: 2, maxLength: 6 }), fc.boolean())
    .map(([numbers, open]) => {
      const days = numbers.sort((a, b) => a - b).map((number) => addDays(window.from, number));
      const pairs = days.flatMap((from, index) =>
        index % 2 === 0 ? [[from, days[index + 1] ?? null] as const] : [],
      );
      return pairs.map(
        ([from, to], index) => [from, open && index === pairs.length - 1 ? null : to] as const,
      );
    });
  const bounds = (tracks: ReturnType<typeof tracksOf>) =>
    tracks.flatMap(({ slots }) => slots.map(({ key, from, to, due }) => `${key} ${from} ${to} ${due}`));
  const every = fc.constantFrom<Frequency['every']>(
    'daily',
    'weekly',
    'monthly',
    'quarterly',
    'semiannual',
    'annual',
  );

  it('each slot whose last day is in force stands once, under the version of that day, with its own bounds', () => {
    fc.assert(
      fc.property(stretches, every, (stretches, every) => {
        const parts = versions(stretches, [occurrence(every)]);
        const all = tracksOf(versions([['2020-01-01', null]], [occurrence(every)]), window, options);
        const expected = all.map((track) => ({
          ...track,
          slots: track.slots.filter(({ to }) => partOn(parts, to) !== undefined),
        }));
        const found = tracksOf(parts, window, options);
        expect(bounds(found)).toEqual(bounds(expected));
        for (const { part, to } of found.flatMap(({ slots }) => slots)) expect(part).toBe(partOn(parts, to));
      }),
    );
  });

  it('the slots of a control at each event are the days in place, no more and no less', () => {
    fc.assert(
      fc.property(stretches, (stretches) => {
        const parts = versions(stretches, [{ every: 'per-event', proof: 'population' }]);
        const slots = tracksOf(parts, window, options).flatMap((track) => track.slots);
        const days = slots.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
        expect(days).toBe(inPlace(parts, window).days);
        expect(slots.filter(({ from, to }) => from < window.from || to > window.to)).toEqual([]);
        expect(slots.filter(({ due }) => due !== addDays(window.to, 15))).toEqual([]);
      }),
    );
  });

  it('several frequencies have the slots that each has alone', () => {
    fc.assert(
      fc.property(stretches, every, every, (stretches, one, other) => {
        const alone = [one, other].flatMap((each) =>
          bounds(tracksOf(versions(stretches, [occurrence(each)]), window, options)),
        );
        const together = tracksOf(versions(stretches, [occurrence(one), occurrence(other)]), window, options);
        expect(together).toHaveLength(2);
        expect(bounds(together)).toEqual(alone);
      }),
    );
  });

  it.each<[string, Partial<Frequency>, Partial<Part>, object]>([
    ['in how they are proved', { proof: 'span' }, {}, {}],
    ['in how often they are observed', { observe: 'P6M' }, {}, {}],
    ['in their time until they are due', { within: 'P9D' }, {}, {}],
    ['in who does them', {}, { automation: 'automated' }, {}],
    ['in whether an audit asks', {}, {}, { audited: false }],
  ])('bounds known of a rhythm are not those of another that differs %s', (_, frequency, part, asked) => {
    const dueOn = (last: string, { within }: Frequency) => addDays(last, within === undefined ? 0 : 9);
    const found = (known: typeof options.known, ...more: readonly [object?, object?, object?]) => {
      const frequencies = [{ every: 'continuous', proof: 'state', ...more[0] } as Frequency];
      const parts = versions([['2025-01-01', null]], frequencies).map((each) => ({ ...each, ...more[1] }));
      return bounds(tracksOf(parts, window, { ...options, dueOn, known, ...more[2] }));
    };
    const known = new Map();
    const usual = found(known);
    const other = found(known, frequency, part, asked);
    expect(other).toEqual(found(new Map(), frequency, part, asked));
    expect(other).not.toEqual(usual);
  });

  it('several of one sort stay several, in all versions', () => {
    const thrice = ['P1D', 'P2D', 'P3D'].map((within) => ({ ...occurrence('monthly'), within }));
    const parts = versions(
      [
        ['2025-01-01', '2026-06-30'],
        ['2026-07-01', null],
      ],
      thrice,
    );
    const found = tracksOf(parts, window, options);
    expect(found.map(({ slots }) => slots.map(({ frequency }) => frequency.within).join(' '))).toEqual(
      ['P1D', 'P2D', 'P3D'].map((within) => Array(12).fill(within).join(' ')),
    );
  });
});
