import type { Day } from '../../model/calendar.ts';
import { isAdministrative, isDisabled, lastUseOf, mfaOf, peopleIn, truthOf } from './cells.ts';
import { type AccountColumns, isNameColumn } from './columns.ts';

/** A list of accounts or people as it was exported: the names of its columns, and its rows in order. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One account of a system. What its export does not say is null: not known is neither yes nor no. */
export interface Account {
  /** What the system calls it; one account may stand in several rows. */
  readonly key: string;
  /** The people whose account it is; more than one shares it. Null when the export does not say. */
  readonly people: readonly string[] | null;
  /** Everything by which the account or its person may be named elsewhere: the key, mail addresses, names. */
  readonly names: readonly string[];
  readonly roles: readonly string[] | null;
  readonly privileged: boolean | null;
  readonly mfa: boolean | null;
  /** The day of the last use in the program's zone; `never` where the cell is empty or says so. */
  readonly lastUsed: Day | 'never' | null;
  readonly active: boolean;
  readonly type: string;
}

export interface Accounts {
  readonly accounts: readonly Account[];
  /** Rows without a name of an account, counted from 1 below the columns. */
  readonly nameless: readonly number[];
  /** Cells of dates and of second factors that could not be read, by their column. */
  readonly unread: readonly { readonly column: string; readonly count: number; readonly example: string }[];
}

/** Reads accounts from rows, one for each key, in the order of their first row. Nothing is left out silently. */
export function accountsOf(table: Table, columns: AccountColumns, timezone: string): Accounts {
  const at = (name: string | undefined) => (name === undefined ? -1 : table.columns.indexOf(name));
  const place = {
    account: at(columns.account),
    person: at(columns.person),
    role: at(columns.role),
    privileged: at(columns.privileged),
    mfa: at(columns.mfa),
    lastUsed: at(columns.lastUsed),
    status: at(columns.status),
    type: at(columns.type),
  };
  const names = table.columns.flatMap((name, index) => (isNameColumn(name) ? [index] : []));
  const nameless: number[] = [];
  const unread = new Map<string, { count: number; example: string }>();
  const found = new Map<string, Account>();
  table.rows.forEach((row, index) => {
    const cell = (where: number) => (where < 0 ? null : (row[where] ?? '').trim());
    const key = cell(place.account) ?? '';
    if (key === '') {
      nameless.push(index + 1);
      return;
    }
    const note = (column: string | undefined, example: string) => {
      const seen = unread.get(column ?? '');
      if (seen === undefined) unread.set(column ?? '', { count: 1, example });
      else seen.count += 1;
    };
    const [person, role, use, factor] = [place.person, place.role, place.lastUsed, place.mfa].map(cell);
    const lastUsed = use == null ? null : lastUseOf(use, timezone);
    if (use != null && lastUsed === null) note(columns.lastUsed, use);
    const mfa = factor == null ? null : mfaOf(factor);
    if (factor != null && mfa === null) note(columns.mfa, factor);
    const people = person == null ? null : peopleIn(person);
    const account: Account = {
      key,
      people,
      names: [key, ...(people ?? []), ...names.map((each) => cell(each) ?? '')].filter((each) => each !== ''),
      roles: role == null ? null : role === '' ? [] : [role],
      privileged: privilegeOf(cell(place.privileged), role ?? null),
      mfa,
      lastUsed,
      active: !isDisabled(cell(place.status), columns.status ?? ''),
      type: cell(place.type) ?? '',
    };
    const before = found.get(key);
    found.set(key, before === undefined ? account : joined(before, account));
  });
  return {
    accounts: [...found.values()],
    nameless,
    unread: [...unread].map(([column, { count, example }]) => ({ column, count, example })),
  };
}

/** The column of privilege decides; where it says nothing, the words of the role do. */
function privilegeOf(cell: string | null, role: string | null): boolean | null {
  const said = cell === null ? null : truthOf(cell);
  return said ?? (role === null ? null : isAdministrative(role));
}

/** Two rows of one account: it has the rights of both, and the weaker of two protections. */
function joined(a: Account, b: Account): Account {
  return {
    key: a.key,
    people: a.people === null || b.people === null ? null : together(a.people, b.people),
    names: together(a.names, b.names),
    roles: a.roles === null || b.roles === null ? null : together(a.roles, b.roles),
    privileged: a.privileged === true || b.privileged === true ? true : (a.privileged ?? b.privileged),
    mfa: a.mfa === false || b.mfa === false ? false : a.mfa === null || b.mfa === null ? null : true,
    lastUsed: laterUse(a.lastUsed, b.lastUsed),
    active: a.active || b.active,
    type: a.type === '' ? b.type : a.type,
  };
}

function laterUse(a: Account['lastUsed'], b: Account['lastUsed']): Account['lastUsed'] {
  if (a === null || b === null) return null;
  if (a === 'never' || b === 'never') return a === 'never' ? b : a;
  return a > b ? a : b;
}

/** Without repetition; people are told apart whatever the case of their letters. */
function together(a: readonly string[], b: readonly string[]): readonly string[] {
  const seen = new Map([...b, ...a].map((each) => [each.toLowerCase(), each]));
  return [...seen.values()].sort();
}
