import { describe, expect, it } from 'vitest';
import { begunText } from '../reporters/access-review.ts';
import { reviewJson } from '../reporters/access-review-json.ts';
import { reportOf } from '../testing/report.ts';
import {
  after,
  begin,
  begun,
  csv,
  evidence,
  faultsOf,
  folder,
  ground,
  head,
  program,
  sheet,
  system,
  text,
} from './review.test-data.ts';
import type { ReviewRequest } from './review-request.ts';

describe('the beginning of a review', () => {
  it('writes the record, the exports as they are, the sheet, and the columns', () => {
    expect(begin().told.written).toEqual([
      `${folder}.md`,
      `${folder}/before.csv`,
      `${folder}/after.csv`,
      `${folder}/leavers.csv`,
      sheet,
      'program/systems/SYS-APP.md',
    ]);
    expect(begun[`${folder}/after.csv`]).toEqual(after);
    expect(text(begun[sheet]).split('\n')).toEqual([
      'account,person,type,role,last used,status,classes,decision,decided by,decided on,note',
      'eve,eve@example.com,,Admin,2026-09-01,active,"changed; privileged",,,,',
      'kim,kim@example.com,,Member,2026-09-01,active,"leaver; new",,,,',
      "'=x,joe@example.com,,Member,2026-09-01,active,new,,,,",
      '',
    ]);
    expect(text(begun['program/systems/SYS-APP.md'])).toContain('accessColumns:\n  account: login\n');
  });

  it('leaves to a person only what a person must say', () => {
    const { faults } = ground(begun);
    const open = faults.map(({ rule, spot }) => `${rule} ${spot.field ?? spot.body?.value}`);
    expect(open).toEqual(['values-are-valid result.outcome', 'no-placeholder-left collected.query']);
  });

  it('finds the columns again, and asks when they are gone', () => {
    const changed = {
      after: { name: 'a.csv', bytes: csv('login,mail,role,last login', 'zoe,zoe@example.com,,') },
    };
    expect(() => begin(begun, changed)).toThrow('`a.csv` has no column `email` for person');
    const { told } = begin(begun, { ...changed, columns: { person: 'mail' } });
    expect(told.evidence).toBe(`${evidence}-2`);
    expect(told.columns.slice(0, 2)).toEqual([
      { field: 'account', column: 'login', from: 'remembered' },
      { field: 'person', column: 'mail', from: 'typed' },
    ]);
  });

  it('reads JSON as well', () => {
    const bytes = Buffer.from('[{"login": "zoe", "role": "Admin"}, {"login": "joe", "role": null}]');
    const plan = begin(program, { after: { name: 'users.JSON', bytes } });
    expect(plan.told.classes.find(({ name }) => name === 'privileged')?.accounts).toEqual(['zoe']);
    expect(plan.told.written).toContain(`${folder}/after.json`);
  });

  it('says of a system that lacks fields what is wrong with it, not that there is none', () => {
    const path = 'program/systems/SYS-APP.md';
    const files = { ...program, [path]: system.replace('environment: production\n', '') };
    expect(() => begin(files)).toThrow(`${path} lacks fields, so it cannot be used.`);
  });

  it('says which lines are the reviewer’s own', () => {
    expect(begin().told.own).toEqual(['eve']);
    expect(begin(program, { reviewer: 'it-lead' }).told.own).toEqual([]);
  });

  it.each<readonly [string, Partial<ReviewRequest>, string]>([
    ['a system that is none', { system: 'SYS-APQ' }, '`--system` got `SYS-APQ`, which is no system.'],
    ['a role that is none', { reviewer: 'nobody' }, '`--reviewer` got `nobody`, which is no role.'],
    [
      'an export without accounts',
      { after: { name: 'a.csv', bytes: csv(head) } },
      '`a.csv` holds no account.',
    ],
    [
      'an empty file',
      { after: { name: 'a.csv', bytes: Buffer.from('') } },
      '`a.csv` cannot be read: it is empty.',
    ],
    [
      'a row without account',
      { after: { name: 'a.csv', bytes: csv(head, ',a@b.example,,') } },
      'Row 1 of `a.csv`',
    ],
    [
      'a column twice',
      { after: { name: 'a.csv', bytes: csv('login,login', 'a,b') } },
      'two columns have the head “login”',
    ],
    [
      'a row that is too long',
      { after: { name: 'a.csv', bytes: csv('login', 'a,b') } },
      'line 2 has 2 cells',
    ],
    [
      'no column of accounts',
      { after: { name: 'a.csv', bytes: csv('color', 'red') } },
      'Which column of `a.csv`',
    ],
    [
      'leavers without names',
      { leavers: { name: 'l.csv', bytes: csv('color', 'red') } },
      '`l.csv` has no column',
    ],
    [
      'a day to come',
      { exported: '2026-10-03' },
      '`--exported` got `2026-10-03`; expected a day of the calendar until 2026-10-02, which is today.',
    ],
  ])('refuses %s', (_, changes, message) => {
    expect(() => begin(program, changes)).toThrow(message);
  });

  it('refuses an export that was reviewed already', () => {
    expect(() => begin(begun)).toThrow(`\`after.csv\` is the export that ${evidence} reviews`);
  });

  it('refuses a program without the control', () => {
    const { 'controls/iam/IAM-03-access-review.md': _, ...rest } = program;
    expect(() => begin(rest)).toThrow('IAM-03 is no control');
  });

  it('tells a terminal and a machine', () => {
    expect(begunText(begin().told)).toMatchSnapshot();
    expect(faultsOf(reviewJson(begin().told, reportOf([])))).toEqual([]);
  });
});
