import type { Accounts } from '../assess/access-review/account.ts';
import type { ChosenColumns } from '../assess/access-review/columns.ts';
import { leaversOf } from '../assess/access-review/leavers.ts';
import type { NamedArtifact } from '../exporters/access-review.ts';
import { sha256Of } from '../model/fingerprint.ts';
import type { Graph } from '../model/graph.ts';
import { UsageError } from '../model/usage-error.ts';
import { counted } from '../model/wording.ts';
import type { NamedFile } from './review-request.ts';
import { columnsIn, type ReadTable, refuseAbsent, soundAccounts } from './review-table.ts';

/** The accounts of the export before, by the same columns as far as it has them; null when there is none. */
export function earlierAccounts(
  file: NamedFile | null,
  { columns }: ChosenColumns,
  timezone: string,
  read: ReadTable,
) {
  if (file === null) return null;
  const table = read(file.bytes, file.name);
  const own = columnsIn(columns, table);
  if (own.account === undefined)
    refuseAbsent(
      { columns: own, from: {}, absent: [{ field: 'account', column: columns.account ?? '' }] },
      file.name,
      table,
    );
  return soundAccounts(table, own, timezone, file.name);
}

/** The list of leavers, and what could not be read in it. @throws UsageError where nobody could be looked for: an account would seem to be no leaver's */
export function leaversFrom(file: NamedFile, timezone: string, read: ReadTable) {
  const table = read(file.bytes, file.name);
  const { leavers, named, nameless, unread } = leaversOf(table, timezone);
  if (!named)
    throw new UsageError(
      `\`${file.name}\` has no column with names, mail addresses or accounts; it has ${table.columns.map((column) => `\`${column}\``).join(', ')}.`,
      'Name a column `email`, `name` or `login`.',
    );
  if (nameless.length > 0)
    throw new UsageError(
      `Row ${nameless[0]} of \`${file.name}\` names nobody.`,
      'Complete it, or export again.',
    );
  const doubts =
    unread.length === 0
      ? []
      : [
          `${unread.length} last days of the leavers could not be read, such as “${unread[0]}”; they count as gone.`,
        ];
  return { leavers, doubts };
}

/** What of an export could not be read, a sentence a column. */
export function doubtsOf({ unread }: Accounts): readonly string[] {
  return unread.map(({ column, count, example }) =>
    example === ''
      ? `\`${column}\` is empty in ${counted(count, 'row')}: not known there.`
      : `\`${column}\` could not be read in ${counted(count, 'row')}, such as “${example}”: not known there.`,
  );
}

/** One export cannot show two reviews. @throws UsageError when evidence holds the very same file as what it reviewed */
export function refuseReviewed(graph: Graph, { name, bytes }: NamedFile): void {
  const { sha256 } = artifactOf('', bytes);
  const same = graph.records.find(
    (each) =>
      each.kind === 'evidence' &&
      (each.data.artifacts ?? []).some(
        (file) => file.sha256 === sha256 && /\/after\.\w+$/.test(file.path ?? ''),
      ),
  );
  if (same === undefined) return;
  throw new UsageError(
    `\`${name}\` is the export that ${same.id} reviews; one export cannot be reviewed twice.`,
    `Go on with \`npm run review -- access --check ${same.id}\`, or pull the accounts again.`,
  );
}

/** A file as a record's `artifacts` describe it. */
export function artifactOf(path: string, bytes: Uint8Array): NamedArtifact {
  const sha256 = sha256Of(bytes);
  return { path, format: formatOf(path), bytes: bytes.length, sha256 };
}

/** The format of a file by the end of its name; `csv` for any other end. */
export function formatOf(name: string): string {
  return /\.(csv|tsv|json|txt)$/i.exec(name)?.[1]?.toLowerCase() ?? 'csv';
}
