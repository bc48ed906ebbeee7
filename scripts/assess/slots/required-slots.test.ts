import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween, type Period } from '../../model/calendar.ts';
import { windowEnd } from './calendar-slots.ts';
import { dueOf } from './due.ts';
import { type Rhythm, requiredSlots, slotsOfYear } from './required-slots.ts';
import { slotCalendarOf } from './slot-calendar.ts';

const calendar = slotCalendarOf(undefined);
const rhythm = (every: Rhythm['every'], changes: Partial<Rhythm> = {}): Rhythm => ({
  every,
  proof: every === 'continuous' ? 'state' : every === 'per-event' ? 'population' : 'occurrence',
  automation: 'manual',
  calendar,
  ...changes,
});
const words = (every: Rhythm['every'], window: Period, changes: Partial<Rhythm> = {}) =>
  requiredSlots(rhythm(every, changes), window).map(({ key, standing }) => `${key} ${standing}`);
const count = (every: Rhythm['every'], window: Period, fiscalYearStart = 1) =>
  requiredSlots(rhythm(every, { calendar: { ...calendar, fiscalYearStart } }), window).filter(
    ({ standing }) => standing === 'required',
  ).length;

describe('an audit window', () => {
  it('of 3, 6, 9 or 12 months requires as many months and a third as many quarters, from every day of four years', () => {
    const wrong: string[] = [];
    for (let from: Day = '2024-01-01'; from <= '2027-12-31'; from = addDays(from, 1)) {
      for (const months of [3, 6, 9, 12]) {
        const window = { from, to: windowEnd(from, months) };
        const found = [count('monthly', window), count('quarterly', window)];
        const counted = [count('semiannual', window), count('annual', window)];
        const expected = [months, months / 3, Math.ceil(months / 6), 1];
        if ([...found, ...counted].join() !== expected.join())
          wrong.push(`${from} ${months}: ${found} ${counted}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('does so in every fiscal year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.constantFrom(3, 6, 9, 12),
        fc.integer({ min: 1, max: 12 }),
        (days, months, fiscalYearStart) => {
          const from = addDays('2000-01-01', days);
          const window = { from, to: windowEnd(from, months) };
          expect(count('monthly', window, fiscalYearStart)).toBe(months);
          expect(count('quarterly', window, fiscalYearStart)).toBe(months / 3);
        },
      ),
    );
  });

  it('divides all slots of a frequency among windows that touch', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 31, max: 400 }),
        fc.integer({ min: 31, max: 400 }),
        fc.constantFrom<Rhythm['every']>('daily', 'weekly', 'monthly'),
        (start, first, second, every) => {
          const from = addDays('2000-01-01', start);
          const middle = addDays(from, first);
          const to = addDays(middle, second);
          const keys = (window: Period) =>
            requiredSlots(rhythm(every), window)
              .filter(({ standing }) => standing === 'required')
              .map(({ key }) => key);
          expect([...keys({ from, to: middle }), ...keys({ from: addDays(middle, 1), to })]).toEqual(
            keys({ from, to }),
          );
        },
      ),
    );
  });

  it('requires what it cuts at its start, and shows what it cuts at its end', () => {
    expect(words('monthly', { from: '2026-01-31', to: '2026-03-30' })).toEqual([
      '2026-01 required',
      '2026-02 required',
      '2026-03 not-due',
    ]);
    expect(words('monthly', { from: '2026-02-01', to: '2026-03-31' })).toEqual([
      '2026-02 required',
      '2026-03 required',
    ]);
  });

  it('looks back where no slot ends in it, and not where one does', () => {
    expect(words('quarterly', { from: '2026-07-01', to: '2026-09-29' })).toEqual([
      '2026-Q2 look-back',
      '2026-Q3 not-due',
    ]);
    expect(words('quarterly', { from: '2026-07-01', to: '2026-09-30' })).toEqual(['2026-Q3 required']);
    expect(words('quarterly', { from: '2026-06-30', to: '2026-09-29' })).toEqual([
      '2026-Q2 required',
      '2026-Q3 not-due',
    ]);
    expect(words('daily', { from: '2026-07-04', to: '2026-07-05' })).toEqual(['2026-07-03 look-back']);
    expect(requiredSlots(rhythm('daily'), { from: '2026-07-04', to: '2026-07-05' })).toEqual([
      { key: '2026-07-03', from: '2026-07-03', to: '2026-07-03', standing: 'look-back', point: false },
    ]);
  });

  it('counts half-years and years back from its last day, and requires each that it touches', () => {
    expect(words('annual', { from: '2026-07-01', to: '2026-09-30' })).toEqual([
      'year-2025-10-01..2026-09-30 required',
    ]);
    expect(words('annual', { from: '2025-10-01', to: '2026-09-30' })).toEqual([
      'year-2025-10-01..2026-09-30 required',
    ]);
    expect(words('annual', { from: '2025-09-30', to: '2026-09-30' })).toEqual([
      'year-2024-10-01..2025-09-30 required',
      'year-2025-10-01..2026-09-30 required',
    ]);
    expect(words('semiannual', { from: '2026-01-01', to: '2026-09-30' })).toEqual([
      'half-2025-10-01..2026-03-31 required',
      'half-2026-04-01..2026-09-30 required',
    ]);
  });

  it('has one slot for a control at each event', () => {
    expect(words('per-event', { from: '2026-01-01', to: '2026-06-30' })).toEqual([
      '2026-01-01..2026-06-30 required',
    ]);
  });

  it('requires nothing when it ends before it begins', () => {
    for (const every of ['daily', 'quarterly', 'annual', 'continuous', 'per-event'] as const)
      expect(words(every, { from: '2026-07-02', to: '2026-07-01' })).toEqual([]);
  });
});

describe('a continuous state', () => {
  const window = { from: '2026-01-01', to: '2026-06-30' };
  const points = (window: Period) => requiredSlots(rhythm('continuous'), window).filter(({ point }) => point);

  it('is observed each quarter by a person and each month by a machine', () => {
    expect(words('continuous', window)).toEqual([
      'start-2026-01-01 required',
      '2026-Q1 required',
      '2026-Q2 required',
      'end-2026-06-30 required',
    ]);
    expect(words('continuous', window, { automation: 'automated' })).toHaveLength(8);
  });

  it.each([
    ['P1D', 181, '2026-01-01'],
    ['P1W', 27, '2026-W01'],
    ['P7D', 27, '2026-W01'],
    ['P1M', 6, '2026-01'],
    ['P3M', 2, '2026-Q1'],
    ['P6M', 1, '2026-H1'],
    ['P12M', 1, 'year-2025-07-01..2026-06-30'],
    ['P1Y', 1, 'year-2025-07-01..2026-06-30'],
    ['P2M', 3, 'P2M-2026-01-01..2026-02-28'],
    ['P2W', 13, 'P2W-2025-12-31..2026-01-13'],
  ])('every %s', (observe, length, first) => {
    const slots = requiredSlots(rhythm('continuous', { observe }), window).filter(({ point }) => !point);
    expect([slots.length, slots[0]?.key]).toEqual([length, first]);
  });

  it('is observed within 14 days after the first day and before the last', () => {
    expect(points(window)).toMatchObject([
      { from: '2026-01-01', to: '2026-01-15' },
      { from: '2026-06-16', to: '2026-06-30' },
    ]);
  });

  it('has points no longer than the window', () => {
    expect(points({ from: '2026-01-01', to: '2026-01-10' })).toMatchObject([
      { from: '2026-01-01', to: '2026-01-10' },
      { from: '2026-01-01', to: '2026-01-10' },
    ]);
  });

  it('needs no points where data cover the whole of it', () => {
    expect(words('continuous', window, { proof: 'span' })).toEqual(['2026-Q1 required', '2026-Q2 required']);
  });

  it('is tiled without overlap by any interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 40 }), (months, days) => {
        const slots = requiredSlots(rhythm('continuous', { observe: `P${months}M${days + 1}D` }), window);
        const natural = slots.filter(({ point }) => !point);
        expect((natural[0]?.from ?? '9') <= window.from).toBe(true);
        expect(natural.at(-1)?.to).toBe(window.to);
        natural.slice(1).forEach(({ from }, index) => {
          expect(daysBetween(natural[index]?.to ?? '', from)).toBe(1);
        });
      }),
    );
  });
});

describe('without an audit', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' };
  const shown = (every: Rhythm['every'], within?: string) =>
    slotsOfYear(rhythm(every), year, (last) => dueOf(last, { every, within }, undefined, calendar)).map(
      ({ key, standing }) => `${key} ${standing}`,
    );

  it('the slots that end in the fiscal year count, and open ones of its neighbors stand beside', () => {
    expect(shown('quarterly')).toEqual([
      '2025-Q4 beside',
      '2026-Q1 required',
      '2026-Q2 required',
      '2026-Q3 required',
      '2026-Q4 required',
    ]);
    expect(shown('annual')).toEqual(['2025 beside', '2026 required']);
    expect(shown('weekly').slice(0, 2)).toEqual(['2026-W01 required', '2026-W02 required']);
    expect(shown('weekly').slice(-2)).toEqual(['2026-W52 required', '2026-W53 beside']);
    expect(shown('daily').slice(0, 2)).toEqual(['2025-12-31 beside', '2026-01-01 required']);
    expect(shown('per-event')).toEqual(['2026-01-01..2026-12-31 required']);
  });

  it('no slot is a point of a window', () => {
    const slots = slotsOfYear(rhythm('continuous'), year, (last) => last);
    expect(slots.map(({ key, point }) => `${key} ${point}`)).toEqual([
      '2026-Q1 false',
      '2026-Q2 false',
      '2026-Q3 false',
      '2026-Q4 false',
    ]);
  });

  it.each([
    ['P1D', '2025-12 beside'],
    ['P0D', '2026-01 required'],
  ])('a slot of last year that is due within %s', (within, first) => {
    expect(shown('monthly', within)[0]).toBe(first);
  });
});
