import { addDays, addDuration, type Day, type Period } from '../model/calendar.ts';
import { monthAround } from '../model/calendar-names.ts';
import { periodsFrom, quarterAround, workday } from './days.ts';

/** The days that the story hangs on; all of them follow from one day. */
export interface Timeline {
  /** The day on which the company is looked at. Nothing happens on it. */
  readonly today: Day;
  /** The first day of the history, and the last one. */
  readonly start: Day;
  readonly last: Day;
  /** Six calendar months. */
  readonly window: Period;
  /** The six months, and the two quarters that end in the window. */
  readonly months: readonly Period[];
  readonly quarters: readonly Period[];
}

/**
 * Twelve months up to the day before `today`. The window ended 32 to 62 days ago: even its yearly work, for which there are
 * 30 days more, has come to its last day, lists are final and the firm is in fieldwork. So the example shows a whole
 * window and not a half one.
 */
export function timelineOf(today: Day): Timeline {
  const to = addDays(monthAround(addDays(today, -31)).from, -1);
  const window = { from: addDuration(addDays(to, 1), 'P6M', -1), to };
  return {
    today,
    start: addDays(addDuration(today, 'P1Y', -1), 1),
    last: addDays(today, -1),
    window,
    months: periodsFrom(window.from, window.to, monthAround),
    quarters: periodsFrom(window.from, window.to, quarterAround).filter((each) => each.to <= window.to),
  };
}

/** The lists that a window is pulled in: one for each three months. */
export function installmentsOf(window: Period): readonly Period[] {
  const second = addDuration(window.from, 'P3M');
  return [
    { from: window.from, to: addDays(second, -1) },
    { from: second, to: window.to },
  ];
}

/** The day on which a list is pulled, and the day on which it is tested. */
export function pullDayOf({ to }: Period): Day {
  return workday(addDays(to, 3));
}

export function testDayOf({ to }: Period): Day {
  return workday(addDays(to, 7));
}
