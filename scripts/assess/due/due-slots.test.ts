import { describe, expect, it } from 'vitest';
import { addDays } from '../../model/calendar.ts';
import { at, program, record } from '../../testing/designed.ts';
import { eachQuarter, evidence, type Files, waiver } from '../slots/slots.test-data.ts';
import { dueOf, finding, slotStatesOf } from './due.test-data.ts';

describe('the slots of a quarterly control, which is due 15 days after each quarter', () => {
  it.each([
    ['the day before it is due soon', '2026-06-14', '2026-Q2 due'],
    ['the first day of the thirty on which it is due soon', '2026-06-15', '2026-Q2 due soon'],
    ['on its day', '2026-07-15', '2026-Q2 due soon'],
    ['the day after', '2026-07-16', '2026-Q2 overdue'],
  ])('%s', (_, today, expected) => {
    expect(slotStatesOf({ today, files: evidence('2026-02-15'), until: addDays(today, 40) })).toContain(
      expected,
    );
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
    const of = (today: string) => slotStatesOf({ today, files, until: '2026-07-20' });
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
    expect(slotStatesOf({ today, files: { ...evidence('2026-02-15'), ...files } })).toContain(expected);
  });

  it('are gone on the day after theirs, once they are done or excused', () => {
    const keys = (files: Files) =>
      slotStatesOf({ today: '2026-07-16', files, until: '2026-07-20' }).filter((words) =>
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
    expect(slotStatesOf({ today: '2026-12-20', files: eachQuarter(), until: '2027-07-15' })).toEqual([
      '2027-Q1 due',
      '2027-Q2 due',
      '2026-Q4 done',
    ]);
  });

  it('end with the last day that is looked at', () => {
    const of = (until: string) => slotStatesOf({ today: '2027-01-01', files: eachQuarter(), until });
    expect(of('2027-04-14')).toEqual(['2026-Q4 done']);
    expect(of('2027-04-15')).toEqual(['2027-Q1 due', '2026-Q4 done']);
  });

  it('are looked at for thirteen weeks unless told otherwise', () => {
    const { until } = dueOf({ today: '2026-07-01' });
    expect(until).toBe('2026-09-30');
  });

  it('are none before the control is in place', () => {
    expect(slotStatesOf({ today: '2026-07-01', control: { status: 'planned' } })).toEqual([]);
    expect(
      slotStatesOf({ today: '2026-07-01', control: { status: 'not-applicable', reason: 'None.' } }),
    ).toEqual([]);
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
