import type { Day, Period } from '../../model/calendar.ts';
import type { Slot } from './calendar-slots.ts';

/** The fourteen states of a slot (READINESS §4), in the order in which they are asked. */
export const slotStates = [
  'not-due',
  'upcoming',
  'deviation',
  'late',
  'before-window',
  'met',
  'no-occurrence',
  'partial',
  'unreviewed',
  'unavailable',
  'unobserved',
  'excused',
  'due',
  'missing',
] as const;
export type SlotState = (typeof slotStates)[number];

/**
 * What goes with a state. `before-window`: met by a performance before the window, which the firm agreed to count.
 * `after-window`: met in time, but performed after the window's last day. `before-slot`: performed for a slot that
 * had not begun.
 */
export type SlotFlag = 'before-window' | 'after-window' | 'before-slot';

/** One piece of evidence in one slot, as it was known on the day asked about. Rejected evidence is never one. */
export interface Fill {
  readonly id: string;
  /** The day performed, in the program's time zone. */
  readonly performed: Day;
  readonly outcome: 'pass' | 'fail' | 'none' | 'not-performed' | 'unavailable';
  /** How many items of the performance failed. */
  readonly deviations: number;
  /** Null while nobody has reviewed it. */
  readonly review: 'accepted' | 'returned' | null;
  /** False for data that themselves lie in the slot, so that the day on which somebody looked decides nothing. */
  readonly timed: boolean;
  /** Whether an outcome of `none` rests on a query that proves it for the whole slot. */
  readonly provesNone: boolean;
}

/** What must be shown once: the whole slot, or one system, person, vendor or installment of it. */
export interface Unit {
  /** Null for the slot as a whole. */
  readonly name: string | null;
  readonly fills: readonly Fill[];
  /** Whether the states observed last before and first after the slot agree. */
  readonly between: boolean;
}

/** What a state depends on, besides the evidence. */
export interface SlotTerms {
  readonly slot: Slot;
  /** The last day on which its work is on time. */
  readonly due: Day;
  /** The day asked about. */
  readonly day: Day;
  /** The audit's window; null without an audit. */
  readonly window: Period | null;
  /** Whether the firm had agreed by the day to count evidence from before the window. */
  readonly lookback: boolean;
  /** Whether a waiver approved before the due day covers it. */
  readonly excused: boolean;
}

export interface UnitAnswer {
  readonly state: Exclude<SlotState, 'not-due' | 'upcoming' | 'partial'>;
  readonly flags: readonly SlotFlag[];
  /** The day of the first accepted pass after a deviation. */
  readonly remediated: Day | null;
  /** Ids of the evidence that decides. */
  readonly because: readonly string[];
}

/** The state of one unit of a slot that has begun: the first line of READINESS §4 that holds, from the third on. */
export function unitState(unit: Unit, terms: SlotTerms): UnitAnswer {
  const { fills } = unit;
  const failed = fills.filter(deviates);
  if (failed.length > 0) return { ...answer('deviation', failed), remediated: remediatedOn(failed, fills) };

  const performances = fills.filter(isPerformance);
  const late = performances.filter((fill) => isLate(fill, terms));
  // What was returned is redone, and the time of redoing it counts.
  const standing = performances.some((fill) => !isLate(fill, terms) && fill.review !== 'returned');
  if (late.length > 0 && !standing) return answer('late', late);

  const shown = performances.filter((fill) => fill.review === 'accepted' && !isLate(fill, terms));
  const inside = shown.filter((fill) => !isEarly(fill, terms));
  if (shown.length > 0 && inside.length === 0) {
    return terms.lookback ? met(shown, terms, ['before-window']) : answer('before-window', shown);
  }
  if (inside.length > 0) return met(inside, terms, []);

  const none = fills.filter(({ outcome, review, provesNone }) => {
    return outcome === 'none' && review === 'accepted' && provesNone;
  });
  if (none.length > 0) return answer('no-occurrence', none);
  const waiting = fills.filter(({ outcome, review }) => outcome !== 'unavailable' && review !== 'accepted');
  if (waiting.length > 0) return answer('unreviewed', waiting);
  const refused = fills.filter(({ outcome }) => outcome === 'unavailable');
  if (refused.length > 0) return answer('unavailable', refused);
  // A stretch that is not over may still be observed.
  if (unit.between && terms.day > terms.slot.to) return answer('unobserved', []);
  if (terms.excused) return answer('excused', []);
  return answer(terms.day <= terms.due ? 'due' : 'missing', []);
}

/** Management's own word that the work was not done needs no review; a failure counts once it is accepted. */
export function deviates({
  outcome,
  deviations,
  review,
}: Pick<Fill, 'outcome' | 'deviations' | 'review'>): boolean {
  if (outcome === 'not-performed') return true;
  return review === 'accepted' && speaksAgainst({ outcome, deviations });
}

/** What a piece of evidence came to; deviations that nobody counted are none. */
export interface Outcome extends Pick<Fill, 'outcome'> {
  readonly deviations?: number | undefined;
}

/** Whether evidence, reviewed or not, says that the control failed or was not carried out. */
export function speaksAgainst({ outcome, deviations = 0 }: Outcome): boolean {
  return outcome === 'fail' || outcome === 'not-performed' || deviations > 0;
}

/** Whether something was carried out or observed, well or badly. */
export function isPerformance({ outcome }: Pick<Fill, 'outcome'>): boolean {
  return outcome === 'pass' || outcome === 'fail';
}

function isLate({ timed, performed }: Fill, { due }: SlotTerms): boolean {
  return timed && performed > due;
}

function isEarly({ timed, performed }: Fill, { window }: SlotTerms): boolean {
  return timed && window !== null && performed < window.from;
}

function met(by: readonly Fill[], { slot, window }: SlotTerms, flags: readonly SlotFlag[]): UnitAnswer {
  const all = (holds: (fill: Fill) => boolean, flag: SlotFlag): readonly SlotFlag[] =>
    by.every((fill) => fill.timed && holds(fill)) ? [flag] : [];
  return {
    ...answer('met', by),
    flags: [
      ...flags,
      ...(window === null ? [] : all(({ performed }) => performed > window.to, 'after-window')),
      ...all(({ performed }) => performed < slot.from, 'before-slot'),
    ],
  };
}

function remediatedOn(failed: readonly Fill[], fills: readonly Fill[]): Day | null {
  const last = daysOf(failed).at(-1) ?? '';
  const passed = fills.filter(({ outcome, review }) => outcome === 'pass' && review === 'accepted');
  return daysOf(passed).find((performed) => performed > last) ?? null;
}

function daysOf(fills: readonly Fill[]): readonly Day[] {
  return fills.map(({ performed }) => performed).sort();
}

function answer(state: UnitAnswer['state'], by: readonly Fill[]): UnitAnswer {
  return { state, flags: [], remediated: null, because: [...new Set(by.map(({ id }) => id))] };
}
