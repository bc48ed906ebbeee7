import { type Accounts, accountsOf, type Table } from '../assess/access-review/account.ts';
import type { AccountColumns, ChosenColumns } from '../assess/access-review/columns.ts';
import { readItems } from '../model/items/items.ts';
import { UsageError } from '../model/usage-error.ts';

/** Bytes of an export → its columns and rows. The name tells its format. */
export type ReadTable = (bytes: Uint8Array, name: string) => Table;

/** Reads an export of accounts or people, CSV or JSON. @throws UsageError for what is no table */
export const readTable: ReadTable = (bytes, name) => {
  const read = readItems(bytes, name);
  if ('refused' in read)
    throw new UsageError(
      `\`${name}\` cannot be read: ${read.refused}.`,
      'Export it again as CSV in UTF-8, with the names of the columns in the first line, or as a JSON array.',
    );
  return { columns: read.items.heads, rows: read.items.rows.map(({ cells }) => cells) };
};

/**
 * @param instead what to do where the columns cannot be chosen any more
 * @throws UsageError for columns that the file lacks
 */
export function refuseAbsent(
  { columns, absent }: ChosenColumns,
  name: string,
  table: Table,
  instead: string | null = null,
): void {
  const [first] = absent;
  const listed = table.columns.map((column) => `\`${column}\``).join(', ');
  if (first !== undefined)
    throw new UsageError(
      `\`${name}\` has no column \`${first.column}\` for ${first.field}; it has ${listed}.`,
      instead ??
        (first.near === undefined
          ? `Name it with \`--map ${first.field}=COLUMN\`, or \`--map ${first.field}=\` when there is none.`
          : `Did you mean \`--map ${first.field}=${first.near}\`?`),
    );
  if (columns.account === undefined)
    throw new UsageError(
      `Which column of \`${name}\` names the account? It has ${listed}.`,
      instead ?? 'Say it once with `--map account=COLUMN`; it is remembered.',
    );
}

/** @throws UsageError where a row has no account, or there is no row: a review of it could not be complete. */
export function soundAccounts(
  table: Table,
  columns: AccountColumns,
  timezone: string,
  name: string,
): Accounts {
  const found = accountsOf(table, columns, timezone);
  const [nameless] = found.nameless;
  if (nameless !== undefined)
    throw new UsageError(
      `Row ${nameless} of \`${name}\` has nothing in \`${columns.account}\`, so that nobody could decide on it.`,
      'Export the accounts again, or name another column with `--map account=COLUMN`.',
    );
  if (found.accounts.length === 0)
    throw new UsageError(
      `\`${name}\` holds no account.`,
      'Export again, with an account that sees everything; an empty list is no review.',
    );
  return found;
}

/** The columns that another export of the same system has too. */
export function columnsIn(columns: AccountColumns, table: Table): AccountColumns {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => table.columns.includes(column)));
}
