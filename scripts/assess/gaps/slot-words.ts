import { type Day, daysBetween } from '../../model/calendar.ts';
import { joinedAnd, someOf } from '../../model/wording.ts';
import type { ControlSlot } from '../slots/control-slots.ts';
import { slotName } from '../slots/slot-key.ts';

/** `2026-Q2 and 2026-Q3`; more than three are `2026-01, 2026-02, 2026-03 and 2 more`. */
export function slotWords(slots: readonly ControlSlot[]): string {
  const keys = slots.map(({ key }) => slotName(key));
  return keys.length > 3 ? someOf(keys, 3) : joinedAnd(keys);
}

/** `due today`, `due in 3 days`. */
export function dueWords(due: Day, day: Day): string {
  const days = daysBetween(day, due);
  return days === 0 ? 'due today' : days === 1 ? 'due tomorrow' : `due in ${days} days`;
}

/** `2026-Q3, due 2026-10-15: partial (without VEND-MAIL)`, three slots at most, the rest as a number. */
export function todayOf(
  slots: readonly ControlSlot[],
  says: (slot: ControlSlot) => string | null = () => null,
): string {
  const shown = slots.slice(0, 3).map((slot) => {
    const { key, due, state, lacks, instances } = slot;
    const record = says(slot);
    const rest =
      lacks.length > 0
        ? ` (without ${someOf(lacks, 3)})`
        : state === 'partial' && instances !== null
          ? ` (${instances.population - instances.unknown} of ${instances.population})`
          : '';
    return `${slotName(key)}, due ${due}: ${state}${rest}${record === null ? '' : `, ${record}`}`;
  });
  const more = slots.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
