import type { Day } from '../../model/calendar.ts';
import type { AccessClass } from './classes.ts';
import type { AccountField } from './columns.ts';
import type { LateLeavers } from './late-leavers.ts';
import type { ReviewState } from './review.ts';

/** What `review access` says when it has begun a review. */
export interface BegunReview {
  readonly step: 'begun';
  readonly evidence: string;
  readonly system: string;
  /** The day of the export. */
  readonly day: Day;
  readonly population: number;
  /** Accounts of the export before; null for a first review. */
  readonly earlier: number | null;
  /** How many leavers the list names; null when none was given. */
  readonly leavers: number | null;
  readonly columns: readonly ChosenColumn[];
  readonly classes: readonly { readonly name: AccessClass; readonly accounts: readonly string[] }[];
  readonly removed: readonly string[];
  /** What to know before relying on it, a sentence each. */
  readonly doubts: readonly string[];
  readonly reviewer: string;
  /** Accounts of the reviewer's own. */
  readonly own: readonly string[];
  readonly sheet: string;
  readonly written: readonly string[];
}

export interface ChosenColumn {
  readonly field: AccountField;
  /** Null when the export has none. */
  readonly column: string | null;
  readonly from: 'typed' | 'remembered' | 'guessed' | 'absent';
}

/** What `review access --check` says. */
export interface CheckedReview {
  readonly step: 'checked';
  readonly evidence: string;
  readonly system: string;
  readonly day: Day;
  readonly state: ReviewState;
  /** The newest export after the decisions; null while there is none. */
  readonly proof: string | null;
  readonly late: LateLeavers | null;
  /** The finding about leavers: written now or before; null when none is needed. */
  readonly finding: string | null;
  readonly sheet: string;
  readonly path: string;
  /** What a person still has to write into the record. */
  readonly toWrite: readonly string[];
  /** It has been reviewed, so that nothing is written any more. */
  readonly isReviewed: boolean;
  readonly written: readonly string[];
}
