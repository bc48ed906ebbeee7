import { addDays, addDuration, type Day, dayOfMoment, isDay } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { oncePer } from '../../model/once.ts';
import type { ContentRecord } from '../../model/record.ts';
import { currentEvidence } from '../current-evidence.ts';
import { type CalendarFrequency, naturalSlots, windowEnd } from './calendar-slots.ts';
import { partsOf } from './parts.ts';
import { calendarFrequencyOf } from './required-slots.ts';
import { isBusinessDay, slotCalendarOf } from './slot-calendar.ts';
import { frequencyOfKey } from './slot-key.ts';

/** The names that slots of a control can have, through all its versions. */
export interface SlotNames {
  /** Whether a slot of the control can have the name, in some window. */
  readonly has: (name: string) => boolean;
  /** The name of the slot that holds a day; null for a control whose slots are named by the window alone. */
  readonly holding: (day: Day) => string | null;
}

/** A slot that evidence is declared for and its control does not have. */
export interface UnknownSlot {
  readonly evidence: ContentRecord<'evidence'>;
  /** Which entry of `supports` declares it, counted from 0. */
  readonly index: number;
  readonly slot: string;
  readonly control: string;
  /** The name of the control's slot that holds the day performed, where it has one. */
  readonly holding: string | null;
}

/** Every slot that evidence which still speaks is declared for (`for`) and that its control does not have. */
export function unknownSlots(graph: Graph, timezone: string): readonly UnknownSlot[] {
  const known = new Map<string, SlotNames>();
  return currentEvidence(graph).flatMap((evidence) =>
    evidence.data.supports.flatMap(({ control: written, for: slot }, index): readonly UnknownSlot[] => {
      if (slot === undefined) return [];
      const control = graph.find(written);
      if (control?.kind !== 'control' || !control.whole) return [];
      const names = known.get(control.path) ?? slotNamesOf(graph, control);
      known.set(control.path, names);
      if (names.has(slot)) return [];
      const holding = names.holding(dayOfMoment(evidence.data.performed.at, timezone));
      return [{ evidence, index, slot, control: control.id, holding }];
    }),
  );
}

/** The names of the slots of a control and of those it replaced; of one that is only planned, as it is written. */
export function slotNamesOf(graph: Graph, control: ContentRecord<'control'>): SlotNames {
  const calendar = slotCalendarOf(graph.program);
  const { automation, frequencies } = control.data;
  const parts = [...partsOf(graph, control), { automation, frequencies }];
  const all = parts.flatMap((part) =>
    part.frequencies.map(({ every, observe }) => ({ every, observe, automation: part.automation })),
  );
  const named = [...new Set(all.map(calendarFrequencyOf).filter((each) => each !== null))];
  // An observation near an end of a window, a stretch between other days than a calendar's, or a whole window.
  const byDays = all.some(({ every }) => every === 'continuous' || every === 'per-event');
  const [first = null] = named;
  return {
    has: (name) => named.some((frequency) => isSlot(graph, name, frequency)) || (byDays && namesDays(name)),
    holding: (day) =>
      first === null ? null : (naturalSlots(first, { from: day, to: day }, calendar)[0]?.key ?? null),
  };
}

/** Many controls have slots of the same names: each is looked at once. */
function isSlot(graph: Graph, name: string, frequency: CalendarFrequency): boolean {
  const known = namesIn(graph);
  const key = `${frequency} ${name}`;
  const found = known.get(key) ?? isNamed(graph, name, frequency);
  known.set(key, found);
  return found;
}

const namesIn = oncePer((_: Graph) => new Map<string, boolean>());

function isNamed(graph: Graph, name: string, frequency: CalendarFrequency): boolean {
  const calendar = slotCalendarOf(graph.program);
  if (frequency === 'daily') return isDay(name) && isBusinessDay(name, calendar);
  if (frequency === 'daily-calendar') return isDay(name);
  if (frequencyOfKey(name) !== frequency) return false;
  const counted = /^(half|year)-(.{10})\.\.(.{10})$/.exec(name);
  if (counted !== null) return isCounted(counted[2] ?? '', counted[3] ?? '', counted[1] === 'half' ? 6 : 12);
  // A fiscal year or a first week may begin in the year before.
  const year = Number(/\d{4}/.exec(name)?.[0]);
  const span = { from: `${digits(year - 1)}-01-01`, to: `${digits(year)}-12-31` };
  return naturalSlots(frequency, span, calendar).some(({ key }) => key === name);
}

function digits(year: number): string {
  return String(Math.max(year, 0)).padStart(4, '0');
}

/** Half-years and years are counted back from a last day; at the end of February that gives another first day. */
function isCounted(from: Day, to: Day, months: number): boolean {
  if (!isDay(from) || !isDay(to)) return false;
  return windowEnd(from, months) === to || addDuration(addDays(to, 1), `P${months}M`, -1) === from;
}

function namesDays(name: string): boolean {
  const days = /^(?:(?:start|end)-(.{10})|(?:P\w+-)?(.{10})\.\.(.{10}))$/.exec(name);
  return days?.slice(1).every((day) => day === undefined || isDay(day)) ?? false;
}
