import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { type ControlSlots, controlSlotsOf } from './slots/control-slots.ts';
import { type Drift, driftsOf } from './slots/drift.ts';
import { findingsWithin, type Operating, operatingOf } from './slots/operating.ts';

/** How a control worked over a window, as far as the records show on a day. */
export interface Operation {
  readonly slots: ControlSlots;
  /** Null where no audit has a window, or the window has not begun: then there is nothing to say yet. */
  readonly over: Operating | null;
  /** Where it was met and is not any more, window or not. */
  readonly drifts: readonly Drift[];
}

export interface OperationOptions {
  readonly audit: ContentRecord<'audit'> | null;
  readonly day: Day;
  readonly timezone: string;
  readonly designed: boolean;
}

/** The slots of a control and, over an audit's window, the word for how it operated (READINESS §7). */
export function operationOf(
  graph: Graph,
  control: ContentRecord<'control'>,
  { audit, day, timezone, designed }: OperationOptions,
): Operation {
  const slots = controlSlotsOf(graph, control, { audit, day, timezone });
  const drifts = driftsOf(slots);
  if (slots.audit === null || day < slots.window.from) return { slots, over: null, drifts };
  const findings = findingsWithin(graph, slots.controls, slots.window, day);
  return { slots, over: operatingOf(slots, { designed, findings }), drifts };
}
