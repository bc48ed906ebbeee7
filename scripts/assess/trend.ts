import type { Day, Period } from '../model/calendar.ts';
import type { NoHistory } from '../model/snapshot.ts';
import type { CriterionReadiness } from './criteria.ts';
import { type ControlReadiness, type ControlWord, inUse, wordFor } from './design.ts';
import type { Counts, Readiness } from './readiness.ts';
import type { SlotGroup } from './slots/slot-state.ts';
import type { TrendStep } from './trend-days.ts';

/** How the counts of readiness stood at points of a period, each as it was known then. */
export interface Trend extends Period {
  readonly every: TrendStep;
  /** In order of days; the last is the day judged on. */
  readonly points: readonly TrendPoint[];
  /** Why the first points are not known; null when all are. `begins`: the history begins later. */
  readonly unknownBecause: NoHistory | 'begins' | null;
}

export interface TrendPoint {
  readonly day: Day;
  /** The commit whose content was judged; null before the first, and for a work tree without one. */
  readonly commit: string | null;
  /** Null where nothing is known of the day. That is not zero. */
  readonly known: TrendCounts | null;
}

export interface TrendCounts {
  /** The audit whose window was judged then; null where none had begun. */
  readonly audit: string | null;
  readonly criteria: TrendCriteria;
  /** Controls that applied and were not replaced, by their word; together all of them. */
  readonly controls: Readonly<Record<ControlWord, number>>;
  /** Slots that counted by then, by group; null where no window was judged. */
  readonly slots: Readonly<Record<SlotGroup, number>> | null;
}

/** As `status` counts, and the words that stand against them. */
export interface TrendCriteria extends Counts {
  /** Criteria with a key control that deviated. */
  readonly deviating: number;
  /** Criteria without one, but with a key control that was unknown or excused over the window. */
  readonly unknown: number;
}

/** Words for a control, as a trend tells them: the furthest first, what is against it last. */
export const trendWords = [
  ...(['operating', 'not exercised', 'excused', 'designed', 'drafted', 'unknown', 'deviating'] as const),
] as const;

/** Groups of slots, as a trend tells them. */
export const trendGroups = ['good', 'neutral', 'not-tested', 'unknown', 'failed'] as const;

/** What a trend keeps of a day's readiness. */
export function trendCounts({ audit, totals, criteria, controls }: Readiness): TrendCounts {
  const used = controls.filter(inUse);
  const slots = slotCounts(used);
  return {
    audit: slots === null ? null : (audit?.id ?? null),
    criteria: {
      ...totals,
      deviating: criteria.filter(({ state }) => state === 'deviating').length,
      unknown: criteria.filter(isUnknown).length,
    },
    controls: counted(
      trendWords,
      used.map((control) => [wordFor(control), 1]),
    ),
    slots,
  };
}

/** READINESS §8: any key control is unknown or excused, and none deviates. */
function isUnknown({ state, operation }: CriterionReadiness): boolean {
  return state !== 'deviating' && operation !== null && operation.unknown + operation.excused > 0;
}

function slotCounts(controls: readonly ControlReadiness[]): TrendCounts['slots'] {
  const over = controls.flatMap(({ operation }) => operation?.over ?? []);
  if (over.length === 0) return null;
  return counted(
    trendGroups,
    over.flatMap(({ counts }) => trendGroups.map((group) => [group, counts[group]] as const)),
  );
}

function counted<K extends string>(
  names: readonly K[],
  found: readonly (readonly [name: K, count: number])[],
): Readonly<Record<K, number>> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
  for (const [name, count] of found) counts[name] += count;
  return counts;
}
