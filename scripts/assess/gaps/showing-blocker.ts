import type { Graph } from '../../model/graph.ts';
import type { Condition, ControlReadiness } from '../design.ts';
import { evidenceFile, newEvidence } from '../evidence-command.ts';
import { personOf } from '../person.ts';
import type { Readiness } from '../readiness.ts';
import { minutes } from '../step.ts';
import { blockerId, type Found } from './blocker.ts';

/**
 * What keeps a control from being shown to be in place: evidence that waits is settled; else one instance is walked
 * through, again where the last one failed.
 * @param after the blockers that must be out of the way first
 */
export function showingBlocker(
  graph: Graph,
  { day }: Readiness,
  { id, title, path, owner }: ControlReadiness,
  { met, words, record }: Condition,
  after: readonly string[],
): Found {
  const shared = {
    keeps: 'designed',
    controls: [id],
    today: words,
    who: personOf(graph, owner),
    after,
  } as const;
  const evidence = met === 'unknown' && record !== undefined ? graph.find(record) : undefined;
  if (evidence !== undefined && 'data' in evidence) {
    return {
      ...shared,
      kind: 'settle-evidence',
      what: `Settle ${evidence.id}: ${evidence.title}.`,
      minutes: minutes.review,
      record: evidence.id,
      open: evidence.path,
    };
  }
  return {
    ...shared,
    kind: 'walk-through',
    what: `Trace one real instance of ${id} from end to end${record === undefined ? '' : ', once what failed is mended'}, and file it as evidence: ${title}.`,
    minutes: minutes.walkthrough,
    record: id,
    open: path,
    missing: evidenceFile(id, day),
    run: newEvidence(id, ' --type walkthrough'),
    after: [...after, ...findingSteps(graph, id)],
  };
}

/** What is mended is shown again: whatever a finding about the control still asks for comes first. */
function findingSteps(graph: Graph, control: string): readonly string[] {
  return graph
    .in(control, 'concerns')
    .filter(({ from }) => from.kind === 'finding')
    .flatMap(({ from }) =>
      ['conclude-a-finding' as const, 'act-on-a-finding' as const].map((kind) => blockerId(kind, from.id)),
    );
}
