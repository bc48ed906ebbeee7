import { shared } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Unplaced } from './assign.ts';
import { type ControlSlots, controlSlotsOf, type SlotsOptions } from './control-slots.ts';
import { idsOf, type Part, partsOf } from './parts.ts';
import { type Proof, proofsOf } from './proofs.ts';
import { isBusinessDay, slotCalendarOf } from './slot-calendar.ts';

/** Evidence that fills no slot of a control, and why. What is only outside the window fills one of another. */
export interface Stray {
  readonly evidence: ContentRecord<'evidence'>;
  readonly why: Why;
}

type Why = 'not-in-force' | Exclude<Unplaced, 'other-frequency'>;

/**
 * The evidence of a control that fills none of its slots, in this window or another: its days are days of no version
 * of the control; or they lie in the window and in none of its slots (a weekend, half a month); or it does not say
 * which days its data cover; or its performance fills another slot already. What is declared for a slot is not
 * judged by its days; `unknownSlots` asks whether there is such a slot.
 */
export function straysOf(
  graph: Graph,
  control: ContentRecord<'control'>,
  options: SlotsOptions,
): readonly Stray[] {
  const parts = partsOf(graph, control);
  const proofs = proofsOf(graph, idsOf(control, parts), options.day, options.timezone);
  const calendar = slotCalendarOf(graph.program);
  const frequencies = parts.flatMap((part) => part.frequencies);
  const spans = frequencies.some(({ proof }) => proof === 'span');
  const daily = frequencies.some(({ every }) => every === 'daily');
  // A slot may also be missing because the control paused on its last day, which is no fault of the evidence.
  const isBeside = ({ slot, covers, performed }: Proof): boolean =>
    slot === null && ((spans && covers !== null) || (daily && !isBusinessDay(performed, calendar)));
  // Judging slots costs more than all this, and without an audit nobody else asks for them.
  const doubtful = spans || performedTwice(proofs) || proofs.some(isBeside);
  const { unassigned, window } = doubtful ? controlSlotsOf(graph, control, options) : nothingLeft;
  const why = new Map(unassigned.map((each) => [each.evidence, each.why]));
  const strays = new Map<string, Why>();
  for (const proof of proofs) {
    const days = daysOf(proof);
    const reason = why.get(proof.id);
    if (proof.slot === null && !isInForce(parts, days)) strays.set(proof.id, 'not-in-force');
    else if (reason === 'no-days' || reason === 'second-slot') strays.set(proof.id, reason);
    else if (reason === 'outside' && isBeside(proof) && shared(days, window) !== null)
      strays.set(proof.id, 'outside');
  }
  return [...strays].flatMap(([id, why]) => {
    const evidence = graph.find(id);
    return evidence?.kind === 'evidence' && evidence.whole ? [{ evidence, why }] : [];
  });
}

function daysOf({ covers, performed }: Proof): { readonly from: string; readonly to: string } {
  return covers ?? { from: performed, to: performed };
}

/** Whether two pieces of evidence name one performance. */
function performedTwice(proofs: readonly Proof[]): boolean {
  const named = proofs.filter(({ performance }) => performance !== null);
  return new Set(named.map(({ performance }) => performance)).size < new Set(named.map(({ id }) => id)).size;
}

const nothingLeft: Pick<ControlSlots, 'unassigned' | 'window'> = {
  unassigned: [],
  window: { from: '', to: '' },
};

function isInForce(parts: readonly Part[], days: { readonly from: string; readonly to: string }): boolean {
  return parts.some(({ from, to }) => from <= days.to && (to === null || days.from <= to));
}
