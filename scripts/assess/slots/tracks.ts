import { type Day, type Period, shared } from '../../model/calendar.ts';
import type { Frequency } from './due.ts';
import { type Part, partOn } from './parts.ts';
import { requiredSlots, type StandingSlot, slotsOfYear } from './required-slots.ts';
import type { SlotCalendar } from './slot-calendar.ts';

/** A slot with the version that it belongs to, the version's frequency, and the day on which it is due. */
export interface TrackSlot extends StandingSlot {
  readonly part: Part;
  readonly frequency: Frequency;
  readonly due: Day;
}

/** The slots of one frequency, through all versions of a control that have it: one performance fills one of them. */
export interface Track {
  readonly every: Frequency['every'];
  readonly proof: Frequency['proof'];
  readonly slots: readonly TrackSlot[];
}

/** A slot and the last day on which its work is on time. */
export interface DueSlot extends StandingSlot {
  readonly due: Day;
}

interface TrackOptions {
  readonly audited: boolean;
  readonly calendar: SlotCalendar;
  readonly dueOn: (last: Day, timed: Frequency & Pick<Part, 'automation'>) => Day;
  /** Bounds that were worked out before with the same calendar and the same `dueOn`: many controls have one rhythm. */
  readonly known: Map<string, readonly DueSlot[]>;
}

/**
 * The slots of each version of a control over a window. A slot belongs to the version in force on its natural last day
 * (READINESS §6), and is none where no version is. The one slot of a control at each event is cut to the days of each
 * version, so that each is tested for its part.
 */
export function tracksOf(parts: readonly Part[], window: Period, options: TrackOptions): readonly Track[] {
  const tracks = new Map<string, { readonly track: Omit<Track, 'slots'>; readonly slots: TrackSlot[] }>();
  for (const part of parts) {
    const seen = new Map<string, number>();
    for (const frequency of part.frequencies) {
      const { every, proof } = frequency;
      const nth = seen.get(`${every} ${proof}`) ?? 0;
      seen.set(`${every} ${proof}`, nth + 1);
      const key = `${every} ${proof} ${nth}`;
      const found = tracks.get(key) ?? { track: { every, proof }, slots: [] };
      tracks.set(key, found);
      found.slots.push(...slotsOf(parts, part, frequency, window, options));
    }
  }
  return [...tracks.values()].map(({ track, slots }) => ({ ...track, slots }));
}

function slotsOf(
  parts: readonly Part[],
  part: Part,
  frequency: Frequency,
  window: Period,
  options: TrackOptions,
): readonly TrackSlot[] {
  const slots: TrackSlot[] = [];
  for (const { key, from, to, standing, point, due } of boundsOf(part, frequency, window, options)) {
    if (partOn(parts, to) === part) slots.push({ key, from, to, standing, point, part, frequency, due });
  }
  return slots;
}

/** Bounds and due days depend on the rhythm, the days and the program alone: they are worked out once for all controls. */
function boundsOf(
  part: Part,
  frequency: Frequency,
  window: Period,
  options: TrackOptions,
): readonly DueSlot[] {
  const { every, proof, observe, within } = frequency;
  const eventful = every === 'per-event';
  const days = eventful ? shared({ from: part.from, to: part.to ?? window.to }, window) : window;
  if (days === null) return [];
  const { audited, calendar, dueOn, known } = options;
  const { automation } = part;
  const key = [every, proof, observe, within, automation, days.from, days.to, window.to, audited].join(' ');
  const found = known.get(key);
  if (found !== undefined) return found;
  const rhythm = { every, proof, observe, automation, calendar };
  const timed = { ...frequency, automation };
  const standing = audited
    ? requiredSlots(rhythm, days)
    : slotsOfYear(rhythm, days, (last) => dueOn(last, timed));
  const due = (slot: StandingSlot): Day =>
    slot.point ? slot.to : dueOn(eventful ? window.to : slot.to, timed);
  const slots = standing.map((slot) => ({ ...slot, due: due(slot) }));
  known.set(key, slots);
  return slots;
}
