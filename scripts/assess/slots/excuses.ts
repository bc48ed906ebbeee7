import type { Day } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';

/** An approved waiver over a control. */
export interface Waiver {
  readonly id: string;
  readonly control: string;
  readonly approved: Day;
  readonly from: Day;
  readonly until: Day;
}

/** The waivers over controls that were approved by a day, in their order; those of one rule on a control excuse no slot. */
export function waiversOf(graph: Graph, controls: readonly string[], day: Day): readonly Waiver[] {
  return controls.flatMap((control) =>
    graph.in(control, 'excuses').flatMap(({ from }): readonly Waiver[] => {
      if (from.kind !== 'waiver' || !from.whole || from.data.excuses.rule !== undefined) return [];
      const { approved, from: first, until } = from.data;
      if (approved === undefined || approved.on > day) return [];
      return [{ id: from.id, control, approved: approved.on, from: first, until }];
    }),
  );
}

/**
 * The id of the first waiver that excuses a slot of a control: approved before the slot's due day, and in force on it.
 * One that ended before the due day excuses nothing; one that was in force on it excuses that slot for good, and no
 * later one.
 */
export function waiverFor(waivers: readonly Waiver[], control: string, due: Day): string | null {
  const found = waivers.find(
    (waiver) =>
      waiver.control === control && waiver.approved < due && waiver.from <= due && due <= waiver.until,
  );
  return found?.id ?? null;
}
