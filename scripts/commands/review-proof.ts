import type { Assessment } from '../assess/assessment.ts';
import { firstFree } from '../assess/next-id.ts';
import { UsageError } from '../model/usage-error.ts';
import { copyOf, type OpenedReview } from './review-opened.ts';
import { exportedDay, type NamedFile } from './review-request.ts';
import { artifactOf, formatOf } from './review-sources.ts';

/** The newest export after the decisions, and where it lies. */
export interface NewestExport {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** It was named just now, and is still to be written. */
  readonly isNew: boolean;
}

/**
 * The export that was named as proof, else the last that the review keeps; null while there is none.
 * @param exported the day on which it was pulled, as typed; null for today
 * @throws UsageError for the very export under review, and for one that is older
 */
export function newestExport(
  review: OpenedReview,
  proof: NamedFile | null,
  exported: string | null,
  assessment: Assessment,
): NewestExport | null {
  const place = proof === null ? null : proofPlace(proof, review, exported, assessment);
  if (proof !== null && place?.isNew) return { path: place.path, bytes: proof.bytes, isNew: true };
  const path = review.proofs.at(-1);
  return path === undefined ? null : { path, bytes: copyOf(assessment.snapshot, path), isNew: false };
}

/** Where a later export is kept: under the day on which it was pulled, and once, however often it is given. */
function proofPlace(
  { name, bytes }: NamedFile,
  { proofs, folder, after, day: reviewed }: OpenedReview,
  exported: string | null,
  { snapshot, today }: Assessment,
): { readonly path: string; readonly isNew: boolean } {
  const { sha256 } = artifactOf('', bytes);
  if (snapshot.sha256(after) === sha256)
    throw new UsageError(
      `\`${name}\` is the very export that was reviewed; it cannot show what was done since.`,
      'Pull the accounts again with the same query.',
    );
  const same = proofs.find((path) => snapshot.sha256(path) === sha256);
  if (same !== undefined) return { path: same, isNew: false };
  const day = exportedDay(exported, today);
  if (day < reviewed)
    throw new UsageError(
      `\`${name}\` is of ${day}, before the export of ${reviewed} that was reviewed.`,
      'Pull the accounts again, or correct `--exported`.',
    );
  const path = firstFree(`${folder}/proof-${day}`, snapshot.exists, `.${formatOf(name)}`);
  return { path, isNew: true };
}
