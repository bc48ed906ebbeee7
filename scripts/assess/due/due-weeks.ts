import type { Graph } from '../../model/graph.ts';
import { compare } from '../../model/problem.ts';
import { naturalSlots, type Slot } from '../slots/calendar-slots.ts';
import { slotCalendarOf } from '../slots/slot-calendar.ts';
import type { Person } from '../step.ts';
import { isLeft } from './due-item.ts';
import type { Due } from './what-is-due.ts';

/** What is left to do, counted by who does it and by the ISO week of its day. */
export interface DueWeeks {
  readonly weeks: readonly Slot[];
  /** Everybody who has something left to do: whoever has most of what is overdue first. */
  readonly owners: readonly OwnerWeeks[];
}

export interface OwnerWeeks {
  readonly who: Person;
  readonly overdue: number;
  readonly waiting: number;
  /** One a week, in order. */
  readonly weeks: readonly number[];
  /** All of them together. */
  readonly total: number;
}

/** Each item that is left counts once: as overdue, as waiting, or in the week of its day. */
export function dueByOwnerAndWeek(graph: Graph, { today, until, items }: Omit<Due, 'soon'>): DueWeeks {
  const weeks = naturalSlots('weekly', { from: today, to: until }, slotCalendarOf(graph.program));
  const owners = new Map<string, Counting>();
  for (const item of items.filter(isLeft)) {
    const { who, state, due } = item;
    const key = who.role ?? '';
    const counting = owners.get(key) ?? { who, overdue: 0, waiting: 0, weeks: weeks.map(() => 0), total: 0 };
    owners.set(key, counting);
    counting.total += 1;
    const week = weeks.findIndex(({ to }) => due <= to);
    if (state === 'overdue') counting.overdue += 1;
    else if (state === 'waiting') counting.waiting += 1;
    else counting.weeks[week] = (counting.weeks[week] ?? 0) + 1;
  }
  return {
    weeks,
    owners: [...owners.values()].sort(
      (a, b) => b.overdue - a.overdue || b.total - a.total || compare(a.who.title, b.who.title),
    ),
  };
}

interface Counting {
  readonly who: Person;
  overdue: number;
  waiting: number;
  readonly weeks: number[];
  total: number;
}
