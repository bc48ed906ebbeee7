import type { Day, Period } from '../model/calendar.ts';
import type { ControlWord, SlotGroup } from '../model/readiness-words.ts';
import { type CriterionWord, controlWords, criterionWords, slotGroups } from '../model/readiness-words.ts';
import type { NoHistory } from '../model/snapshot.ts';
import { type ControlReadiness, inUse, wordFor } from './design.ts';
import type { Counts, Readiness } from './readiness.ts';
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
  /** Criteria in scope, as `status` counts them: each number within the one before. */
  readonly criteria: Counts;
  /** The same criteria, each under one word. */
  readonly criteriaByWord: Readonly<Record<CriterionWord, number>>;
  /** Controls that applied and were not replaced, by their word; together all of them. */
  readonly controls: Readonly<Record<ControlWord, number>>;
  /** Slots that counted by then, by group; null where no window was judged. */
  readonly slots: Readonly<Record<SlotGroup, number>> | null;
}

/** What a trend keeps of a day's readiness. */
export function trendCounts({ audit, totals, criteria, controls }: Readiness): TrendCounts {
  const used = controls.filter(inUse);
  const slots = slotCounts(used);
  return {
    audit: slots === null ? null : (audit?.id ?? null),
    criteria: totals,
    criteriaByWord: criteriaByWord(criteria),
    controls: tally(
      controlWords,
      used.map((control) => [wordFor(control), 1]),
    ),
    slots,
  };
}

/** How many criteria stand under each word. */
export function criteriaByWord(criteria: Readiness['criteria']): TrendCounts['criteriaByWord'] {
  return tally(
    criterionWords,
    criteria.map(({ state }) => [state, 1]),
  );
}

function slotCounts(controls: readonly ControlReadiness[]): TrendCounts['slots'] {
  const over = controls.flatMap(({ operation }) => operation?.over ?? []);
  if (over.length === 0) return null;
  return tally(
    slotGroups,
    over.flatMap(({ counts }) => slotGroups.map((group) => [group, counts[group]] as const)),
  );
}

/** How often each name was found; 0 for one that was not. */
function tally<K extends string>(
  names: readonly K[],
  found: readonly (readonly [name: K, count: number])[],
): Readonly<Record<K, number>> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
  for (const [name, count] of found) counts[name] += count;
  return counts;
}
