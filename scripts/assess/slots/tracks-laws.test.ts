import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../model/calendar.ts';
import type { Frequency } from './due.ts';
import { inPlace, type Part, partOn } from './parts.ts';
import { slotCalendarOf } from './slot-calendar.ts';
import { tracksOf } from './tracks.ts';

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
