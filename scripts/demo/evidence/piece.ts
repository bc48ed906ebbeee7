import type { Day, Period } from '../../model/calendar.ts';
import type { Branch } from '../history.ts';
import type { Fields } from '../yaml.ts';

/** One piece of evidence before it is written: everything that its record says. */
export interface Piece {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly supports: readonly Fields[];
  /** A day, or an instant. */
  readonly performed: string;
  readonly performer: string;
  readonly covers: Period;
  readonly collected: Fields & { readonly at: string; readonly by: string };
  readonly result: Fields;
  readonly review: Review | null;
  readonly files: readonly ArtifactText[];
  readonly supersedes?: string;
  readonly body: string;
}

export interface Review {
  readonly day: Day;
  readonly by: string;
  readonly outcome: 'accepted' | 'returned' | 'rejected';
  readonly note?: string;
}

/** A file beside the record. */
export interface ArtifactText {
  readonly name: string;
  readonly format: string;
  readonly text: string;
}

/** What a part of the story gives: evidence, and changes of other records. */
export interface Chapter {
  readonly pieces: readonly Piece[];
  readonly branches: readonly Branch[];
}
