import { type Day, type Period, shared } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import type { OperatingWord, SlotGroup } from '../../model/readiness-words.ts';
import { findingsKnown } from '../findings-about.ts';
import type { ControlSlot, ControlSlots } from './control-slots.ts';
import { groupOf } from './slot-state.ts';

export interface Operating {
  readonly word: OperatingWord;
  /** Whether more of the window is to come, or a slot of it that counts is still open: "operating so far". */
  readonly soFar: boolean;
  /** Slots that count by now, by group. */
  readonly counts: Readonly<Record<SlotGroup, number>>;
  /** What decides for the word, one of these each; empty for `operating`. */
  readonly because: readonly OperatingReason[];
}

export type OperatingReason =
  | { readonly is: 'slot'; readonly slot: ControlSlot }
  | { readonly is: 'finding'; readonly finding: string }
  | { readonly is: 'not-designed' }
  /** Days of the window so far under no version; the words say how many. */
  | { readonly is: 'gap'; readonly words: string }
  /** Nothing that counts is over: no vacuous truth. */
  | { readonly is: 'nothing-due' };

export interface OperatingQuestion {
  /** Whether the control is designed on the day. */
  readonly designed: boolean;
  /** Ids of the findings with an instance in the window, as `findingsWithin` gives them. */
  readonly findings: readonly string[];
}

/**
 * The word for a control over the window of its slots, as of the day they were judged on.
 *
 * A required slot counts once its due day is over, and before that when nothing can change it for the better or worse
 * but more failures: met, or failed. An open one neither helps nor harms. Slots of several frequencies are judged
 * together: every one must hold.
 */
export function operatingOf(
  { slots, window, day, inPlace }: ControlSlots,
  { designed, findings }: OperatingQuestion,
): Operating {
  const required = slots.filter((slot) => slot.required);
  const counting = required.filter((slot) => countsBy(slot, day));
  const of = (...groups: readonly SlotGroup[]) => counting.filter(({ group }) => groups.includes(group));
  const result = (word: OperatingWord, because: readonly OperatingReason[]): Operating => ({
    word,
    soFar: day < window.to || counting.length < required.length,
    counts: countsOf(counting),
    because,
  });

  const against = [
    ...of('failed').map(asReason),
    ...findings.map((finding) => ({ is: 'finding', finding }) as const),
  ];
  if (against.length > 0) return result('deviating', against);

  const [good, early] = [of('good'), counting.filter(({ state }) => state === 'before-window')];
  const doubts: readonly OperatingReason[] = [
    ...(designed ? [] : [{ is: 'not-designed' } as const]),
    ...(inPlace.gaps.length === 0 ? [] : [{ is: 'gap', words: inPlace.words } as const]),
    ...of('unknown').map(asReason),
    ...(counting.length === 0 ? [{ is: 'nothing-due' } as const] : []),
    // Something worked, but not all of what it must show: neither the one word nor the other.
    ...(good.length > 0 ? early.map(asReason) : []),
  ];
  if (doubts.length > 0) return result('unknown', doubts);
  const excused = counting.filter(({ state }) => state === 'excused');
  if (good.length === 0) return result('not exercised', counting.map(asReason));
  return excused.length > 0 ? result('excused', excused.map(asReason)) : result('operating', []);
}

/** The slots that count and failed, or are not shown although their due day is over: what a report would tell of. */
export function slotsAgainst({ slots, day }: ControlSlots): readonly ControlSlot[] {
  return slots.filter(
    ({ required, group, due }) => required && (group === 'failed' || (group === 'unknown' && due < day)),
  );
}

/**
 * Findings about a control with an instance dated in a window, known by a day, open or closed; by id. A finding is
 * dated by the days on which it occurred, else by the day on which it was noticed. One about the description of the
 * system alone says nothing of the control.
 */
export function findingsWithin(
  graph: Graph,
  controls: readonly string[],
  window: Period,
  day: Day,
): readonly string[] {
  return findingsKnown(graph, controls, day).flatMap(({ id, data: { occurred, detected } }) =>
    shared(occurred ?? { from: detected, to: detected }, window) === null ? [] : [id],
  );
}

/** Whether a slot counts by a day: its due day is over, or nothing can change it but more failures. */
export function countsBy({ group, due, state }: ControlSlot, day: Day): boolean {
  if (state === 'not-due' || state === 'upcoming' || state === 'due') return false;
  return due < day || group === 'good' || group === 'failed';
}

function countsOf(slots: readonly ControlSlot[]): Operating['counts'] {
  const counted: Record<SlotGroup, number> = { good: 0, neutral: 0, failed: 0, unknown: 0, 'not-tested': 0 };
  for (const { state } of slots) counted[groupOf[state]] += 1;
  return counted;
}

function asReason(slot: ControlSlot): OperatingReason {
  return { is: 'slot', slot };
}
