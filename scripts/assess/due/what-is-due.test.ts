import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addDuration } from '../../model/calendar.ts';
import { designedProgram, record } from '../../testing/designed.ts';
import { audit, eachQuarter, evidence, waiver } from '../slots/slots.test-data.ts';
import { dueOf, itemsOf, slotStatesOf } from './due.test-data.ts';

describe('missed slots', () => {
  it('that no audit asks for are told by the last one: nobody can make good the others', () => {
    expect(slotStatesOf({ today: '2026-11-01', until: '2026-11-02' })).toEqual(['2026-Q3 overdue']);
  });

  it('are not told any more when a later one was carried out', () => {
    expect(slotStatesOf({ today: '2026-11-01', files: evidence('2026-08-15'), until: '2026-11-02' })).toEqual(
      [],
    );
  });

  it('of an audit’s window are all told', () => {
    expect(slotStatesOf({ today: '2026-11-01', audit: {}, until: '2026-11-02' })).toEqual([
      '2026-Q1 overdue',
      '2026-Q2 overdue',
      '2026-Q3 overdue',
    ]);
  });

  it('of an audit that is over are not, unless it is named', () => {
    const asked = { today: '2026-11-01', audit: { status: 'closed' }, until: '2026-11-02' };
    expect(slotStatesOf(asked)).toEqual([]);
    expect(slotStatesOf({ ...asked, named: 'AUD-2026' })).toHaveLength(3);
  });
});

describe('an audit’s window', () => {
  const yearly = { frequencies: [{ every: 'annual', proof: 'occurrence' }] };
  const window = { from: '2026-01-01', to: '2026-06-30' };

  it('says which years there are on its days, and the fiscal year on all others', () => {
    expect(
      slotStatesOf({ today: '2026-06-01', control: yearly, audit: { window }, until: '2027-02-28' }),
    ).toEqual(['year-2025-07-01..2026-06-30 due', '2026 due']);
  });

  it('has no slot twice with the fiscal year', () => {
    expect(slotStatesOf({ today: '2026-05-01', audit: { window }, until: '2026-12-31' })).toEqual([
      '2026-Q1 overdue',
      '2026-Q2 due',
      '2026-Q3 due',
    ]);
  });

  it('brings the days that are agreed on, until they are over', () => {
    const days = { window, interim: '2026-04-01', rollForward: '2026-07-15' };
    const of = (today: string) =>
      dueOf({ today, audit: days, until: '2026-12-31' })
        .items.filter(({ kind }) => kind === 'audit')
        .map(({ subject, due }) => `${due} ${subject}`);
    expect(of('2026-04-01')).toEqual([
      '2026-04-01 AUD-2026: interim testing',
      '2026-06-30 AUD-2026: the window ends',
      '2026-07-15 AUD-2026: roll-forward',
    ]);
    expect(of('2026-04-02')).toHaveLength(2);
    expect(of('2026-07-16')).toEqual([]);
  });
});

it('tells two frequencies of a control apart', () => {
  const frequencies = [
    { every: 'continuous', proof: 'state', observe: 'P1M' },
    { every: 'monthly', proof: 'occurrence', within: 'P5D' },
    { every: 'monthly', proof: 'occurrence', within: 'P9D' },
  ];
  const { items } = dueOf({ today: '2026-07-01', control: { frequencies }, until: '2026-08-31' });
  const august = items.filter(({ slot }) => slot?.key === '2026-08' || slot?.key === '2026-07');
  expect(new Set(august.map(({ id }) => id)).size).toBe(august.length);
  expect(august.map(({ subject, due }) => `${due} ${subject}`)).toEqual([
    '2026-07-31 IAM-03 for 2026-07 (continuous, state)',
    '2026-08-05 IAM-03 for 2026-07 (monthly, occurrence)',
    '2026-08-09 IAM-03 for 2026-07 (monthly, occurrence)',
    '2026-08-31 IAM-03 for 2026-08 (continuous, state)',
  ]);
});

describe('for any control, window and day', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-06-01', days));
  const every = fc.constantFrom(
    'daily',
    'weekly',
    'monthly',
    'quarterly',
    'semiannual',
    'annual',
    'continuous',
  );
  const frequency = every.map((name) => ({
    every: name,
    proof: name === 'continuous' ? 'state' : 'occurrence',
  }));
  const asked = fc.record({
    today: days,
    from: days,
    months: fc.constantFrom(3, 6, 12),
    other: days,
    frequencies: fc.array(frequency, { minLength: 1, maxLength: 3 }),
  });

  it('nothing is listed twice, and every slot that is left has its own day', () => {
    fc.assert(
      fc.property(asked, ({ today, from, months, other, frequencies }) => {
        const window = { from, to: addDays(addDuration(from, `P${months}M`), -1) };
        const second = { from: other, to: addDays(addDuration(other, 'P3M'), -1) };
        const files = {
          'program/audits/AUD-NEXT.md': record({ ...audit, id: 'AUD-NEXT', window: second }),
        };
        const { items } = dueOf({ today, control: { frequencies }, audit: { window }, files });
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { due, state, left } of items) {
          expect(left < 0).toBe(due < today);
          if (state === 'overdue') expect(due < today).toBe(true);
          if (state === 'due' || state === 'due soon') expect(due >= today).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the order of files changes nothing', () => {
    const files = { ...designedProgram(), ...eachQuarter(), ...waiver() };
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(itemsOf(reversed, '2026-07-01')).toEqual(itemsOf(files, '2026-07-01'));
  });
});
