import { leaverControl } from '../assess/access-review/controls.ts';
import type { LateLeavers } from '../assess/access-review/late-leavers.ts';
import { nextOfKind } from '../assess/next-id.ts';
import type { FindingGround } from '../exporters/leaver-finding.ts';
import { leaverFinding } from '../exporters/leaver-finding.ts';
import type { Graph } from '../model/graph.ts';
import type { SourceFile } from '../model/snapshot.ts';

/**
 * The finding about leavers who still have access: the one that this review gave rise to before, else a new one.
 * Nothing where no leaver is late, or the control for leavers is not in the program.
 */
export function planLeaverFinding(
  graph: Graph,
  files: readonly SourceFile[],
  from: Pick<FindingGround, 'evidence' | 'system' | 'day'>,
  late: LateLeavers | null,
): {
  readonly id: string | null;
  readonly file: { readonly path: string; readonly contents: string } | null;
} {
  const control = graph.find(leaverControl);
  if (late === null || late.late === 0 || control?.kind !== 'control') return { id: null, file: null };
  const there = graph.records.find(
    (each) =>
      each.kind === 'finding' &&
      each.data.raisedBy?.evidence === from.evidence &&
      (each.data.controls ?? []).some((id) => graph.find(id) === control),
  );
  if (there !== undefined) return { id: there.id, file: null };
  const id = nextOfKind(graph, files, 'finding');
  const owner = control.data.owner ?? 'security-lead';
  const { path, contents } = leaverFinding({ ...from, id, control: control.id, owner }, late);
  return { id, file: { path, contents } };
}
