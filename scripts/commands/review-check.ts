import { Buffer } from 'node:buffer';
import type { Account } from '../assess/access-review/account.ts';
import { compareAccess } from '../assess/access-review/classes.ts';
import { chooseColumns } from '../assess/access-review/columns.ts';
import { leaverControl } from '../assess/access-review/controls.ts';
import { type LateLeavers, lateLeavers } from '../assess/access-review/late-leavers.ts';
import { leaversOf } from '../assess/access-review/leavers.ts';
import { reviewState } from '../assess/access-review/review.ts';
import { readSheet, sheetName } from '../assess/access-review/sheet.ts';
import type { CheckedReview } from '../assess/access-review/told.ts';
import { filesByPath, folderOf } from '../assess/artifacts.ts';
import type { Assessment } from '../assess/assessment.ts';
import { slotCalendarOf } from '../assess/slots/slot-calendar.ts';
import type { Graph } from '../model/graph.ts';
import { UsageError } from '../model/usage-error.ts';
import { editFrontMatter } from '../parse/edit-front-matter.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import type { Output } from './command.ts';
import { recordOf } from './required.ts';
import type { ReviewPlan } from './review-begin.ts';
import { editsOf, toWriteIn } from './review-edits.ts';
import { planLeaverFinding } from './review-finding.ts';
import { textIn } from './review-ground.ts';
import { proofPlace } from './review-proof.ts';
import type { NamedFile } from './review-request.ts';
import { artifactOf } from './review-sources.ts';
import { type ReadTable, refuseAbsent, soundAccounts } from './review-table.ts';

export interface CheckRequest {
  readonly evidence: string;
  /** A newer export; null where none was given. */
  readonly proof: NamedFile | null;
  /** The day on which it was pulled; today when it was not typed. */
  readonly exported: string | null;
}

/**
 * Holds a filled sheet against its exports, and works out what the record takes from it. A review that somebody has
 * already reviewed is only read. The same call on the same files changes nothing.
 * @throws UsageError when the evidence is no access review that could be read
 */
export function planReviewCheck(
  { evidence, proof, exported }: CheckRequest,
  graph: Graph,
  assessment: Assessment,
  read: ReadTable,
): ReviewPlan<CheckedReview> {
  const { snapshot, timezone, today } = assessment;
  const record = graph.find(evidence);
  const { collected, covers } = record?.kind === 'evidence' ? record.data : {};
  if (
    record?.kind !== 'evidence' ||
    record.data.type !== 'access-review' ||
    collected?.system === undefined ||
    covers === undefined
  )
    throw new UsageError(
      `\`${evidence}\` is no access review that could be read.`,
      'Begin one with `npm run review -- access EXPORT.csv --system SYS-APP`.',
    );
  const folder = folderOf(record);
  const listed = filesByPath(snapshot);
  const named = (record.data.artifacts ?? []).flatMap(({ path }) => (path === undefined ? [] : [path]));
  const beside = (start: string) =>
    named.filter((path) => path.startsWith(`${folder}/${start}`) && listed.has(path));
  const [after] = beside('after.');
  const sheet = `${folder}/${sheetName}`;
  const lines = listed.has(sheet) ? readSheet(copyOf(assessment, sheet)) : null;
  if (after === undefined || lines === null)
    throw new UsageError(
      after === undefined
        ? `${record.id} names no export \`after.csv\` beside it.`
        : `\`${sheet}\` is no decision sheet any more; expected the columns that it was written with.`,
      'Bring the file back from git; only the last four columns of the sheet are filled in.',
    );
  const system = recordOf(graph, 'system', collected.system, 'collected.system');
  const accountsIn = (path: string, bytes: Uint8Array) => {
    const table = read(bytes, path);
    const chosen = chooseColumns(table.columns, system.data.accessColumns, {});
    refuseAbsent(chosen, path, table);
    return soundAccounts(table, chosen.columns, timezone, path).accounts;
  };
  const accounts = accountsIn(after, copyOf(assessment, after));
  const isReviewed = record.data.review !== undefined;
  if (isReviewed && proof !== null)
    throw new UsageError(
      `${record.id} has been reviewed, and takes no other export any more.`,
      'File a record of its own that names this one in `supersedes`.',
    );
  const day = covers.from;
  const proofs = beside('proof-');
  const newProof =
    proof === null
      ? null
      : proofPlace(proof, { kept: proofs, folder, after, from: day, exported }, assessment);
  const isNew = newProof?.isNew === true && proof !== null;
  const newest = isNew ? newProof.path : (proofs.at(-1) ?? null);
  const later = newest === null ? null : accountsIn(newest, isNew ? proof.bytes : copyOf(assessment, newest));
  const state = reviewState(graph, { lines, accounts, proof: later, exported: day, today });
  const late = leaversStillThere(beside('leavers.')[0], accounts, graph, assessment, read, day);
  const finding = planLeaverFinding(
    graph,
    snapshot.files,
    { evidence: record.id, system: system.id, day },
    late,
  );
  const files: Output[] = [];
  const text = textIn(snapshot, record.path);
  let edited = text;
  if (!isReviewed) {
    if (isNew) files.push({ path: newProof.path, contents: proof.bytes, fresh: true });
    if (finding.file !== null) files.push({ ...finding.file, fresh: true });
    const artifacts = [artifactOf(sheet, copyOf(assessment, sheet))];
    if (isNew) artifacts.push(artifactOf(newProof.path, proof.bytes));
    const changed = editFrontMatter(
      text,
      editsOf(readFrontMatter(record.path, text).data ?? {}, state, artifacts, newest),
    );
    if (changed === null)
      throw new UsageError(
        `The fields of \`${record.path}\` could not be edited; nothing was changed.`,
        'Run `npm run check`, fix that file and run it again.',
      );
    edited = changed;
    if (edited !== text) files.push({ path: record.path, contents: edited });
  }
  const told: CheckedReview = {
    step: 'checked',
    evidence: record.id,
    system: system.id,
    day,
    state,
    proof: newest,
    late,
    finding: finding.id,
    sheet,
    path: record.path,
    toWrite: toWriteIn(readFrontMatter(record.path, edited)),
    isReviewed,
    written: files.map(({ path }) => path),
  };
  return { told, files };
}

function leaversStillThere(
  path: string | undefined,
  accounts: readonly Account[],
  graph: Graph,
  assessment: Assessment,
  read: ReadTable,
  day: string,
): LateLeavers | null {
  if (path === undefined) return null;
  const { leavers } = leaversOf(read(copyOf(assessment, path), path), assessment.timezone);
  const { lines } = compareAccess({ after: accounts, before: null, leavers, day, dormant: 'P90D' });
  const found = graph.find(leaverControl);
  const control = found?.kind === 'control' && found.whole ? found : undefined;
  return lateLeavers(lines, leavers, control, day, slotCalendarOf(graph.program));
}

/** Bytes of a snapshot are valid until the next are read. */
function copyOf({ snapshot }: Assessment, path: string): Uint8Array {
  return Buffer.from(snapshot.read(path));
}
