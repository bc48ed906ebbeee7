import { addDuration, type Day } from '../../model/calendar.ts';
import type { Account } from './account.ts';
import { isGenericName, isMachine } from './cells.ts';
import { type Leaver, leaverFinder } from './leavers.ts';

/** What a reviewer should know of an account, the most urgent first; one account may have several. */
export const accessClasses = [
  'leaver',
  'new',
  'changed',
  'privileged',
  'without-mfa',
  'dormant',
  'orphaned',
  'shared',
] as const;
export type AccessClass = (typeof accessClasses)[number];

/** An account with what is to be known of it. */
export interface Classed {
  readonly account: Account;
  readonly classes: readonly AccessClass[];
  /** The leaver whose account it still is. */
  readonly leaver: Leaver | null;
}

export interface Question {
  readonly after: readonly Account[];
  /** The accounts of the export before; null for a first review. */
  readonly before: readonly Account[] | null;
  /** Null when no list was given. */
  readonly leavers: readonly Leaver[] | null;
  /** The day of the export, in the program's zone. */
  readonly day: Day;
  /** How long an account may be unused, such as `P90D`. */
  readonly dormant: string;
}

export interface Comparison {
  readonly lines: readonly Classed[];
  /** Accounts of the export before that are gone. */
  readonly removed: readonly Account[];
}

/** Sorts the accounts of an export into classes. What the export does not say puts an account into no class. */
export function compareAccess({ after, before, leavers, day, dormant }: Question): Comparison {
  const old = before === null ? null : new Map(before.map((each) => [each.key, each]));
  const findLeaver = leaverFinder(leavers ?? [], day);
  const lines = after.map((account): Classed => {
    const earlier = old?.get(account.key);
    const leaver = account.active ? (findLeaver(account) ?? null) : null;
    const isNew = old !== null && earlier === undefined;
    const holds: Readonly<Record<AccessClass, boolean>> = {
      leaver: leaver !== null,
      new: isNew,
      changed: earlier !== undefined && isChanged(earlier, account),
      privileged: account.privileged === true,
      'without-mfa': account.active && account.mfa === false && !isMachine(account.type),
      dormant: account.active && isDormant(account.lastUsed, isNew, day, dormant),
      orphaned: account.people?.length === 0,
      shared: (account.people ?? []).length > 1 || isGenericName(account.key),
    };
    return { account, classes: accessClasses.filter((name) => holds[name]), leaver };
  });
  const now = new Set(after.map(({ key }) => key));
  return { lines, removed: (before ?? []).filter(({ key }) => !now.has(key)) };
}

/** Other rights than before: another role, privilege gained or lost, or sign-in given back. */
function isChanged(before: Account, after: Account): boolean {
  return (
    differ(before.roles?.join('\n'), after.roles?.join('\n')) ||
    differ(before.privileged, after.privileged) ||
    (!before.active && after.active)
  );
}

/** What one of two exports does not say did not change. */
function differ(
  before: string | boolean | null | undefined,
  after: string | boolean | null | undefined,
): boolean {
  return before != null && after != null && before !== after;
}

/** A new account that nobody has used yet is not dormant: it had no time to be. */
function isDormant(lastUsed: Account['lastUsed'], isNew: boolean, day: Day, dormant: string): boolean {
  if (lastUsed === null) return false;
  if (lastUsed === 'never') return !isNew;
  return addDuration(lastUsed, dormant) <= day;
}
