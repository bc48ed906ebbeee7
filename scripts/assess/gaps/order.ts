import { addDuration, type Day } from '../../model/calendar.ts';
import { compare } from '../../model/problem.ts';
import type { CriterionReadiness } from '../criteria.ts';
import type { Blocker } from './blocker.ts';

/** A week is the usual time between two looks at the list: what is due within one may be lost at the next. */
const lastChance = 'P7D';

/**
 * The order in which doing one after the other unblocks most soonest.
 *
 * What can be done comes before what is waited for, and that before what stays on record. Within each: what cannot be
 * made up later and is due within a week, by its day; then the greedy choice, the blocker on which most criteria rest
 * that it can still move, since doing it then brings the most criteria nearer to their next word; then the one on which most criteria rest at all, then most controls; then the shortest; then by id, so that two runs agree.
 * A blocker that must be out of the way first comes right before the one that waits for it.
 *
 * Greedy is not always shortest: two blockers of one criterion each may be less work than the one that three share.
 * To find the very best order is to try them all.
 */
export function inOrder(
  blockers: readonly Blocker[],
  criteria: readonly CriterionReadiness[],
  day: Day,
): readonly Blocker[] {
  const weight = weighing(blockers, criteria);
  const until = addDuration(day, lastChance);
  const urgent = ({ due, way }: Blocker) => (way === 'do' && due !== null && due <= until ? due : '9999');
  const sorted = blockers
    .map((blocker) => ({ blocker, weight: weight(blocker), urgent: urgent(blocker) }))
    .sort(
      (a, b) =>
        ways.indexOf(a.blocker.way) - ways.indexOf(b.blocker.way) ||
        compare(a.urgent, b.urgent) ||
        b.weight - a.weight ||
        b.blocker.criteria.length - a.blocker.criteria.length ||
        b.blocker.controls.length - a.blocker.controls.length ||
        a.blocker.minutes - b.blocker.minutes ||
        compare(a.blocker.id, b.blocker.id),
    );
  return withWhatComesFirst(sorted.map(({ blocker }) => blocker));
}

const ways: readonly Blocker['way'][] = ['do', 'wait', 'stands'];

/**
 * How many criteria a blocker can still bring nearer to a further word. That is none of which a failure stays on record:
 * whatever is done, they do not operate over this window, and what follows up the failure changes no word. Over the
 * window it is none, either, that is not designed yet.
 */
function weighing(
  blockers: readonly Blocker[],
  criteria: readonly CriterionReadiness[],
): (blocker: Blocker) => number {
  const lost = new Set(blockers.flatMap(({ way, criteria }) => (way === 'stands' ? criteria : [])));
  const designed = new Set(criteria.flatMap(({ id, whole }) => (whole ? [id] : [])));
  return ({ keeps, criteria }) => {
    if (keeps === 'followed up') return 0;
    return criteria.filter((id) => !lost.has(id) && (keeps !== 'operating' || designed.has(id))).length;
  };
}

function withWhatComesFirst(sorted: readonly Blocker[]): readonly Blocker[] {
  const byId = new Map(sorted.map((blocker) => [blocker.id, blocker]));
  const placed = new Set<Blocker>();
  const place = (blocker: Blocker) => {
    if (placed.has(blocker)) return;
    // Marked before its own are placed: a circle ends here. The set is filled again below, in order.
    placed.add(blocker);
    for (const id of blocker.after) {
      const first = byId.get(id);
      if (first !== undefined) place(first);
    }
    order.push(blocker);
  };
  const order: Blocker[] = [];
  for (const blocker of sorted) place(blocker);
  return order;
}
