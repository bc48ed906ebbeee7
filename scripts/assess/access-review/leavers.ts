import type { Day } from '../../model/calendar.ts';
import type { Account, Table } from './account.ts';
import { dayIn } from './cells.ts';
import { isNameColumn, lastDayColumn } from './columns.ts';
import { isMail, localPart, nameOf } from './identity.ts';

/** Somebody who left. */
export interface Leaver {
  /** Names, mail addresses and accounts by which the list knows them. */
  readonly names: readonly string[];
  /** The last working day; null where the list does not say: then they have left. */
  readonly lastDay: Day | null;
}

export interface Leavers {
  readonly leavers: readonly Leaver[];
  /** Whether a column with names was found; without one nobody can be looked for. */
  readonly named: boolean;
  /** Rows that name nobody, counted from 1 below the columns. */
  readonly nameless: readonly number[];
  /** Last days that could not be read. */
  readonly unread: readonly string[];
}

/** Reads the list of leavers: names by the well-known names of columns, the last working day where there is one. */
export function leaversOf(table: Table, timezone: string): Leavers {
  const places = table.columns.flatMap((name, index) => (isNameColumn(name) ? [index] : []));
  const column = lastDayColumn(table.columns);
  const last = column === undefined ? -1 : table.columns.indexOf(column);
  const leavers: Leaver[] = [];
  const nameless: number[] = [];
  const unread: string[] = [];
  table.rows.forEach((row, index) => {
    const names = places.map((place) => nameOf(row[place] ?? '')).filter((name) => name !== '');
    if (names.length === 0) {
      nameless.push(index + 1);
      return;
    }
    const cell = (row[last] ?? '').trim();
    const lastDay = cell === '' ? null : dayIn(cell, timezone);
    if (cell !== '' && lastDay === null) unread.push(cell);
    leavers.push({ names, lastDay });
  });
  return { leavers, named: places.length > 0, nameless, unread };
}

/**
 * Finds the leaver whose account it is, by any name. A mail address is the same as an account of its local part; two
 * addresses at different hosts are two people. Whoever is still there on the day is none.
 */
export function leaverFinder(leavers: readonly Leaver[], day: Day): (account: Account) => Leaver | undefined {
  const [whole, bare, local] = [
    new Map<string, Leaver>(),
    new Map<string, Leaver>(),
    new Map<string, Leaver>(),
  ];
  for (const leaver of leavers.filter(({ lastDay }) => lastDay === null || lastDay < day)) {
    for (const name of leaver.names) {
      whole.set(name, leaver);
      if (isMail(name)) local.set(localPart(name), leaver);
      else bare.set(name, leaver);
    }
  }
  const find = (name: string) =>
    whole.get(name) ?? (isMail(name) ? bare.get(localPart(name)) : local.get(name));
  return ({ names }) => {
    for (const each of names) {
      const found = find(nameOf(each));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
