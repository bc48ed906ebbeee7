import type { Graph } from '../../model/graph.ts';
import { oncePer } from '../../model/once.ts';
import type { CriterionReadiness } from '../criteria.ts';
import { leadOf } from '../person.ts';
import type { Readiness } from '../readiness.ts';
import { type Blocker, blockerId, type Found, type Keeps } from './blocker.ts';
import { coverageBlockers } from './coverage-blockers.ts';
import { designBlockers } from './design-blockers.ts';
import { findingBlockers } from './finding-blockers.ts';
import { inOrder } from './order.ts';
import { slotBlockers } from './slot-blockers.ts';
import { windowBlocker } from './window-blocker.ts';

/** What stands between the criteria and their next words. */
export interface Gaps {
  /** In the order in which doing them unblocks most: `order.ts` says how. */
  readonly blockers: readonly Blocker[];
  /** Each criterion in scope, in the framework's order. */
  readonly criteria: readonly CriterionGaps[];
}

export interface CriterionGaps {
  readonly id: string;
  readonly state: CriterionReadiness['state'];
  /** The word that comes next; null for what operates, and has nothing left to follow up. */
  readonly next: Keeps | null;
  /** What keeps it from there, in order; what only a later word needs comes with it. */
  readonly blockers: readonly Blocker[];
}

/**
 * The gap analysis: each thing that keeps a criterion in scope from being covered, designed and operating, or a control
 * that supports one, with who sees to it, how long it takes and what rests on it. Answered once for a readiness.
 */
export function gapsOf(graph: Graph, readiness: Readiness): Gaps {
  const known = analyzed(readiness);
  const found = known.get(graph) ?? analyze(graph, readiness);
  known.set(graph, found);
  return found;
}

const analyzed = oncePer((_: Readiness) => new Map<Graph, Gaps>());

function analyze(graph: Graph, readiness: Readiness): Gaps {
  const found = [
    ...coverageBlockers(graph, readiness),
    ...designBlockers(graph, readiness),
    ...windowBlocker(graph, readiness),
    ...slotBlockers(graph, readiness),
    ...findingBlockers(graph, readiness),
    ...nothingOccurred(graph, readiness),
  ];
  const blockers = inOrder(joined(found, readiness.criteria), readiness.criteria, readiness.day);
  const byCriterion = new Map<string, Blocker[]>(readiness.criteria.map(({ id }) => [id, []]));
  for (const blocker of blockers) for (const id of blocker.criteria) byCriterion.get(id)?.push(blocker);
  return {
    blockers,
    criteria: readiness.criteria.map((criterion) => {
      const { id, state } = criterion;
      const of = byCriterion.get(id) ?? [];
      return { id, state, next: nextWord(criterion, of), blockers: of };
    }),
  };
}

/** One blocker for each id, with everything that rests on it. */
function joined(found: readonly Found[], criteria: readonly CriterionReadiness[]): readonly Blocker[] {
  const restingOn = new Map<string, string[]>();
  for (const { id, keyControls } of criteria) {
    for (const { id: control } of keyControls)
      restingOn.set(control, [...(restingOn.get(control) ?? []), id]);
  }
  const place = new Map(criteria.map(({ id }, index) => [id, index]));
  const groups = new Map<
    string,
    { first: Found; controls: Set<string>; criteria: Set<string>; slots: number }
  >();
  for (const each of found) {
    const id = each.id ?? blockerId(each.kind, each.record);
    const group = groups.get(id) ?? { first: each, controls: new Set(), criteria: new Set(), slots: 0 };
    groups.set(id, group);
    for (const control of each.controls ?? []) {
      group.controls.add(control);
      // What names its criteria itself says so for these alone.
      if (each.criteria === undefined)
        for (const criterion of restingOn.get(control) ?? []) group.criteria.add(criterion);
    }
    for (const criterion of each.criteria ?? []) group.criteria.add(criterion);
    group.slots += each.slots ?? 0;
  }
  return [...groups].map(([id, { first, controls, criteria, slots }]): Blocker => {
    return {
      id,
      kind: first.kind,
      keeps: first.keeps,
      way: first.way ?? 'do',
      what: first.what,
      today: first.today,
      record: first.record,
      open: first.open,
      missing: first.missing ?? null,
      run: first.run ?? null,
      who: first.who,
      minutes: first.minutes,
      due: first.due ?? null,
      slots,
      controls: [...controls].sort(),
      criteria: [...criteria].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
      after: first.after ?? [],
    };
  });
}

/** A designed criterion that does not operate because none of its controls had anything to do. */
function nothingOccurred(graph: Graph, { criteria, audit }: Readiness): readonly Found[] {
  return criteria
    .filter(
      ({ state, keyControls, operation }) =>
        state === 'designed' && operation?.['not exercised'] === keyControls.length,
    )
    .map(({ id }) => ({
      kind: 'on-record',
      keeps: 'operating',
      way: 'stands',
      what: `Nothing occurred on which a key control of ${id} could work.`,
      today: 'none of its key controls was exercised',
      record: id,
      open: null,
      who: leadOf(graph),
      minutes: 0,
      due: audit?.data.window?.to ?? null,
      criteria: [id],
    }));
}

function nextWord({ state, whole }: CriterionReadiness, blockers: readonly Blocker[]): Keeps | null {
  if (state === 'gap') return 'covered';
  if (!whole) return 'designed';
  if (state === 'operating')
    return blockers.some(({ keeps }) => keeps === 'followed up') ? 'followed up' : null;
  return blockers.some(({ way, keeps }) => way === 'stands' && keeps === 'operating')
    ? 'followed up'
    : 'operating';
}
