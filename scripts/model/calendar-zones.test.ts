import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, dayOf, dayOfMoment, endOfDay, isTimezone } from './calendar.ts';

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
  // Their clocks go forward at midnight.
  'America/Havana',
  'America/Santiago',
  'Africa/Cairo',
);

describe('time zones', () => {
  it.each([
    ['2026-03-10T22:59:59.999Z', 'Europe/Vienna', '2026-03-10'],
    ['2026-03-10T23:00:00.000Z', 'Europe/Vienna', '2026-03-11'],
    ['2026-07-10T22:00:00.000Z', 'Europe/Vienna', '2026-07-11'],
    ['2026-01-01T04:59:59Z', 'America/New_York', '2025-12-31'],
    ['2026-01-01T00:00:00Z', 'Pacific/Kiritimati', '2026-01-01'],
    ['2026-01-01T10:00:00Z', 'Pacific/Kiritimati', '2026-01-02'],
    ['0900-07-01T12:00:00Z', 'Europe/Vienna', '0900-07-01'],
    ['2026-07-12T23:30:00Z', 'UTC', '2026-07-12'],
    ['2026-07-12T23:30:00-01:00', 'UTC', '2026-07-13'],
    ['2026-07-12T00:30:00+01:00', 'UTC', '2026-07-11'],
    ['2026-07-12T24:00:00Z', 'UTC', '2026-07-13'],
    ['2026-07-12T24:00:00Z', 'Europe/London', '2026-07-13'],
  ])('%s in %s is on %s', (instant, timezone, expected) => {
    expect(dayOf(instant, timezone)).toBe(expected);
  });

  it.each([
    ['2026-03-28', 'Europe/Vienna', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', 'Europe/Vienna', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', 'Europe/Vienna', '2026-10-25T22:59:59.999Z'],
    ['2026-07-12', 'UTC', '2026-07-12T23:59:59.999Z'],
    // Clocks go from 0:00 to 1:00, so the next day begins at 1:00; or from 24:00 to 23:00.
    ['2026-03-07', 'America/Havana', '2026-03-08T04:59:59.999Z'],
    ['2026-09-05', 'America/Santiago', '2026-09-06T03:59:59.999Z'],
    ['2026-04-04', 'America/Santiago', '2026-04-05T03:59:59.999Z'],
    ['2026-04-23', 'Africa/Cairo', '2026-04-23T21:59:59.999Z'],
    ['2026-07-12', 'Pacific/Kiritimati', '2026-07-12T09:59:59.999Z'],
    ['2026-07-12', 'Pacific/Pago_Pago', '2026-07-13T10:59:59.999Z'],
    ['9999-12-31', 'UTC', '9999-12-31T23:59:59.999Z'],
    ['0000-01-01', 'UTC', '0000-01-01T23:59:59.999Z'],
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
    expect(dayOfMoment('2026-07-12', 'America/New_York')).toBe('2026-07-12');
    expect(dayOfMoment('2026-07-12T23:30:00Z', 'Europe/Vienna')).toBe('2026-07-13');
  });

  it.each(['UTC', 'Europe/Vienna'])('refuses in %s what is no instant', (timezone) => {
    expect(() => dayOf('x2026-07-12T10:00:00Z', timezone)).toThrow(RangeError);
    expect(() => dayOf('2026-07-12T10:00:00Zx', timezone)).toThrow(RangeError);
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
