import type { Question } from '../../model/setup.ts';
import type { NextReport } from '../status.ts';
import type { Overlap, OwnApproval } from './separations.ts';

/** Everything that `setup` tells, ready to be laid out. */
export interface SetupTold {
  /** Paths that were written, and paths that went. */
  readonly written: readonly string[];
  readonly gone: readonly string[];
  /** Ids that went out of use with this run, and ids that came back. */
  readonly removed: readonly string[];
  readonly restored: readonly string[];
  /** Ids that the scope has no use for, and that stay because something that happened names them. */
  readonly kept: readonly string[];
  /** Own pages that somebody changed, and that were left alone. */
  readonly changedPages: readonly string[];
  /** Rows that should be back, and for which a changed page has no place left. */
  readonly lost: readonly LostRows[];
  readonly people: People;
  /** The questions that were put off. */
  readonly later: readonly Question[];
  readonly headcount: number | null;
  readonly commit: string | null;
  readonly branch: string | null;
  /** Where the pull request is opened. */
  readonly compare: string | null;
  readonly next: NextReport;
}

/** Lines of a page, with the ids that they begin with. */
export interface LostRows {
  readonly path: string;
  readonly ids: readonly string[];
  readonly lines: readonly string[];
}

/** Who holds what, as far as it matters that people are apart. */
export interface People {
  /** Everybody who holds a role. */
  readonly holders: readonly string[];
  readonly overlaps: readonly Overlap[];
  readonly ownApprovals: readonly OwnApproval[];
  /** Roles that only somebody outside may hold, and that nobody holds. */
  readonly outside: readonly { readonly id: string; readonly title: string }[];
}
