import { type Assessment, assess } from '../assess/assessment.ts';
import type { Graph } from '../model/graph.ts';
import { NAME, VERSION } from '../model/name.ts';
import { byPlace, type Problem } from '../model/problem.ts';
import { type RecordCounts, type Report, type ReportHead, summarize } from '../model/report.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { parseRepository } from '../parse/repository.ts';
import { rules } from '../rules/index.ts';
import { type Judged, runRules } from '../rules/run.ts';
import { auditOf } from './audit.ts';
import type { Options } from './command.ts';

export interface Judgment {
  readonly graph: Graph;
  readonly assessment: Assessment;
  readonly judged: readonly Judged[];
  readonly report: Report;
}

/**
 * The whole program: parse, assess, judge, then look up the lines of what was found.
 * @param audit `--audit` as typed; the answer names it
 * @throws UsageError when there is no such audit
 */
export async function judge(snapshot: Snapshot, audit?: Options[string]): Promise<Judgment> {
  const { graph, faults } = parseRepository(snapshot);
  const assessment = assess(graph, snapshot);
  const head = reportHead(graph, assessment, snapshot, audit);
  const judged = runRules(rules, graph, faults, assessment);
  const problems = await placeAll(judged, snapshot);
  const report: Report = {
    ...head,
    summary: summarize(problems, countRecords(graph)),
    search: null,
    problems,
  };
  return { graph, assessment, judged, report };
}

/** What every answer begins with: who judged what, when, and for which audit. @throws UsageError when there is none of that name */
export function reportHead(
  graph: Graph,
  { today }: Assessment,
  snapshot: Snapshot,
  audit: Options[string],
): ReportHead {
  return {
    tool: { name: NAME, version: VERSION },
    commit: snapshot.commit,
    dirty: snapshot.dirty,
    at: snapshot.instant,
    today,
    audit: auditOf(graph, audit),
    example: graph.program?.data.example ?? false,
    phase: graph.program?.data.phase ?? null,
  };
}

/** What finds places is large and slow to load; a clean repository never needs it. */
async function placeAll(judged: readonly Judged[], snapshot: Snapshot): Promise<readonly Problem[]> {
  if (judged.length === 0) return [];
  const { placeFinder } = await import('../parse/place.ts');
  const find = placeFinder(snapshot);
  return judged
    .map(({ draft, ...rest }): Problem => {
      const { line, column } = find(draft.spot);
      const related = (draft.related ?? []).map(({ spot, text }) => ({
        path: spot.path,
        line: find(spot).line,
        text,
      }));
      return { ...rest, path: draft.spot.path, line, column, field: draft.spot.field ?? null, related };
    })
    .sort(byPlace);
}

function countRecords(graph: Graph): RecordCounts {
  const counts: Record<string, number> = {};
  for (const { kind } of graph.records) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
