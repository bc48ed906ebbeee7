import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addDuration } from '../../model/calendar.ts';
import { at, designedProgram, program, record } from '../../testing/designed.ts';
import { audit, eachQuarter, evidence, type Files, waiver } from '../slots/slots.test-data.ts';
import { type Asked, dueOf, finding, itemsOf } from './due.test-data.ts';

/** `2026-Q2 overdue` of each slot of IAM-03. */
function slotsOf(asked: Asked): readonly string[] {
  return dueOf(asked).items.flatMap(({ slot, state }) => (slot === null ? [] : [`${slot.key} ${state}`]));
}

describe('the slots of a quarterly control, which is due 15 days after each quarter', () => {
  it.each([
    ['the day before it is due soon', '2026-06-14', '2026-Q2 due'],
    ['the first day of the thirty on which it is due soon', '2026-06-15', '2026-Q2 due soon'],
    ['on its day', '2026-07-15', '2026-Q2 due soon'],
    ['the day after', '2026-07-16', '2026-Q2 overdue'],
  ])('%s', (_, today, expected) => {
    expect(slotsOf({ today, files: evidence('2026-02-15'), until: addDays(today, 40) })).toContain(expected);
  });

  it('say in whole days how much is left', () => {
    const left = (today: string) => dueOf({ today }).items.find(({ slot }) => slot?.key === '2026-Q2')?.left;
    expect(['2026-07-14', '2026-07-15', '2026-07-16', '2026-07-20'].map(left)).toEqual([1, 0, -1, -5]);
  });

  it('become due soon when the program says so', () => {
    const files = {
      [at.program]: record({ ...program, thresholds: { dueSoon: 'P14D' } }),
      ...evidence('2026-02-15'),
    };
    const of = (today: string) => slotsOf({ today, files, until: '2026-07-20' });
    expect([of('2026-06-30'), of('2026-07-01')]).toEqual([['2026-Q2 due'], ['2026-Q2 due soon']]);
  });

  it.each([
    ['accepted in time', evidence('2026-05-15'), '2026-07-15', '2026-Q2 done'],
    [
      'failed: that is for a finding',
      evidence('2026-05-15', { result: { outcome: 'fail' } }),
      '2026-07-15',
      '2026-Q2 done',
    ],
    [
      'filed, and nobody has looked',
      evidence('2026-05-15', { review: undefined }),
      '2026-07-15',
      '2026-Q2 waiting',
    ],
    ['filed, and long ago', evidence('2026-05-15', { review: undefined }), '2026-09-15', '2026-Q2 waiting'],
    ['excused', waiver(), '2026-07-15', '2026-Q2 excused'],
  ])('%s', (_, files, today, expected) => {
    expect(slotsOf({ today, files: { ...evidence('2026-02-15'), ...files } })).toContain(expected);
  });

  it('are gone on the day after theirs, once they are done or excused', () => {
    const keys = (files: Files) =>
      slotsOf({ today: '2026-07-16', files, until: '2026-07-20' }).filter((words) =>
        words.startsWith('2026-Q2'),
      );
    expect([keys(evidence('2026-05-15')), keys(waiver())]).toEqual([[], []]);
  });

  const writeFinding = '2026-Q2 npm run new -- finding "IAM-03 was not shown"';

  it.each<readonly [string, string, Files, string | null]>([
    ['a month after its day', '2026-08-14', {}, '2026-Q2 npm run review -- access EXPORT --system SYS-…'],
    ['later', '2026-08-15', {}, writeFinding],
    ['later, when a finding takes it up', '2026-08-15', finding('2026-06-01', '2026-06-30'), null],
    [
      'later, when a finding is about days before the slot',
      '2026-08-15',
      finding('2026-03-01', '2026-03-31'),
      writeFinding,
    ],
    [
      'later, when a finding is about days between the slot and its day',
      '2026-08-15',
      finding('2026-07-05', '2026-07-05'),
      writeFinding,
    ],
    [
      'later, when a finding was written before its day was over',
      '2026-08-15',
      finding('2026-06-01', '2026-06-30', '2026-07-15'),
      writeFinding,
    ],
  ])('ask for what can still be done, %s', (_, today, more, expected) => {
    const { items } = dueOf({ today, files: { ...evidence('2026-02-15'), ...more } });
    const found = items.find(({ slot }) => slot?.key === '2026-Q2');
    expect(found === undefined ? null : `${found.slot?.key} ${found.run}`).toBe(expected);
  });

  it('go on through the end of the fiscal year', () => {
    expect(slotsOf({ today: '2026-12-20', files: eachQuarter(), until: '2027-07-15' })).toEqual([
      '2027-Q1 due',
      '2027-Q2 due',
      '2026-Q4 done',
    ]);
  });

  it('end with the last day that is looked at', () => {
    const of = (until: string) => slotsOf({ today: '2027-01-01', files: eachQuarter(), until });
    expect(of('2027-04-14')).toEqual(['2026-Q4 done']);
    expect(of('2027-04-15')).toEqual(['2027-Q1 due', '2026-Q4 done']);
  });

  it('are looked at for thirteen weeks unless told otherwise', () => {
    const { until } = dueOf({ today: '2026-07-01' });
    expect(until).toBe('2026-09-30');
  });

  it('are none before the control is in place', () => {
    expect(slotsOf({ today: '2026-07-01', control: { status: 'planned' } })).toEqual([]);
    expect(slotsOf({ today: '2026-07-01', control: { status: 'not-applicable', reason: 'None.' } })).toEqual(
      [],
    );
  });

  it('are whoever performs it to do, and the owner’s to have reviewed', () => {
    const files = { ...evidence('2026-05-15', { review: undefined }), ...evidence('2026-02-15') };
    const who = dueOf({
      today: '2026-07-01',
      files,
      control: { performer: 'ceo' },
      until: '2026-11-01',
    }).items;
    expect(who.map(({ slot, who }) => [slot?.key, who.role])).toEqual([
      ['2026-Q2', 'it-lead'],
      ['2026-Q3', 'ceo'],
    ]);
  });
});

describe('missed slots', () => {
  it('that no audit asks for are told by the last one: nobody can make good the others', () => {
    expect(slotsOf({ today: '2026-11-01', until: '2026-11-02' })).toEqual(['2026-Q3 overdue']);
  });

  it('are not told any more when a later one was carried out', () => {
    expect(slotsOf({ today: '2026-11-01', files: evidence('2026-08-15'), until: '2026-11-02' })).toEqual([]);
  });

  it('of an audit’s window are all told', () => {
    expect(slotsOf({ today: '2026-11-01', audit: {}, until: '2026-11-02' })).toEqual([
      '2026-Q1 overdue',
      '2026-Q2 overdue',
      '2026-Q3 overdue',
    ]);
  });

  it('of an audit that is over are not, unless it is named', () => {
    const asked = { today: '2026-11-01', audit: { status: 'closed' }, until: '2026-11-02' };
    expect(slotsOf(asked)).toEqual([]);
    expect(slotsOf({ ...asked, named: 'AUD-2026' })).toHaveLength(3);
  });
});

describe('an audit’s window', () => {
  const yearly = { frequencies: [{ every: 'annual', proof: 'occurrence' }] };
  const window = { from: '2026-01-01', to: '2026-06-30' };

  it('says which years there are on its days, and the fiscal year on all others', () => {
    expect(slotsOf({ today: '2026-06-01', control: yearly, audit: { window }, until: '2027-02-28' })).toEqual(
      ['year-2025-07-01..2026-06-30 due', '2026 due'],
    );
  });

  it('has no slot twice with the fiscal year', () => {
    expect(slotsOf({ today: '2026-05-01', audit: { window }, until: '2026-12-31' })).toEqual([
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
