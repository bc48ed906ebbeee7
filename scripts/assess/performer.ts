import type { Graph } from '../model/graph.ts';
import type { AnyRecord } from '../model/record.ts';

/** Who carries a control out, and where that is written: its `performer`, else its `owner`. */
export interface Performer {
  readonly control: AnyRecord;
  readonly role: string;
  readonly field: 'performer' | 'owner';
}

/** The performer of the control that a reference leads to; undefined when it leads to none, or to nobody. */
export function performerOf(graph: Graph, reference: string): Performer | undefined {
  const control = graph.find(reference);
  if (control?.kind !== 'control') return undefined;
  // A control that lacks fields may lack its owner, whatever its type says.
  const { performer, owner } = control.data as { readonly performer?: string; readonly owner?: string };
  if (performer !== undefined) return { control, role: performer, field: 'performer' };
  return owner === undefined ? undefined : { control, role: owner, field: 'owner' };
}
