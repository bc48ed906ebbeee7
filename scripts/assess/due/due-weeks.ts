import type { Graph } from '../../model/graph.ts';
import { compare } from '../../model/problem.ts';
import type { Person } from '../person.ts';
import { naturalSlots, type Slot } from '../slots/calendar-slots.ts';
import { slotCalendarOf } from '../slots/slot-calendar.ts';
import { type DueItem, isLeft } from './due-item.ts';
import type { Due } from './what-is-due.ts';

/** What is left to do, counted by who does it and by the ISO week of its day. */
export interface DueWeeks {
  readonly weeks: readonly Slot[];
  /** Everybody who has something left to do: whoever has most of what is overdue first. */
  readonly owners: readonly OwnerWeeks[];
  /** What all of them have left to do. */
  readonly everybody: WeekCounts;
}

export interface WeekCounts {
  readonly overdue: number;
  readonly waiting: number;
  /** One a week, in order. */
  readonly weeks: readonly number[];
  /** All of them together. */
  readonly total: number;
}

export interface OwnerWeeks extends WeekCounts {
  readonly who: Person;
}

/** Each item that is left counts once: as overdue, as waiting, or in the week of its day. */
export function dueByOwnerAndWeek(graph: Graph, { today, until, items }: Omit<Due, 'soon'>): DueWeeks {
  const weeks = naturalSlots('weekly', { from: today, to: until }, slotCalendarOf(graph.program));
  const none = (): Counting => ({ overdue: 0, waiting: 0, weeks: weeks.map(() => 0), total: 0 });
  const everybody = none();
  const owners = new Map<string, Counting & { readonly who: Person }>();
  for (const item of items.filter(isLeft)) {
    const { who } = item;
    const key = who.role ?? '';
    const owner = owners.get(key) ?? { ...none(), who };
    owners.set(key, owner);
    const week = weeks.findIndex(({ to }) => item.due <= to);
    count(owner, item, week);
    count(everybody, item, week);
  }
  return {
    weeks,
    owners: [...owners.values()].sort(
      (a, b) => b.overdue - a.overdue || b.total - a.total || compare(a.who.title, b.who.title),
    ),
    everybody,
  };
}

function count(counting: Counting, { state }: DueItem, week: number): void {
  counting.total += 1;
  if (state === 'overdue') counting.overdue += 1;
  else if (state === 'waiting') counting.waiting += 1;
  else counting.weeks[week] = (counting.weeks[week] ?? 0) + 1;
}

interface Counting {
  overdue: number;
  waiting: number;
  readonly weeks: number[];
  total: number;
}
