import { Buffer } from 'node:buffer';
import type { Account } from '../assess/access-review/account.ts';
import { chooseColumns } from '../assess/access-review/columns.ts';
import { readSheet, type SheetLine, sheetName } from '../assess/access-review/sheet.ts';
import { filesByPath, folderOf } from '../assess/artifacts.ts';
import type { Assessment } from '../assess/assessment.ts';
import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { recordOf } from './required.ts';
import { type ReadTable, refuseAbsent, soundAccounts } from './review-table.ts';

/** A review that was begun, as it lies in the repository. */
export interface OpenedReview {
  readonly id: string;
  /** The path of its record, and the folder beside it. */
  readonly path: string;
  readonly folder: string;
  readonly system: ContentRecord<'system'>;
  /** The export under review, and the day on which it was pulled. */
  readonly after: string;
  readonly day: Day;
  readonly sheet: string;
  readonly lines: readonly SheetLine[];
  /** The later exports that it keeps, in the order in which they came. */
  readonly proofs: readonly string[];
  /** The list of leavers; null when none was given. */
  readonly leavers: string | null;
  /** Somebody has reviewed it, so that nothing is written any more. */
  readonly isReviewed: boolean;
}

/**
 * Opens the review that a word names.
 * @throws UsageError when the evidence is no access review that could be read, or its export or sheet is gone
 */
export function openReview(
  word: string,
  graph: Graph,
  { snapshot }: Pick<Assessment, 'snapshot'>,
): OpenedReview {
  const record = graph.find(word);
  const { collected, covers } = record?.kind === 'evidence' ? record.data : {};
  if (
    record?.kind !== 'evidence' ||
    record.data.type !== 'access-review' ||
    collected?.system === undefined ||
    covers === undefined
  )
    throw new UsageError(
      `\`${word}\` is no access review that could be read.`,
      'Begin one with `npm run review -- access EXPORT.csv --system SYS-APP`.',
    );
  const folder = folderOf(record);
  const listed = filesByPath(snapshot);
  const beside = (start: string) =>
    (record.data.artifacts ?? []).flatMap(({ path }) =>
      path?.startsWith(`${folder}/${start}`) && listed.has(path) ? [path] : [],
    );
  const [after] = beside('after.');
  const sheet = `${folder}/${sheetName}`;
  const lines = listed.has(sheet) ? readSheet(copyOf(snapshot, sheet)) : null;
  if (after === undefined || lines === null)
    throw new UsageError(
      after === undefined
        ? `${record.id} names no export \`after.csv\` beside it.`
        : `\`${sheet}\` is no decision sheet any more; expected the columns that it was written with.`,
      'Bring the file back from git; only the last four columns of the sheet are filled in.',
    );
  return {
    ...{ id: record.id, path: record.path, folder, after, sheet, lines },
    system: recordOf(graph, 'system', collected.system, 'collected.system'),
    day: covers.from,
    proofs: beside('proof-'),
    leavers: beside('leavers.')[0] ?? null,
    isReviewed: record.data.review !== undefined,
  };
}

/** The accounts of an export of the system under review, by the columns that are remembered. @throws UsageError for what is none */
export function accountsIn(
  { system }: OpenedReview,
  path: string,
  bytes: Uint8Array,
  timezone: string,
  read: ReadTable,
): readonly Account[] {
  const table = read(bytes, path);
  const chosen = chooseColumns(table.columns, system.data.accessColumns, {});
  // The columns were chosen when the review began; other ones now would compare what is not the same.
  refuseAbsent(
    chosen,
    path,
    table,
    'Expected the columns of the export under review: pull the accounts again with the same query.',
  );
  return soundAccounts(table, chosen.columns, timezone, path).accounts;
}

/** Bytes of a snapshot are valid until the next are read. */
export function copyOf({ read }: Pick<Snapshot, 'read'>, path: string): Uint8Array {
  return Buffer.from(read(path));
}
