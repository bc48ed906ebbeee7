import type { Assessment } from '../assess/assessment.ts';
import type { ControlSlot } from '../assess/slots/control-slots.ts';
import { slotFor } from '../assess/slots/slot-for.ts';
import type { Day, Period } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { meant } from '../model/nearest.ts';
import type { ContentRecord } from '../model/record.ts';
import { UsageError } from '../model/usage-error.ts';
import type { ProofRequest } from './collect-request.ts';
import { dayWithin, periodOf, recordOf } from './required.ts';

/** The days of a proof, each no later than the one after it. */
export interface Days {
  readonly performed: Day;
  readonly collected: Day;
  readonly covers: Period | null;
}

/** @throws UsageError for what is no day, and for days to come */
export function daysOf({ day, collected, from, to }: ProofRequest, today: Day): Days {
  const pulled = dayWithin('collected', collected ?? today, null, today, 'which is today');
  const whenPulled = 'the day on which it was collected';
  const performed = dayWithin('day', day ?? pulled, null, pulled, whenPulled);
  if ((from === null) !== (to === null))
    throw new UsageError(
      `--${from === null ? 'to' : 'from'} came without --${from === null ? 'from' : 'to'}.`,
      'Write the first and the last day that the data describe.',
    );
  if (from === null || to === null) return { performed, collected: pulled, covers: null };
  const covers = periodOf(from, to);
  dayWithin('to', covers.to, null, pulled, whenPulled);
  return { performed, collected: pulled, covers };
}

/**
 * The slot that the proof fills, where it has a name, and the days that it covers.
 * @throws UsageError for a slot that the control has not, for two that it may be for, and for one that is not over
 */
export function slotAndDays(
  request: ProofRequest,
  graph: Graph,
  control: ContentRecord<'control'>,
  days: Days,
  { today, timezone }: Assessment,
): { readonly slot: ControlSlot | null; readonly covers: Period } {
  const whole = request.outcome === 'none' || request.outcome === 'unavailable';
  const audit = request.audit === null ? null : recordOf(graph, 'audit', request.audit);
  const answer = slotFor(graph, control, {
    ...{ day: days.performed, today, timezone, audit, whole },
    named: request.slot,
  });
  const own = days.covers ?? { from: days.performed, to: days.performed };
  if (answer.found === 'none') return { slot: null, covers: own };
  if (answer.found === 'no-such')
    throw new UsageError(
      `${control.id} has no slot \`${request.slot}\`${answer.keys.length === 0 ? '' : `; it has ${some(answer.keys)}`}.`,
      meant(request.slot ?? '', answer.keys, 'Leave `--for` out to have it found by the day.'),
    );
  if (answer.found === 'either') {
    const { earlier, later } = answer;
    throw new UsageError(
      `${days.performed} lies in ${later.key}, but ${earlier.key} may still be shown until ${earlier.due} and is not yet.`,
      `Say which one it is for: \`--for ${earlier.key}\` or \`--for ${later.key}\`.`,
    );
  }
  const covers = days.covers ?? answer.covers;
  if (covers.to > days.collected)
    throw new UsageError(
      `${answer.slot.key} ends on ${answer.slot.to}, after ${days.collected}: data cannot cover days to come.`,
      'Collect it when the slot is over, or give the days that the data cover with `--from` and `--to`.',
    );
  return { slot: answer.slot, covers };
}

function some(keys: readonly string[]): string {
  return keys.length <= 8 ? keys.join(', ') : `${keys.slice(0, 4).join(', ')} … ${keys.slice(-2).join(', ')}`;
}
