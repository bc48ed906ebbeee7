import type { Day } from '../../model/calendar.ts';
import type { Person } from '../person.ts';

/** What a criterion is kept from. `followed up`: a failure has its finding, and the finding what management does. */
export type Keeps = 'covered' | 'designed' | 'operating' | 'followed up';

/**
 * `do`: somebody can do it now. `wait`: only a day must come. `stands`: nothing can change it any more for this window;
 * it stays on record.
 */
export type Way = 'do' | 'wait' | 'stands';

/** What sort of thing stands in the way. Steps of `next` have the same names; those of one name are one step there. */
export type BlockerKind =
  | 'fill-a-gap'
  | 'monitor-a-vendor'
  | 'name-a-holder'
  | 'approve-a-policy'
  | 'put-a-control-in-place'
  | 'finish-a-text'
  | 'walk-through'
  | 'settle-evidence'
  | 'plan-a-window'
  | 'agree-on-look-back'
  | 'collect-evidence'
  | 'complete-a-population'
  | 'settle-a-slot'
  | 'write-a-finding'
  | 'conclude-a-finding'
  | 'act-on-a-finding'
  | 'retest-a-finding'
  | 'close-a-finding'
  | 'a-day-to-come'
  | 'on-record';

/** One thing between criteria and the next word for them. */
export interface Blocker {
  /** Its kind and what it is about: `collect-evidence IAM-03`. Unique, and the same on another day. */
  readonly id: string;
  readonly kind: BlockerKind;
  readonly keeps: Keeps;
  readonly way: Way;
  /** What to do, what is waited for, or what stays: a sentence. */
  readonly what: string;
  /** How it is today, as a clause. */
  readonly today: string;
  /** The record that it is about. */
  readonly record: string;
  /** The file to open; null where none is there yet. */
  readonly open: string | null;
  /** The file that is missing, where one would settle it. */
  readonly missing: string | null;
  /** The command to run, as typed. */
  readonly run: string | null;
  readonly who: Person;
  /** A rough estimate in whole minutes; 0 where there is nothing to do. */
  readonly minutes: number;
  /** The last day on which it helps, or the day that is waited for. */
  readonly due: Day | null;
  /** How many slots of a window it is about. */
  readonly slots: number;
  /** Controls that it keeps back, by id. */
  readonly controls: readonly string[];
  /** Criteria in scope that rest on these controls, or on it itself, in the framework's order. */
  readonly criteria: readonly string[];
  /** Blockers that must be out of the way first. */
  readonly after: readonly string[];
}

/** A blocker as one control or criterion sees it; those of one id are one. */
export interface Found
  extends Omit<
    Blocker,
    'id' | 'controls' | 'criteria' | 'way' | 'slots' | 'due' | 'missing' | 'run' | 'after'
  > {
  readonly id?: string;
  readonly way?: Way;
  readonly slots?: number;
  readonly due?: Day | null;
  readonly missing?: string | null;
  readonly run?: string | null;
  readonly after?: readonly string[];
  readonly controls?: readonly string[];
  readonly criteria?: readonly string[];
}

/** The name of a blocker. */
export function blockerId(kind: BlockerKind, record: string): string {
  return `${kind} ${record}`;
}
