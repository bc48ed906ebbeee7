import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDuration,
  dayOf,
  dayOfMoment,
  daysBetween,
  endOfDay,
  isDay,
  isDuration,
  isMoment,
  isTimezone,
} from './calendar.ts';

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const zone = fc.constantFrom(
  'UTC',
  'Europe/Vienna',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
);

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
  ])('%s + %s = %s', (from, duration, expected) => {
    expect(addDuration(from, duration)).toBe(expected);
  });

  it('goes back too', () => {
    expect(addDuration('2026-03-31', 'P1M', -1)).toBe('2026-02-28');
    expect(addDuration('2026-01-01', 'P1D', -1)).toBe('2025-12-31');
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
    ['0000-01-02', 'P1D', -1, '0000-01-01'],
    ['0000-01-01', 'P1D', -1, '0000-01-01'],
  ] as const)('stays within four digits of a year: %s and %s', (day, duration, sign, expected) => {
    expect(addDuration(day, duration, sign)).toBe(expected);
  });

  it('refuses what is no day or no duration', () => {
    expect(() => addDuration('2026-02-30x', 'P1D')).toThrow(RangeError);
    expect(() => addDuration('2026-02-20', 'P1H')).toThrow(RangeError);
  });
});

describe('time zones', () => {
  it.each([
    ['2026-03-10T22:59:59.999Z', 'Europe/Vienna', '2026-03-10'],
    ['2026-03-10T23:00:00.000Z', 'Europe/Vienna', '2026-03-11'],
    ['2026-07-10T22:00:00.000Z', 'Europe/Vienna', '2026-07-11'],
    ['2026-01-01T04:59:59Z', 'America/New_York', '2025-12-31'],
    ['2026-01-01T00:00:00Z', 'Pacific/Kiritimati', '2026-01-01'],
    ['2026-01-01T10:00:00Z', 'Pacific/Kiritimati', '2026-01-02'],
  ])('%s in %s is on %s', (instant, timezone, expected) => {
    expect(dayOf(instant, timezone)).toBe(expected);
  });

  it.each([
    ['2026-03-28', 'Europe/Vienna', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', 'Europe/Vienna', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', 'Europe/Vienna', '2026-10-25T22:59:59.999Z'],
    ['2026-07-12', 'UTC', '2026-07-12T23:59:59.999Z'],
  ])('%s in %s ends at %s', (on, timezone, expected) => {
    expect(endOfDay(on, timezone)).toBe(expected);
  });

  it('the end of a day is its last millisecond', () => {
    fc.assert(
      fc.property(day, zone, (on, timezone) => {
        const end = endOfDay(on, timezone);
        expect(dayOf(end, timezone)).toBe(on);
        expect(dayOf(new Date(Date.parse(end) + 1).toISOString(), timezone)).toBe(addDuration(on, 'P1D'));
      }),
      { numRuns: 300 },
    );
  });

  it('a moment without a time is its own day', () => {
    expect(dayOfMoment('2026-07-12', 'Pacific/Kiritimati')).toBe('2026-07-12');
    expect(dayOfMoment('2026-07-12T23:30:00Z', 'Europe/Vienna')).toBe('2026-07-13');
  });

  it('knows which zones there are', () => {
    expect(['UTC', 'Europe/Vienna', 'Europe/Nowhere', ''].map(isTimezone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
