import { type Day, dayOfMoment } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import type { ContentRecord } from '../../model/record.ts';
import { filesByPath, largestArtifact } from '../artifacts.ts';
import type { Assessment } from '../assessment.ts';
import { currentEvidence } from '../current-evidence.ts';
import { type LineFault, lineProblem } from './decided.ts';
import type { OwnAccess } from './identity.ts';
import { readSheet, type SheetLine, sheetName } from './sheet.ts';

/** What is wrong in the same way with some lines of a sheet. */
export interface FaultGroup<F extends LineFault> {
  readonly fault: F;
  /** How many lines, and the first of them: its number, its account, and the cell that is wrong. */
  readonly count: number;
  readonly line: number;
  readonly account: string;
  readonly cell: string;
}

/** The decision sheet of a filed access review. */
export interface FiledReview {
  readonly record: ContentRecord<'evidence'>;
  readonly path: string;
  /** How many accounts it decides on; null when the file is no decision sheet. */
  readonly accounts: number | null;
  /** The day of the record's performance, in the program's zone. */
  readonly performed: Day;
  /** Decisions that are missing or cannot be read, and decisions on one's own access. */
  readonly open: readonly FaultGroup<Exclude<LineFault, OwnAccess>>[];
  readonly own: readonly FaultGroup<OwnAccess>[];
}

/** The access reviews that name a decision sheet which lies beside them. Reviews of another form are not read. */
export function filedReviews(graph: Graph, { snapshot, timezone }: Assessment): readonly FiledReview[] {
  const listed = filesByPath(snapshot);
  return currentEvidence(graph).flatMap((record) => {
    const { type, artifacts = [], covers, performed } = record.data;
    if (type !== 'access-review') return [];
    const [from, to] = [covers?.from ?? '', dayOfMoment(performed.at, timezone)];
    return artifacts.flatMap(({ path = '' }): readonly FiledReview[] => {
      const file = listed.get(path);
      if (!path.endsWith(`/${sheetName}`) || file === undefined || file.bytes > largestArtifact) return [];
      const lines = readSheet(snapshot.read(path));
      const groups = groupsOf(graph, lines ?? [], from, to);
      return [
        {
          record,
          path,
          accounts: lines?.length ?? null,
          performed: to,
          open: groups.filter((group): group is FiledReview['open'][number] => !isOwn(group)),
          own: groups.filter(isOwn),
        },
      ];
    });
  });
}

function groupsOf(
  graph: Graph,
  lines: readonly SheetLine[],
  from: Day,
  to: Day,
): readonly FaultGroup<LineFault>[] {
  const groups = new Map<LineFault, FaultGroup<LineFault>>();
  for (const filled of lines) {
    const problem = lineProblem(graph, filled, { from, to });
    if (problem === null) continue;
    const first = groups.get(problem.fault);
    groups.set(problem.fault, { ...(first ?? problem), count: (first?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

function isOwn(group: FaultGroup<LineFault>): group is FaultGroup<OwnAccess> {
  return group.fault === 'own' || group.fault === 'who';
}
