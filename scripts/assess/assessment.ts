import { dayOf, isTimezone } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** Questions about the repository that rules and commands share, answered once. */
export interface Assessment {
  /** The day judged on, in the program's time zone. */
  readonly today: string;
  readonly timezone: string;
  readonly snapshot: Pick<
    Snapshot,
    'files' | 'read' | 'exists' | 'sha256' | 'noHistory' | 'secrets' | 'instant'
  >;
}

/** Takes the day from the snapshot and the program. */
export function assess(graph: Graph, snapshot: Snapshot): Assessment {
  return { ...dayJudged(graph, snapshot), snapshot };
}

/** The day that is judged on, and its time zone; one that does not exist counts as UTC here. */
export function dayJudged(
  graph: Graph,
  { instant, today }: Pick<Snapshot, 'instant' | 'today'>,
): Pick<Assessment, 'today' | 'timezone'> {
  const written = graph.program?.data.timezone ?? 'UTC';
  const timezone = isTimezone(written) ? written : 'UTC';
  return { today: today ?? dayOf(instant, timezone), timezone };
}
