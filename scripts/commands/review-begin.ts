import { accessClasses, type Comparison, compareAccess } from '../assess/access-review/classes.ts';
import { accountFields, chooseColumns } from '../assess/access-review/columns.ts';
import { reviewControl } from '../assess/access-review/controls.ts';
import { ownAccess } from '../assess/access-review/identity.ts';
import { sheetName } from '../assess/access-review/sheet.ts';
import type { BegunReview } from '../assess/access-review/told.ts';
import type { Assessment } from '../assess/assessment.ts';
import { idInUse, nextEvidence } from '../assess/next-id.ts';
import { reviewText, sheetText } from '../exporters/access-review.ts';
import { pathOf } from '../exporters/record.ts';
import type { Graph } from '../model/graph.ts';
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
  const folder = path.replace(/\.md$/, '');
  const sheet = `${folder}/${sheetName}`;
  const beside: readonly (readonly [string, Uint8Array])[] = [
    ...[request.before, request.after, request.leavers].flatMap((file, index) =>
      file === null
        ? []
        : [
            [
              `${folder}/${['before', 'after', 'leavers'][index]}.${formatOf(file.name)}`,
              file.bytes,
            ] as const,
          ],
    ),
    [sheet, Buffer.from(sheetText(comparison), 'utf8')],
  ];
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
    artifacts: beside.map(([each, bytes]) => artifactOf(each, bytes)),
  });
  const files: Output[] = [
    { path, contents, fresh: true },
    ...beside.map(([each, bytes]) => ({ path: each, contents: bytes, fresh: true })),
  ];
  const remembered = editFrontMatter(textIn(snapshot, system.path), [
    { path: ['accessColumns'], value: chosen.columns },
  ]);
  if (remembered !== null && remembered !== textIn(snapshot, system.path))
    files.push({ path: system.path, contents: remembered });
  const told: BegunReview = {
    step: 'begun',
    evidence: id,
    system: system.id,
    day: exported,
    population: after.accounts.length,
    earlier: before?.accounts.length ?? null,
    leavers: leavers?.leavers.length ?? null,
    columns: accountFields.map((field) => ({
      field,
      column: chosen.columns[field] ?? null,
      from: chosen.from[field] ?? 'absent',
    })),
    classes: accessClasses.map((name) => ({ name, accounts: accountsIn(comparison, name) })),
    removed: comparison.removed.map(({ key }) => key),
    doubts: [...doubtsOf(after), ...(leavers?.doubts ?? [])],
    reviewer: reviewer.id,
    own: comparison.lines.flatMap(({ account }) =>
      ownAccess(graph, reviewer.id, account.names) === null || (reviewer.data.holders ?? []).length === 0
        ? []
        : [account.key],
    ),
    sheet,
    written: files.map((file) => file.path),
  };
  return { told, files };
}

function accountsIn({ lines }: Comparison, name: (typeof accessClasses)[number]): readonly string[] {
  return lines.filter(({ classes }) => classes.includes(name)).map(({ account }) => account.key);
}
