import type { Unplaced } from '../../assess/slots/assign.ts';
import type { ControlSlot } from '../../assess/slots/control-slots.ts';
import { oncePer } from '../../model/once.ts';
import { compare } from '../../model/problem.ts';
import { operationFor } from './coverage.ts';
import type { Ground } from './input.ts';

/** A slot in which a record stands. */
export interface FilledSlot {
  /** The control on whose page the slot is. */
  readonly control: string;
  readonly slot: ControlSlot;
  /** All slots of that control: the place of the slot on its page follows from them. */
  readonly among: readonly ControlSlot[];
}

/** Where a record stands among the slots of the window, and why it stands in none of a control's. */
export interface Place {
  readonly slots: readonly FilledSlot[];
  readonly left: readonly { readonly control: string; readonly why: Unplaced }[];
}

/** The slots in which a piece of evidence, a test or a population stands: of the controls that the reader sees. */
export function placeOf(ground: Ground, id: string): Place {
  return places(ground).get(id) ?? nowhere;
}

const nowhere: Place = { slots: [], left: [] };

const places = oncePer((ground: Ground): ReadonlyMap<string, Place> => {
  const found = new Map<string, { readonly slots: FilledSlot[]; readonly left: Place['left'][number][] }>();
  const of = (id: string) => {
    const place = found.get(id) ?? { slots: [], left: [] };
    found.set(id, place);
    return place;
  };
  const controls = [...ground.graph.all('control')].sort((a, b) => compare(a.id, b.id));
  for (const { id: control, path } of controls) {
    const operation = operationFor(ground, path);
    if (operation === null) continue;
    const { slots: among, unassigned } = operation.slots;
    for (const slot of among) for (const id of slot.evidence) of(id).slots.push({ control, slot, among });
    for (const { evidence, why } of unassigned) of(evidence).left.push({ control, why });
  }
  return found;
});
