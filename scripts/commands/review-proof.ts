import type { Assessment } from '../assess/assessment.ts';
import { firstFree } from '../assess/next-id.ts';
import type { Day } from '../model/calendar.ts';
import { UsageError } from '../model/usage-error.ts';
import { exportedDay, type NamedFile } from './review-request.ts';
import { artifactOf, formatOf } from './review-sources.ts';

/** What a review has beside it already. */
export interface ProofGround {
  /** Paths of the later exports that it keeps, in the order in which they came. */
  readonly kept: readonly string[];
  readonly folder: string;
  /** The path of the export under review, and its day. */
  readonly after: string;
  readonly from: Day;
  /** The day on which the later export was pulled, as typed; null for today. */
  readonly exported: string | null;
}

/**
 * Where a later export is kept: under the day on which it was pulled, and once, however often it is given.
 * @throws UsageError for the very export under review, and for one that is older
 */
export function proofPlace(
  { name, bytes }: NamedFile,
  { kept, folder, after, from, exported }: ProofGround,
  { snapshot, today }: Assessment,
): { readonly path: string; readonly isNew: boolean } {
  const { sha256 } = artifactOf('', bytes);
  if (snapshot.sha256(after) === sha256)
    throw new UsageError(
      `\`${name}\` is the very export that was reviewed; it cannot show what was done since.`,
      'Pull the accounts again with the same query.',
    );
  const same = kept.find((path) => snapshot.sha256(path) === sha256);
  if (same !== undefined) return { path: same, isNew: false };
  const day = exportedDay(exported, today);
  if (day < from)
    throw new UsageError(
      `\`${name}\` is of ${day}, before the export of ${from} that was reviewed.`,
      'Pull the accounts again, or correct `--exported`.',
    );
  const path = firstFree(`${folder}/proof-${day}`, snapshot.exists, `.${formatOf(name)}`);
  return { path, isNew: true };
}
