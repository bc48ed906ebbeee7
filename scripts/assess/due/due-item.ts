import type { Day, Period } from '../../model/calendar.ts';
import { daysBetween } from '../../model/calendar.ts';
import type { DueState } from '../../model/readiness-words.ts';
import type { Person } from '../person.ts';

/** What sort of duty it is. Auditors see those of `control` and `audit`. */
export type DueKind =
  | 'control'
  | 'policy review'
  | 'procedure review'
  | 'risk review'
  | 'risk acceptance'
  | 'vendor review'
  | 'assurance report'
  | 'contract'
  | 'waiver'
  | 'corrective action'
  | 'notice'
  | 'audit';

/** One thing that somebody has to do by a day. */
export interface DueItem {
  /** The same on every day that it is asked for, and given to nothing else: the record, and the slot or the duty. */
  readonly id: string;
  readonly kind: DueKind;
  /** The record that asks for it, by id, title and file. */
  readonly record: string;
  readonly title: string;
  readonly path: string;
  /** Such as `IAM-03 for 2026-Q4` or `Review of POL-09`. */
  readonly subject: string;
  /** What to do, in a sentence. */
  readonly what: string;
  readonly who: Person;
  /** The slot of a control; null for any other duty. */
  readonly slot: DueSlot | null;
  /** The last day on which it is in time, in the program's time zone. */
  readonly due: Day;
  /** Whole days from today until then; negative once it is over. */
  readonly left: number;
  readonly state: DueState;
  /** A rough estimate; null where nobody can say. */
  readonly minutes: number | null;
  /** The command that begins it, as typed; null where a file is edited. */
  readonly run: string | null;
}

export interface DueSlot extends Period {
  readonly key: string;
  /** What people call it; where two frequencies of the control have slots of one key, which of them it is too. */
  readonly name: string;
  readonly every: string;
}

/** What is the same for every duty on a day. */
export interface DueGround {
  readonly today: Day;
  /** The last day that counts as soon. */
  readonly soon: Day;
  /** The last day that is looked at. */
  readonly until: Day;
  readonly timezone: string;
  /** Whoever a field names, else whoever leads the program. */
  readonly person: (written: string | undefined) => Person;
}

/** How a duty that nobody has done stands. */
function openState(due: Day, { today, soon }: DueGround): DueState {
  if (due < today) return 'overdue';
  return due <= soon ? 'due soon' : 'due';
}

/** Whether something is still to be done: by whoever does it, or by whoever accepts it. */
export function isLeft({ state }: Pick<DueItem, 'state'>): boolean {
  return state !== 'done' && state !== 'excused';
}

/** The fields that follow from a day. */
export function dated(due: Day, ground: DueGround): Pick<DueItem, 'due' | 'left' | 'state'> {
  return { due, left: daysBetween(ground.today, due), state: openState(due, ground) };
}
