import { describe, expect, it } from 'vitest';
import { accountsOf } from './account.ts';
import { dayIn, isDisabled, lastUseOf, mfaOf } from './cells.ts';
import { chooseColumns } from './columns.ts';

describe('a cell', () => {
  it.each([
    ['2026-07-01', '2026-07-01'],
    ['2026-07-01T23:30:00Z', '2026-07-02'],
    ['2026-07-01 23:30:00 UTC', '2026-07-02'],
    ['2026/7/1 23:30:00', '2026-07-01'],
    ['01-Jul-2026', '2026-07-01'],
    ['Jul 1, 2026 10:00 AM', '2026-07-01'],
    ['1782864000', '2026-07-01'],
    ['1782864000000', '2026-07-01'],
    ['7/1/2026', null],
    ['2026-02-30', null],
    ['yesterday', null],
  ])('%s is the day %s in Vienna', (cell, day) => {
    expect(dayIn(cell, 'Europe/Vienna')).toBe(day);
  });

  it.each(['', '-', 'never', 'Never logged in', 'N/A', 'no_information'])('“%s” is never', (cell) => {
    expect(lastUseOf(cell, 'UTC')).toBe('never');
  });

  it.each([
    ['TRUE', true],
    ['Enforced', true],
    ['webauthn', true],
    ['not enrolled', false],
    ['0', false],
    ['', null],
    ['perhaps', null],
  ])('“%s” of a second factor is %s', (cell, has) => {
    expect(mfaOf(cell)).toBe(has);
  });

  it.each([
    ['Active', 'status', false],
    ['Inactive', 'status', true],
    ['Suspended by admin', 'status', true],
    ['false', 'accountEnabled', true],
    ['true', 'accountEnabled', false],
    ['true', 'Suspended', true],
    ['false', 'Suspended', false],
  ])('“%s” in %s is disabled: %s', (cell, column, disabled) => {
    expect(isDisabled(cell, column)).toBe(disabled);
  });
});

describe('accounts', () => {
  const columns = { account: 'user', person: 'owner', role: 'role', mfa: 'mfa', lastUsed: 'seen' };
  const read = (...rows: string[][]) =>
    accountsOf({ columns: ['user', 'owner', 'role', 'mfa', 'seen'], rows }, columns, 'UTC');

  it('join the rows of one key: all roles, all people, the weaker protection, the later use', () => {
    const { accounts } = read(
      ['ops', 'Ann', 'Viewer', 'yes', '2026-07-01'],
      ['bob', 'Bob', 'Viewer', 'yes', '2026-07-01'],
      [' ops', 'ANN', 'Admin', 'no', '2026-07-02'],
    );
    expect(accounts.map(({ key }) => key)).toEqual(['ops', 'bob']);
    expect(accounts[0]).toMatchObject({
      people: ['Ann'],
      roles: ['Admin', 'Viewer'],
      privileged: true,
      mfa: false,
      lastUsed: '2026-07-02',
    });
  });

  it('leave out no row silently', () => {
    const { accounts, nameless, unread } = read(
      ['ann', '', '', 'maybe', '7/1/2026'],
      ['', 'Bob', '', 'yes', 'never'],
      ['cid', 'Cid', '', 'maybe', '2026-07-01'],
    );
    expect(accounts.map(({ key }) => key)).toEqual(['ann', 'cid']);
    expect(nameless).toEqual([2]);
    expect(unread).toEqual([
      { column: 'seen', count: 1, example: '7/1/2026' },
      { column: 'mfa', count: 2, example: 'maybe' },
    ]);
  });
});

describe('columns', () => {
  const names = ['User Name', 'E-mail', '2sv Enrolled [READ ONLY]', 'Last Sign In [READ ONLY]', 'Team'];

  it('are guessed by well-known names', () => {
    expect(chooseColumns(names, undefined, {})).toMatchObject({
      columns: {
        account: 'User Name',
        person: 'E-mail',
        mfa: '2sv Enrolled [READ ONLY]',
        lastUsed: 'Last Sign In [READ ONLY]',
      },
      from: { account: 'guessed' },
      absent: [],
    });
  });

  it('are not guessed once they are remembered', () => {
    const { columns, from } = chooseColumns(names, { account: 'E-mail' }, { role: 'team' });
    expect(columns).toEqual({ account: 'E-mail', role: 'Team' });
    expect(from).toEqual({ account: 'remembered', role: 'typed' });
  });

  it('may be said not to be there', () => {
    expect(chooseColumns(names, undefined, { mfa: null }).columns).not.toHaveProperty('mfa');
  });

  it('that are absent are named, with the nearest', () => {
    expect(chooseColumns(names, { account: 'User Names' }, {}).absent).toEqual([
      { field: 'account', column: 'User Names', near: 'User Name' },
    ]);
  });

  it('stand for one field each', () => {
    expect(chooseColumns(['email'], undefined, {}).columns).toEqual({ account: 'email' });
  });
});
