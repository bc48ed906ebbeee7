import { describe, expect, it } from 'vitest';
import { dueOf, type Frequency, type Timed, type Within } from './due.ts';
import { slotCalendarOf } from './slot-calendar.ts';

const calendar = { ...slotCalendarOf(undefined), holidays: new Set(['2026-07-06']) };
const due = (last: string, every: Frequency['every'], within?: string, program?: Within) =>
  dueOf(last, { every, within }, program, calendar);

describe('a slot is due', () => {
  it.each<[Frequency['every'], string, string]>([
    ['daily', '2026-07-01', '2026-07-02'],
    ['daily', '2026-07-03', '2026-07-07'],
    ['weekly', '2026-07-05', '2026-07-08'],
    ['monthly', '2026-06-30', '2026-07-05'],
    ['quarterly', '2026-06-30', '2026-07-15'],
    ['semiannual', '2026-06-30', '2026-07-30'],
    ['annual', '2026-12-31', '2027-01-30'],
    ['continuous', '2026-06-30', '2026-06-30'],
    ['per-event', '2026-06-30', '2026-07-15'],
  ])('%s, ended on %s, by default on %s', (every, last, expected) => {
    expect(due(last, every)).toBe(expected);
  });

  it.each<[Frequency['every'], string | undefined, Within, string]>([
    ['monthly', undefined, { monthly: 'P10D' }, '2026-07-10'],
    ['monthly', undefined, { quarterly: 'P10D' }, '2026-07-05'],
    ['monthly', 'P20D', { monthly: 'P10D' }, '2026-07-20'],
    ['quarterly', 'P1M', { quarterly: 'P10D' }, '2026-07-30'],
    ['daily', undefined, { daily: 'P4D' }, '2026-07-07'],
    ['daily', 'P1W', {}, '2026-07-07'],
    ['daily', 'P1W1D', {}, '2026-07-08'],
    ['continuous', 'P5D', {}, '2026-07-05'],
    ['per-event', 'P1D', {}, '2026-07-15'],
    ['per-event', undefined, { quarterly: 'P20D' }, '2026-07-20'],
  ])('%s within %s, program %o: %s', (every, within, program, expected) => {
    expect(due('2026-06-30', every, within, program)).toBe(expected);
  });

  it.each<[string, Pick<Timed, 'observe' | 'within' | 'automation'>, Within, string]>([
    ['each month, as a machine does', {}, {}, '2026-07-05'],
    ['each quarter, as a person does', { automation: 'manual' }, {}, '2026-07-15'],
    ['each day', { observe: 'P1D' }, {}, '2026-07-01'],
    ['each week', { observe: 'P7D' }, {}, '2026-07-03'],
    ['each year', { observe: 'P1Y' }, {}, '2026-07-30'],
    ['each second month', { observe: 'P2M' }, {}, '2026-07-05'],
    ['each month, with the program’s time', {}, { monthly: 'P10D' }, '2026-07-10'],
    ['with its own time', { within: 'P1D' }, { monthly: 'P10D' }, '2026-07-01'],
  ])('data over all days, pulled %s, have time until they can be', (_, changes, program, expected) => {
    const timed = { every: 'continuous', proof: 'span', automation: 'automated', ...changes } as const;
    expect(dueOf('2026-06-30', timed, program, calendar)).toBe(expected);
    expect(dueOf('2026-06-30', { ...timed, within: undefined, proof: 'state' }, program, calendar)).toBe(
      '2026-06-30',
    );
  });

  it('ends also where the time is longer than all years', () => {
    expect(due('2026-06-30', 'daily', 'P99999999D') > '2036').toBe(true);
    expect(due('2026-06-30', 'annual', 'P9999Y')).toBe('9999-12-31');
  });
});
