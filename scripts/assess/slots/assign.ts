import { type Day, holds, isIn, type Period, shared } from '../../model/calendar.ts';
import type { Slot } from './calendar-slots.ts';
import type { Frequency } from './due.ts';
import type { Proof } from './proofs.ts';
import { frequencyOfKey } from './slot-key.ts';
import type { Fill } from './unit-state.ts';
import { isPerformance, speaksAgainst } from './unit-state.ts';

/** One piece of evidence where it counts. */
export interface Placed {
  readonly proof: Proof;
  readonly fill: Fill;
}

/** Why evidence fills no slot of a frequency. */
export type Unplaced =
  /** `for` has the form of another frequency's slots, or of none. */
  | 'other-frequency'
  /** It falls, or is declared for, days that hold none of the slots. */
  | 'outside'
  /** Its performance already fills another slot. */
  | 'second-slot'
  /** It does not say which days its data cover. */
  | 'no-days';

export interface Assigned {
  /** By key of the slot; slots without evidence are left out. */
  readonly placed: ReadonlyMap<string, readonly Placed[]>;
  /** By id of the evidence that fills no slot here. */
  readonly left: ReadonlyMap<string, Unplaced>;
}

/**
 * Which evidence fills which of the slots of one frequency (READINESS §2). Bounds of slots never depend on it.
 *
 * - `occurrence`: a performance fills the slot it declares, else the one that holds the day performed; never two. A
 *   half-year or year that is declared by a name unknown to this audit, which counts them from another day, is found
 *   by the day performed. An empty list, a refusal or the word that nothing was done fills each slot it covers whole.
 * - `state`: an observation fills each stretch that holds its day, and the point of the window it falls on.
 * - `span`: data fill each slot that they cover whole, or the one they declare; data that show a failure count against
 *   each slot that they touch, since they do not say where in them it lies.
 * @param proofs by the day performed, as `proofsOf` gives them
 */
export function assign(
  { every, proof: kind }: Pick<Frequency, 'every' | 'proof'>,
  slots: readonly Slot[],
  proofs: readonly Proof[],
): Assigned {
  const placed = new Map<string, Placed[]>();
  const left = new Map<string, Unplaced>();
  const claims = new Map<string, string>();
  const timed = kind !== 'span';
  for (const proof of proofs) {
    const targets = kind === 'occurrence' ? occurrence(proof, every, slots) : within(proof, kind, slots);
    if (typeof targets === 'string') {
      left.set(proof.id, targets);
      continue;
    }
    for (const slot of targets) {
      if (kind === 'occurrence' && isPerformance(proof) && !claim(claims, proof, slot.key)) {
        left.set(proof.id, 'second-slot');
      } else {
        const list = placed.get(slot.key) ?? [];
        if (list.length === 0) placed.set(slot.key, list);
        list.push({ proof, fill: fillOf(proof, slot, timed) });
      }
    }
  }
  return { placed, left };
}

/** A piece of evidence as it stands in one slot. */
export function fillOf(proof: Proof, slot: Period, timed: boolean): Fill {
  const { id, performed, outcome, deviations, review, covers, noneUntil } = proof;
  const provesNone =
    covers !== null && noneUntil !== null && holds({ from: covers.from, to: noneUntil }, slot);
  return { id, performed, outcome, deviations, review, timed, provesNone };
}

function occurrence(
  proof: Proof,
  every: Frequency['every'],
  slots: readonly Slot[],
): readonly Slot[] | Unplaced {
  if (proof.slot !== null) {
    if (frequencyOfKey(proof.slot) !== every) return 'other-frequency';
    const declared = slots.filter(({ key }) => key === proof.slot);
    if (declared.length > 0) return declared;
    if (every !== 'semiannual' && every !== 'annual') return 'outside';
  }
  if (!isPerformance(proof) && proof.covers !== null) {
    const covered = slots.filter((slot) => proof.covers !== null && holds(proof.covers, slot));
    if (covered.length > 0) return covered;
  }
  return slotHolding(slots, proof.performed);
}

/** Slots of a calendar frequency stand in order and never overlap, and a year has many days. */
function slotHolding(slots: readonly Slot[], day: Day): readonly Slot[] | Unplaced {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((slots[middle]?.to ?? day) < day) low = middle + 1;
    else high = middle;
  }
  const found = slots[low];
  return found !== undefined && isIn(day, found) ? [found] : 'outside';
}

function within(
  proof: Proof,
  kind: Exclude<Frequency['proof'], 'occurrence'>,
  slots: readonly Slot[],
): readonly Slot[] | Unplaced {
  const { covers, performed } = proof;
  if (kind === 'state' && isPerformance(proof))
    return orOutside(slots.filter((slot) => isIn(performed, slot)));
  if (covers === null) {
    return kind === 'state' || proof.outcome === 'not-performed'
      ? orOutside(slots.filter((slot) => isIn(performed, slot)))
      : 'no-days';
  }
  const failed = speaksAgainst(proof);
  const fits = (slot: Slot) => (failed ? shared(covers, slot) !== null : holds(covers, slot));
  const fitting = slots.filter(fits);
  const declared = fitting.filter(({ key }) => key === proof.slot);
  return orOutside(declared.length > 0 ? declared : fitting);
}

/** Whether the performance may fill the slot: it fills no other one. */
function claim(claims: Map<string, string>, { id, performance }: Proof, key: string): boolean {
  const names = performance === null ? [id] : [id, performance];
  if (names.some((name) => (claims.get(name) ?? key) !== key)) return false;
  for (const name of names) claims.set(name, key);
  return true;
}

function orOutside(found: readonly Slot[]): readonly Slot[] | Unplaced {
  return found.length === 0 ? 'outside' : found;
}
