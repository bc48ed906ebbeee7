import type { Day } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import type { ControlReadiness } from '../design.ts';
import type { Person } from '../person.ts';

/** What one control is asked for over its window, with everything that its blockers share. */
export interface SlotGround {
  readonly graph: Graph;
  readonly control: ControlReadiness;
  readonly day: Day;
  readonly timezone: string;
  /** The last day that counts as soon. */
  readonly soon: Day;
  readonly who: Person;
}

/** The ids of a control and of those that it replaces, which its slots go by. */
export function controlsOf({ operation, id }: ControlReadiness): readonly string[] {
  return operation?.slots.controls ?? [id];
}
