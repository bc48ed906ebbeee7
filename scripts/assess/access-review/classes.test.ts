import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsOf, type Table } from './account.ts';
import { type AccessClass, accessClasses, compareAccess } from './classes.ts';
import { chooseColumns } from './columns.ts';
import { leaversOf } from './leavers.ts';

const columns = ['login', 'email', 'role', 'mfa', 'last login', 'status', 'type'] as const;
type Cells = Partial<Record<(typeof columns)[number], string>>;

const plain: Cells = {
  login: 'ann',
  email: 'ann.berg@example.com',
  role: 'Member',
  mfa: 'yes',
  'last login': '2026-09-30',
  status: 'active',
  type: 'person',
};

function table(...rows: readonly Cells[]): Table {
  return { columns, rows: rows.map((row) => columns.map((name) => row[name] ?? '')) };
}

function accounts(...rows: readonly Cells[]) {
  const read = table(...rows);
  return accountsOf(read, chooseColumns(read.columns, undefined, {}).columns, 'UTC').accounts;
}

/** Exports pulled on 2026-10-02; the one before holds the plain account unless told otherwise. */
function classesOf(row: Cells, before: readonly Cells[] = [plain], leaver = ''): readonly AccessClass[] {
  const list = { columns: ['email', 'last working day'], rows: leaver === '' ? [] : [leaver.split(' ')] };
  const { lines } = compareAccess({
    after: accounts(row),
    before: accounts(...before),
    leavers: leaversOf(list, 'UTC').leavers,
    day: '2026-10-02',
    dormant: 'P90D',
  });
  return lines[0]?.classes ?? [];
}

describe('an account is in no class', () => {
  it('when nothing is to be said of it', () => {
    expect(classesOf(plain)).toEqual([]);
  });
});

describe('one value makes it', () => {
  it.each<readonly [AccessClass, string, Cells, Cells]>([
    ['new', 'another key than before', plain, { ...plain, login: 'anne' }],
    ['changed', 'another role', plain, { ...plain, role: 'Viewer' }],
    ['privileged', 'a role of power', { ...plain, role: 'Non-admin' }, { ...plain, role: 'Admin' }],
    ['without-mfa', 'no second factor', { ...plain, mfa: 'totp' }, { ...plain, mfa: 'disabled' }],
    ['without-mfa', 'a person’s type', { ...plain, mfa: 'no', type: 'service' }, { ...plain, mfa: 'no' }],
    [
      'without-mfa',
      'an active status',
      { ...plain, mfa: 'no', status: 'Suspended' },
      { ...plain, mfa: 'no', status: 'Active' },
    ],
    [
      'dormant',
      '90 days',
      { ...plain, 'last login': '2026-07-05' },
      { ...plain, 'last login': '2026-07-04' },
    ],
    [
      'dormant',
      'the word never',
      { ...plain, 'last login': '7/1/2026' },
      { ...plain, 'last login': 'Never' },
    ],
    [
      'dormant',
      'an active status',
      { ...plain, 'last login': '', status: 'disabled' },
      { ...plain, 'last login': '', status: 'active' },
    ],
    ['orphaned', 'no person', plain, { ...plain, email: '' }],
    ['shared', 'two people', plain, { ...plain, email: 'ann.berg@example.com; ben@example.com' }],
    ['shared', 'a name of no person', { ...plain, login: 'ann-admin' }, { ...plain, login: 'test-admin2' }],
    ['shared', 'a word of purpose', { ...plain, login: 'user17' }, { ...plain, login: 'test-user17' }],
  ])('%s: %s', (name, _, good, bad) => {
    const before = name === 'new' ? [plain] : [{ ...good, 'last login': '' }];
    const same = name === 'changed' || name === 'new' ? before : [...before, { ...bad, status: 'active' }];
    expect(classesOf(good, same)).not.toContain(name);
    expect(classesOf(bad, same)).toContain(name);
  });

  it('leaver: the last working day lies before the export', () => {
    expect(classesOf(plain, [plain], 'ann.berg@example.com 2026-10-02')).toEqual([]);
    expect(classesOf(plain, [plain], 'ann.berg@example.com 2026-10-01')).toEqual(['leaver']);
  });

  it('leaver: an active status', () => {
    const row = { ...plain, status: 'Deprovisioned' };
    expect(classesOf(row, [plain], 'ann.berg@example.com 2026-09-01')).toEqual([]);
    expect(classesOf({ ...row, status: 'Provisioned' }, [plain], 'ann.berg@example.com 2026-09-01')).toEqual([
      'leaver',
    ]);
  });

  it.each([
    ['the account itself', 'ann', true],
    ['the address, whatever its case', 'Ann.Berg@Example.com', true],
    ['an address with the account as its local part', 'ann@example.com', true],
    ['the same local part at another host', 'ann.berg@other.example', false],
    ['another person', 'anna', false],
  ])('leaver: named by %s', (_, name, found) => {
    expect(classesOf(plain, [plain], name)).toEqual(found ? ['leaver'] : []);
  });

  it('changed: sign-in given back', () => {
    expect(classesOf(plain, [{ ...plain, status: 'active' }])).toEqual([]);
    expect(classesOf(plain, [{ ...plain, status: 'disabled' }])).toEqual(['changed']);
  });

  it('several classes at once, the most urgent first', () => {
    const row = { login: 'admin', role: 'owner', mfa: 'no', status: 'active' };
    expect(classesOf(row, [plain], 'admin')).toEqual([
      'leaver',
      'new',
      'privileged',
      'without-mfa',
      'orphaned',
      'shared',
    ]);
    expect(classesOf(row, [row])).toContain('dormant');
  });
});

describe('the comparison', () => {
  it('lists what is gone', () => {
    const removed = (rows: readonly Cells[]) =>
      compareAccess({
        after: accounts(plain),
        before: accounts(...rows),
        leavers: null,
        day: '2026-10-02',
        dormant: 'P90D',
      }).removed.map(({ key }) => key);
    expect(removed([plain])).toEqual([]);
    expect(removed([plain, { ...plain, login: 'bob' }])).toEqual(['bob']);
  });

  it('puts nobody into a class for want of a column', () => {
    const read: Table = { columns: ['login'], rows: [['ann']] };
    const { accounts: after } = accountsOf(read, { account: 'login' }, 'UTC');
    const { lines } = compareAccess({
      after,
      before: accounts(plain),
      leavers: null,
      day: '2026-10-02',
      dormant: 'P90D',
    });
    expect(lines[0]?.classes).toEqual([]);
  });

  it('of an export with itself finds nothing new, changed or gone, whatever is in it', () => {
    const row = fc.record({
      login: fc.constantFrom('ann', 'bob', 'admin', '=x'),
      email: fc.constantFrom('', 'ann@example.com', 'a@x.example; b@x.example'),
      role: fc.constantFrom('', 'Member', 'Admin'),
      mfa: fc.constantFrom('', 'yes', 'no', 'what'),
      status: fc.constantFrom('', 'active', 'disabled'),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const all = accounts(...rows);
        const { lines, removed } = compareAccess({
          after: all,
          before: all,
          leavers: null,
          day: '2026-10-02',
          dormant: 'P90D',
        });
        expect(lines.map(({ account }) => account.key)).toEqual([...new Set(rows.map(({ login }) => login))]);
        expect(removed).toEqual([]);
        for (const { classes } of lines) {
          expect(classes).not.toContain('new');
          expect(classes).not.toContain('changed');
          expect(classes).toEqual(accessClasses.filter((name) => classes.includes(name)));
        }
      }),
    );
  });
});
