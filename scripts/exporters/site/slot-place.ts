import type { ControlSlot } from '../../assess/slots/control-slots.ts';
import { slotMarks } from '../../assess/standing.ts';
import { oncePer } from '../../model/once.ts';
import type { Cell, State } from '../../model/site-data.ts';
import { anchorOf } from './addresses.ts';
import type { Ground } from './input.ts';

/** The state of a slot with its mark; the word is that of the specification. */
export function slotState(state: ControlSlot['state']): State {
  return { mark: slotMarks[state], word: state.replaceAll('-', ' ') };
}

/** Where each of a control's slots stands on its page: `slot-2026-q3`. Two rhythms may have slots of one name. */
export const slotAnchors = oncePer((slots: readonly ControlSlot[]): ReadonlyMap<ControlSlot, string> => {
  const taken = new Map<string, number>();
  return new Map(
    slots.map((slot) => {
      const name = anchorOf(`slot-${slot.key}`);
      const times = (taken.get(name) ?? 0) + 1;
      taken.set(name, times);
      return [slot, times === 1 ? name : `${name}-${times}`];
    }),
  );
});

/** The state of one of a control's slots, which leads to what stands behind it on the control's page. */
export function slotCell(
  { graph, addresses }: Ground,
  control: string,
  slots: readonly ControlSlot[],
  slot: ControlSlot,
): Cell {
  const target = graph.find(control);
  const page = target === undefined ? null : addresses.ofTarget(target);
  const state = slotState(slot.state);
  if (page === null) return { state };
  // A record of an archive has no place within its page that an address could name.
  return { state, path: page.includes('?') ? page : `${page}#${slotAnchors(slots).get(slot) ?? 'slots'}` };
}

/** Which state stands for several slots: the worst first. */
const weight: readonly ControlSlot['state'][] = [
  ...(['deviation', 'late', 'missing', 'partial', 'unreviewed', 'unavailable', 'unobserved'] as const),
  ...(['excused', 'before-window', 'due', 'met', 'no-occurrence', 'upcoming', 'not-due'] as const),
];

/** Of several slots the one that stands for all; undefined for none. */
export function worstSlot<S extends Pick<ControlSlot, 'state'>>(slots: readonly S[]): S | undefined {
  const states = new Set(slots.map(({ state }) => state));
  const worst = weight.find((state) => states.has(state));
  return slots.find(({ state }) => state === worst);
}
