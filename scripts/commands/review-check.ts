import type { Account } from '../assess/access-review/account.ts';
import { compareAccess } from '../assess/access-review/classes.ts';
import { leaverControl } from '../assess/access-review/controls.ts';
import { type LateLeavers, lateLeavers } from '../assess/access-review/late-leavers.ts';
import { leaversOf } from '../assess/access-review/leavers.ts';
import { type ReviewState, reviewState } from '../assess/access-review/review.ts';
import type { CheckedReview } from '../assess/access-review/told.ts';
import type { Assessment } from '../assess/assessment.ts';
import { slotCalendarOf } from '../assess/slots/slot-calendar.ts';
import type { Graph } from '../model/graph.ts';
import { UsageError } from '../model/usage-error.ts';
import { editFrontMatter } from '../parse/edit-front-matter.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import type { Output } from './command.ts';
import type { ReviewPlan } from './review-begin.ts';
import { editsOf, toWriteIn } from './review-edits.ts';
import { planLeaverFinding } from './review-finding.ts';
import { textIn } from './review-ground.ts';
import { accountsIn, copyOf, type OpenedReview, openReview } from './review-opened.ts';
import { type NewestExport, newestExport } from './review-proof.ts';
import type { NamedFile } from './review-request.ts';
import { artifactOf } from './review-sources.ts';
import type { ReadTable } from './review-table.ts';

export interface CheckRequest {
  readonly evidence: string;
  /** A newer export; null where none was given. */
  readonly proof: NamedFile | null;
  /** The day on which it was pulled; today when it was not typed. */
  readonly exported: string | null;
}

/** What a review was found to be. */
interface Found {
  readonly state: ReviewState;
  readonly newest: NewestExport | null;
  readonly late: LateLeavers | null;
  readonly finding: ReturnType<typeof planLeaverFinding>;
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
  const review = openReview(evidence, graph, assessment);
  const { id, system, day, lines } = review;
  const accounts = accountsIn(review, review.after, copyOf(snapshot, review.after), timezone, read);
  if (review.isReviewed && proof !== null)
    throw new UsageError(
      `${id} has been reviewed, and takes no other export any more.`,
      'File a record of its own that names this one in `supersedes`.',
    );
  const newest = newestExport(review, proof, exported, assessment);
  const later = newest === null ? null : accountsIn(review, newest.path, newest.bytes, timezone, read);
  const state = reviewState(graph, { lines, accounts, proof: later, exported: day, today });
  const late = leaversStillThere(review, accounts, graph, assessment, read);
  const ground = { evidence: id, system: system.id, day };
  const found = { state, newest, late, finding: planLeaverFinding(graph, snapshot.files, ground, late) };
  const files = review.isReviewed ? [] : changesTo(review, found, snapshot);
  return { told: toldOf(review, found, files, snapshot), files };
}

function leaversStillThere(
  { leavers: path, day }: OpenedReview,
  accounts: readonly Account[],
  graph: Graph,
  { snapshot, timezone }: Assessment,
  read: ReadTable,
): LateLeavers | null {
  if (path === null) return null;
  const { leavers } = leaversOf(read(copyOf(snapshot, path), path), timezone);
  const { lines } = compareAccess({ after: accounts, before: null, leavers, day, dormant: 'P90D' });
  const found = graph.find(leaverControl);
  const control = found?.kind === 'control' && found.whole ? found : undefined;
  return lateLeavers(lines, leavers, control, day, slotCalendarOf(graph.program));
}

/** What is written: a new export, a new finding, and the record where it changes. */
function changesTo(
  { path, sheet }: OpenedReview,
  { state, newest, finding: { file } }: Found,
  snapshot: Assessment['snapshot'],
): readonly Output[] {
  const added = newest?.isNew ? [newest] : [];
  const artifacts = [
    artifactOf(sheet, copyOf(snapshot, sheet)),
    ...added.map((each) => artifactOf(each.path, each.bytes)),
  ];
  const text = textIn(snapshot, path);
  const fields = readFrontMatter(path, text).data ?? {};
  const edited = editFrontMatter(text, editsOf(fields, state, artifacts, newest?.path ?? null));
  if (edited === null)
    throw new UsageError(
      `The fields of \`${path}\` could not be edited; nothing was changed.`,
      'Run `npm run check`, fix that file and run it again.',
    );
  return [
    ...added.map((each) => ({ path: each.path, contents: each.bytes, fresh: true })),
    ...(file === null ? [] : [{ ...file, fresh: true }]),
    ...(edited === text ? [] : [{ path, contents: edited }]),
  ];
}

function toldOf(
  { id, path, system, day, sheet, isReviewed }: OpenedReview,
  { state, newest, late, finding }: Found,
  files: readonly Output[],
  snapshot: Assessment['snapshot'],
): CheckedReview {
  const text = files.find((file) => file.path === path)?.contents ?? textIn(snapshot, path);
  return {
    step: 'checked',
    evidence: id,
    system: system.id,
    ...{ day, state, late, sheet, path, isReviewed },
    proof: newest?.path ?? null,
    finding: finding.id,
    toWrite: toWriteIn(readFrontMatter(path, String(text))),
    written: files.map((file) => file.path),
  };
}
