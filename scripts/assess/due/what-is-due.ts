import { addDuration, type Day } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { compare } from '../../model/problem.ts';
import { dueStates } from '../../model/readiness-words.ts';
import { type Person, personOf } from '../person.ts';
import { soonUntil } from '../policy.ts';
import type { DueGround, DueItem } from './due-item.ts';
import { dueReviews } from './due-reviews.ts';
import { dueSlots } from './due-slots.ts';
import { dueWork } from './due-work.ts';

/** How far a calendar looks ahead unless told otherwise: a quarter, in whole weeks. */
const calendarAhead = 'P13W';

export interface DueOptions {
  /** The day asked about, and the program's time zone. */
  readonly today: Day;
  readonly timezone: string;
  /** The last day that is looked at; 13 weeks from today when absent. */
  readonly until?: Day;
  /** The id of the only audit whose window drives the calendar; every audit that is not over when null or absent. */
  readonly audit?: string | null;
}

/** What is due, on a day, up to a day. */
export interface Due {
  readonly today: Day;
  /** The last day that counts as soon: the program's `thresholds.dueSoon` from today. */
  readonly soon: Day;
  /** The last day that was looked at. */
  readonly until: Day;
  /** What is most urgent first. */
  readonly items: readonly DueItem[];
}

/**
 * What everybody has to do by a day: each slot of each control in force, reviews, ends of acceptances and waivers,
 * corrective actions, notices and the days of audits. What is overdue is always among
 * them; what is done, or excused, only until its own day is over. Nothing is listed twice, and the order of files
 * changes nothing.
 */
export function whatIsDue(graph: Graph, { today, timezone, until, audit = null }: DueOptions): Due {
  const known = new Map<string, Person>();
  const ground: DueGround = {
    today,
    soon: soonUntil(graph, today),
    until: until ?? addDuration(today, calendarAhead),
    timezone,
    person: (written = '') => {
      const found = known.get(written) ?? personOf(graph, written);
      known.set(written, found);
      return found;
    },
  };
  const found = [...dueSlots(graph, ground, audit), ...dueReviews(graph, ground), ...dueWork(graph, ground)];
  const items = found.filter((item) => isShown(item, ground)).sort(byUrgency);
  return { today, soon: ground.soon, until: ground.until, items };
}

function isShown({ state, due }: DueItem, { today, until }: DueGround): boolean {
  return state === 'overdue' || state === 'waiting' || (due >= today && due <= until);
}

function byUrgency(a: DueItem, b: DueItem): number {
  return (
    dueStates.indexOf(a.state) - dueStates.indexOf(b.state) || compare(a.due, b.due) || compare(a.id, b.id)
  );
}
