import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addDuration,
  daysBetween,
  isDay,
  isDuration,
  isMoment,
  lengthOf,
  monthOf,
  weekdayOf,
} from './calendar.ts';

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['26-01-01', false],
    ['2026-01-01T00:00:00Z', false],
    ['', false],
    [' 2026-01-01', false],
    ['2026-01-01 ', false],
    ['2026-12-31', true],
    ['0000-01-01', true],
    ['9999-12-31', true],
  ])('%s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it.each([
    ['2026-07-12', true],
    ['2026-07-12T23:59:59Z', true],
    ['2026-07-12T23:59+05:45', true],
    ['2026-07-12T08:00:00.123Z', true],
    ['2026-07-12T', false],
    ['2026-07-12T08:00:00', false],
    ['2026-07-12T24:00:00Z', false],
    ['2026-02-30T08:00:00Z', false],
    ['2026-07-12T08:60Z', false],
    ['2026-07-12T08:00:60Z', false],
    ['2026-07-12T08:00ZT09:00Z', false],
    ['2026-07-12T08:00Z ', false],
    ['2026-07-12 08:00Z', false],
    ['2026-07-12T08:00+24:00', false],
  ])('moment %s: %s', (text, expected) => {
    expect(isMoment(text)).toBe(expected);
  });

  it.each([
    ['P1D', true],
    ['P3M', true],
    ['P1Y', true],
    ['P2W', true],
    ['P1Y6M', true],
    ['P0D', false],
    ['P', false],
    ['PT1H', false],
    ['P1.5D', false],
    ['-P1D', false],
    ['1D', false],
    ['P1D ', false],
    ['P10D', true],
    ['P0Y1D', true],
    ['P0Y0M0W0D', false],
  ])('duration %s: %s', (text, expected) => {
    expect(isDuration(text)).toBe(expected);
  });
});

describe('addDuration', () => {
  it.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2028-01-31', 'P1M', '2028-02-29'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2026-11-30', 'P3M', '2027-02-28'],
    ['2026-12-31', 'P1D', '2027-01-01'],
    ['2026-02-22', 'P1W', '2026-03-01'],
    ['2026-01-30', 'P1M1D', '2026-03-01'],
    ['2026-12-31', 'P2M', '2027-02-28'],
    ['0099-12-31', 'P2M', '0100-02-28'],
    ['0004-01-31', 'P1M', '0004-02-29'],
    ['2026-05-15', 'P1Y2M3W4D', '2027-08-09'],
    ['2026-05-15', 'P', '2026-05-15'],
  ])('%s + %s = %s', (from, duration, expected) => {
    expect(addDuration(from, duration)).toBe(expected);
  });

  it('goes back too', () => {
    expect(addDuration('2026-03-31', 'P1M', -1)).toBe('2026-02-28');
    expect(addDuration('2026-01-01', 'P1D', -1)).toBe('2025-12-31');
    expect(addDuration('2026-03-31', 'P1M1D', -1)).toBe('2026-02-27');
    expect(addDuration('2026-01-31', 'P11M', -1)).toBe('2025-02-28');
  });

  it('days there and back are no change, and count as days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5000 }), (from, days) => {
        const there = addDuration(from, `P${days}D`);
        expect(daysBetween(from, there)).toBe(days);
        expect(addDuration(there, `P${days}D`, -1)).toBe(from);
      }),
    );
  });

  it('months never reach past the month that was asked for', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 600 }), (from, months) => {
        const reached = addDuration(from, `P${months}M`);
        const monthsApart =
          (Number(reached.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
          Number(reached.slice(5, 7)) -
          Number(from.slice(5, 7));
        expect(monthsApart).toBe(months);
        expect(isDay(reached)).toBe(true);
      }),
    );
  });

  it.each([
    ['9999-12-30', 'P1D', 1, '9999-12-31'],
    ['9999-12-31', 'P1D', 1, '9999-12-31'],
    ['2026-01-01', 'P731000001D', 1, '9999-12-31'],
    ['2026-01-01', `P${'9'.repeat(400)}Y`, 1, '9999-12-31'],
    ['9998-12-31', 'P1Y', 1, '9999-12-31'],
    ['9999-06-15', 'P1D', 1, '9999-06-16'],
    ['0000-06-15', 'P1D', -1, '0000-06-14'],
    ['2026-01-01', `P${'9'.repeat(400)}Y`, -1, '0000-01-01'],
    ['0000-01-02', 'P1D', -1, '0000-01-01'],
    ['0000-01-01', 'P1D', -1, '0000-01-01'],
  ] as const)('stays within four digits of a year: %s and %s', (day, duration, sign, expected) => {
    expect(addDuration(day, duration, sign)).toBe(expected);
  });

  it('refuses what is no day or no duration', () => {
    expect(() => addDuration('2026-02-30x', 'P1D')).toThrow(new RangeError('2026-02-30x is no day'));
    expect(() => addDuration('2026-02-20', 'P1H')).toThrow(new RangeError('P1H is no duration'));
  });

  it('counts years and weeks as months and days', () => {
    expect(lengthOf('P2Y3M4W5D')).toEqual({ months: 27, days: 33 });
    expect(lengthOf('P5D')).toEqual({ months: 0, days: 5 });
  });
});

describe('single days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1970-01-01', -1, '1969-12-31'],
    ['2026-07-12', 0, '2026-07-12'],
    ['9999-12-31', 1, '9999-12-31'],
    ['9999-12-30', 1, '9999-12-31'],
    ['0000-01-01', -1, '0000-01-01'],
    ['2026-07-12', Number.POSITIVE_INFINITY, '9999-12-31'],
  ])('%s and %d days: %s', (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected);
  });

  it('are a whole number apart over all years', () => {
    expect(daysBetween('0000-01-01', '9999-12-31')).toBe(3_652_424);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  it.each([
    ['2026-07-05', 7, 7],
    ['2026-07-06', 1, 7],
    ['2026-07-11', 6, 7],
    ['1969-12-31', 3, 12],
    ['0000-01-01', 6, 1],
  ])('%s is day %i of its week, in month %i', (on, weekday, month) => {
    expect([weekdayOf(on), monthOf(on)]).toEqual([weekday, month]);
  });
});
