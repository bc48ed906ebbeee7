import { addDays, type Day, lengthOf, type Period } from '../../model/calendar.ts';
import { type CalendarFrequency, countedPeriods, naturalSlots, type Slot } from './calendar-slots.ts';
import type { Frequency } from './due.ts';
import type { SlotCalendar } from './slot-calendar.ts';

/**
 * What an audit, or the fiscal year where there is none, makes of a slot.
 *
 * - `required`: it counts.
 * - `look-back`: it counts, and ended before the window.
 * - `not-due`: the window's end cuts it off; shown, never counted.
 * - `beside`: without an audit, a slot of a neighboring year that is open on a day of this one; never counted.
 */
export type Standing = 'required' | 'look-back' | 'not-due' | 'beside';

export interface StandingSlot extends Slot {
  readonly standing: Standing;
  /** An observation that the window itself asks for, near its beginning or its end. */
  readonly point: boolean;
}

/** What the slots of a frequency depend on, besides the window. */
export interface Rhythm {
  readonly every: Frequency['every'];
  readonly proof: Frequency['proof'];
  readonly observe?: string | undefined;
  readonly automation: 'manual' | 'automated';
  readonly calendar: SlotCalendar;
}

/**
 * The slots of a frequency that an audit's window requires, and those that it cuts off at its end (READINESS §3).
 *
 * A slot is required when its natural last day lies in the window; one cut at the window's start is, one cut at its
 * end is not. Half-years and years are counted back from the window's last day and required when they touch it. When
 * no slot of a calendar frequency ends in the window, the last one that ended before it is looked back to.
 *
 * A continuous state is observed once in each stretch of `observe` (a month when a machine does it, a quarter when a
 * person does; calendar months, fiscal quarters and ISO weeks where `observe` is one, else counted back), and within
 * 14 days after the window's first day and before its last day. A control at each event has one slot, the window.
 */
export function requiredSlots(rhythm: Rhythm, window: Period): readonly StandingSlot[] {
  if (window.from > window.to) return [];
  const natural = slotsTouching(rhythm, window, window.to).map(({ key, from, to }) => ({
    key,
    from,
    to,
    standing: to <= window.to ? ('required' as const) : ('not-due' as const),
    point: false,
  }));
  if (rhythm.every === 'continuous') {
    if (rhythm.proof !== 'state') return natural;
    const [start, end] = pointsOf(window);
    return [start, ...natural, end];
  }
  if (natural.some(({ standing }) => standing === 'required')) return natural;
  const before = slotsTouching(rhythm, { from: addDays(window.from, -lookBack), to: window.to }, window.to);
  const last = before.filter(({ to }) => to < window.from).at(-1);
  return last === undefined ? natural : [{ ...last, standing: 'look-back', point: false }, ...natural];
}

/**
 * The slots of a frequency without an audit: those that end in the fiscal year count, and those that are open on one
 * of its days, from their first day until they are due, are shown beside them.
 * @param dueOn says when a slot with that last day is due
 */
export function slotsOfYear(
  rhythm: Rhythm,
  year: Period,
  dueOn: (last: Day) => Day,
): readonly StandingSlot[] {
  const span = { from: addDays(year.from, -lookBack), to: year.to };
  return slotsTouching(rhythm, rhythm.every === 'per-event' ? year : span, year.to)
    .filter(({ to }) => dueOn(to) >= year.from)
    .map(({ key, from, to }) => ({
      key,
      from,
      to,
      standing: to >= year.from && to <= year.to ? 'required' : 'beside',
      point: false,
    }));
}

/** The calendar frequency whose slots a control has; null where its slots are named by their days alone. */
export function calendarFrequencyOf({
  every,
  observe,
  automation,
}: Omit<Rhythm, 'proof' | 'calendar'>): CalendarFrequency | null {
  if (every === 'per-event') return null;
  return every === 'continuous' ? (calendarOf[observe ?? defaultObserve[automation]] ?? null) : every;
}

/** How often a continuous state is observed, where the control does not say (READINESS §3). */
const defaultObserve = { automated: 'P1M', manual: 'P3M' } as const;

/** Days. Longer than any slot that can end in no window, and than any usual time until it is due. */
const lookBack = 400;
/** Days after W0, and before W1, in which a continuous state is observed (READINESS §3). */
const edge = 14;

function slotsTouching(
  { every, observe, automation, calendar }: Rhythm,
  span: Period,
  countedFrom: Day,
): readonly Slot[] {
  if (every === 'per-event') return [{ key: `${span.from}..${span.to}`, ...span }];
  if (every !== 'continuous') return naturalSlots(every, span, calendar, countedFrom);
  const duration = observe ?? defaultObserve[automation];
  const known = calendarOf[duration];
  if (known !== undefined) return naturalSlots(known, span, calendar, countedFrom);
  return countedPeriods(lengthOf(duration), span, countedFrom).map((period) => ({
    key: `${duration}-${period.from}..${period.to}`,
    ...period,
  }));
}

function pointsOf({ from, to }: Period): readonly [StandingSlot, StandingSlot] {
  const [early, late] = [addDays(from, edge), addDays(to, -edge)];
  const shared = { standing: 'required', point: true } as const;
  return [
    { key: `start-${from}`, from, to: early < to ? early : to, ...shared },
    { key: `end-${to}`, from: late > from ? late : from, to, ...shared },
  ];
}

const calendarOf: Readonly<Record<string, CalendarFrequency>> = {
  P1D: 'daily-calendar',
  P7D: 'weekly',
  P1W: 'weekly',
  P1M: 'monthly',
  P3M: 'quarterly',
  P6M: 'semiannual',
  P12M: 'annual',
  P1Y: 'annual',
};
