import { accessClasses, type Comparison, compareAccess } from '../assess/access-review/classes.ts';
import { accountFields, type ChosenColumns, chooseColumns } from '../assess/access-review/columns.ts';
import { reviewControl } from '../assess/access-review/controls.ts';
import { ownAccess } from '../assess/access-review/identity.ts';
import { sheetName } from '../assess/access-review/sheet.ts';
import type { BegunReview } from '../assess/access-review/told.ts';
import { folderOf } from '../assess/artifacts.ts';
import type { Assessment } from '../assess/assessment.ts';
import { idInUse, nextEvidence } from '../assess/next-id.ts';
import { reviewText, sheetText } from '../exporters/access-review.ts';
import { pathOf } from '../exporters/record.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { editFrontMatter } from '../parse/edit-front-matter.ts';
import type { Output } from './command.ts';
import { recordOf } from './required.ts';
import { controlOf, textIn } from './review-ground.ts';
import { exportedDay, type ReviewRequest } from './review-request.ts';
import {
  artifactOf,
  doubtsOf,
  earlierAccounts,
  formatOf,
  leaversFrom,
  refuseReviewed,
} from './review-sources.ts';
import { type ReadTable, refuseAbsent, soundAccounts } from './review-table.ts';

export interface ReviewPlan<T> {
  readonly told: T;
  readonly files: readonly Output[];
}

/**
 * Works out an access review from exports: the comparison, the sheet, the record, and the columns to remember.
 * @throws UsageError for files and words that fit no review, and for an export that has been reviewed
 */
export function planReview(
  request: ReviewRequest,
  graph: Graph,
  assessment: Assessment,
  read: ReadTable,
): ReviewPlan<BegunReview> {
  const { snapshot, timezone, today } = assessment;
  const exported = exportedDay(request.exported, today);
  const system = recordOf(graph, 'system', request.system, '--system');
  const control = controlOf(graph, reviewControl);
  const reviewer = recordOf(graph, 'role', request.reviewer ?? system.data.owner, '--reviewer');
  const table = read(request.after.bytes, request.after.name);
  const chosen = chooseColumns(table.columns, system.data.accessColumns, request.columns);
  refuseAbsent(chosen, request.after.name, table);
  refuseReviewed(graph, request.after);
  const after = soundAccounts(table, chosen.columns, timezone, request.after.name);
  const before = earlierAccounts(request.before, chosen, timezone, read);
  const leavers = request.leavers === null ? null : leaversFrom(request.leavers, timezone, read);
  const comparison = compareAccess({
    after: after.accounts,
    before: before?.accounts ?? null,
    leavers: leavers?.leavers ?? null,
    day: exported,
    dormant: request.dormant,
  });
  const id = nextEvidence(idInUse(graph, snapshot.files), today, control.id);
  const path = pathOf('evidence', id, null);
  const beside = filesBeside(folderOf({ id, path }), request, comparison);
  const contents = reviewText({
    id,
    title: `Access review of ${system.title}${request.slot === null ? '' : `, ${request.slot}`}`,
    control: control.id,
    slot: request.slot,
    system: system.id,
    environment: system.data.environment,
    today,
    exported,
    reviewer: reviewer.id,
    collector: control.data.performer ?? control.data.owner,
    population: after.accounts.length,
    artifacts: beside.map((file) => artifactOf(file.path, file.contents)),
  });
  const files: readonly Output[] = [
    { path, contents, fresh: true },
    ...beside,
    ...remembered(snapshot, system.path, chosen),
  ];
  const told: BegunReview = {
    step: 'begun',
    evidence: id,
    system: system.id,
    day: exported,
    population: after.accounts.length,
    earlier: before?.accounts.length ?? null,
    leavers: leavers?.leavers.length ?? null,
    ...comparedOf(comparison, chosen),
    doubts: [...doubtsOf(after), ...(leavers?.doubts ?? [])],
    reviewer: reviewer.id,
    own: ownOf(comparison, graph, reviewer),
    sheet: `${folderOf({ id, path })}/${sheetName}`,
    written: files.map((file) => file.path),
  };
  return { told, files };
}

/** The exports as they are, and the sheet. */
function filesBeside(
  folder: string,
  { before, after, leavers }: ReviewRequest,
  comparison: Comparison,
): readonly { readonly path: string; readonly contents: Uint8Array; readonly fresh: true }[] {
  const named = Object.entries({ before, after, leavers }).flatMap(([name, file]) =>
    file === null ? [] : [{ path: `${folder}/${name}.${formatOf(file.name)}`, contents: file.bytes }],
  );
  const sheet = { path: `${folder}/${sheetName}`, contents: Buffer.from(sheetText(comparison), 'utf8') };
  return [...named, sheet].map((file) => ({ ...file, fresh: true }));
}

/** The record of the system with the columns that were chosen; nothing where it holds them already, or cannot be edited. */
function remembered(
  snapshot: Assessment['snapshot'],
  path: string,
  { columns }: ChosenColumns,
): readonly Output[] {
  const text = textIn(snapshot, path);
  const contents = editFrontMatter(text, [{ path: ['accessColumns'], value: columns }]);
  return contents === null || contents === text ? [] : [{ path, contents }];
}

function comparedOf(
  { lines, removed }: Comparison,
  { columns, from }: ChosenColumns,
): Pick<BegunReview, 'columns' | 'classes' | 'removed'> {
  return {
    columns: accountFields.map((field) => ({
      field,
      column: columns[field] ?? null,
      from: from[field] ?? 'absent',
    })),
    classes: accessClasses.map((name) => ({
      name,
      accounts: lines.filter(({ classes }) => classes.includes(name)).map(({ account }) => account.key),
    })),
    removed: removed.map(({ key }) => key),
  };
}

/** Accounts that are the reviewer's own; none where nobody holds the role yet. */
function ownOf(
  { lines }: Comparison,
  graph: Graph,
  { id, data: { holders = [] } }: ContentRecord<'role'>,
): readonly string[] {
  if (holders.length === 0) return [];
  return lines.flatMap(({ account }) => (ownAccess(graph, id, account.names) === null ? [] : [account.key]));
}
