import { describe, expect, it } from 'vitest';
import type { DueItem } from '../assess/due/due-item.ts';
import type { Due } from '../assess/due/what-is-due.ts';
import type { DueState } from '../model/readiness-words.ts';
import { dueLine, duePretty } from './due.ts';

const item = (state: DueState, due: string, left: number): DueItem => ({
  id: `IAM-03 ${due}`,
  kind: 'control',
  record: 'IAM-03',
  title: 'Access reviewed',
  path: 'controls/iam/IAM-03-access-review.md',
  subject: 'IAM-03 for 2026-Q2',
  what: 'Carry out IAM-03 for 2026-Q2, and file the evidence.',
  who: { role: 'it-lead', title: 'IT Lead', holders: ['ada'] },
  slot: null,
  due,
  left,
  state,
  minutes: null,
  run: 'npm run new -- evidence IAM-03',
});

const days = { today: '2026-07-01', soon: '2026-07-31', until: '2026-09-30' };
const due: Due = {
  ...days,
  items: [
    item('overdue', '2026-06-30', -1),
    item('due soon', '2026-07-01', 0),
    item('due soon', '2026-07-03', 2),
    item('waiting', '2026-06-15', -16),
    item('due', '2026-08-15', 45),
    item('done', '2026-07-15', 14),
  ],
};

describe('what is due', () => {
  it('tells the urgent in full, and counts the rest', () => {
    expect(duePretty(due, { all: false })).toBe(
      [
        '5 things to do by 2026-09-30, as of 2026-07-01: 1 overdue, 2 due by 2026-07-31, 1 waiting for review, 1 later, until 2026-09-30.',
        '',
        'Overdue',
        '  2026-06-30  1 day late  IAM-03 for 2026-Q2 · Access reviewed · IT Lead',
        '      npm run new -- evidence IAM-03',
        '',
        'Due soon',
        '  2026-07-01  today  IAM-03 for 2026-Q2 · Access reviewed · IT Lead',
        '      npm run new -- evidence IAM-03',
        '  2026-07-03  in 2 days  IAM-03 for 2026-Q2 · Access reviewed · IT Lead',
        '      npm run new -- evidence IAM-03',
        '',
        'Waiting for review',
        '  2026-06-15  was done  IAM-03 for 2026-Q2 · Access reviewed · IT Lead',
        '      npm run new -- evidence IAM-03',
        '',
        'Later: 1, the first on 2026-08-15. All of them: npm run status -- --due --all',
        '',
        '1 done or excused before their day.',
        '',
        'One calendar file for each owner: npm run export -- ics --out calendars',
        '',
      ].join('\n'),
    );
  });

  it('tells every line when it is asked for all', () => {
    expect(duePretty(due, { all: true })).toContain(
      'Later\n  2026-08-15  in 45 days  IAM-03 for 2026-Q2 · Access reviewed · IT Lead\n',
    );
  });

  it('says so where there is nothing', () => {
    const nothing = { ...days, items: [item('done', '2026-07-15', 14)] };
    expect(duePretty(nothing, { all: false })).toBe(
      'Nothing is due by 2026-09-30, as far as the records show.\n',
    );
    expect(dueLine(nothing)).toBe('Due    Nothing is due by 2026-09-30, as far as the records show.');
  });

  it('is one line of the status', () => {
    expect(dueLine(due)).toBe(
      'Due    1 overdue, 2 due by 2026-07-31, 1 waiting for review, 1 later, until 2026-09-30: npm run status -- --due',
    );
  });

  it('keeps a hostile title on its line', () => {
    const hostile = { ...item('overdue', '2026-06-30', -1), title: 'x\n\u001b[31mOverdue' };
    const lines = duePretty({ ...days, items: [hostile] }, { all: false }).split('\n');
    expect(lines.filter((line) => line.includes('\u001b'))).toEqual([]);
    expect(lines.filter((line) => line === 'Overdue')).toHaveLength(1);
  });
});
