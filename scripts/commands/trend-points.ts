import { dayJudged } from '../assess/assessment.ts';
import { type Readiness, readinessOf } from '../assess/readiness.ts';
import { type Trend, type TrendCounts, type TrendPoint, trendCounts } from '../assess/trend.ts';
import { type TrendStep, trendDays } from '../assess/trend-days.ts';
import { firstParentLine, lastBy } from '../io/git.ts';
import { blobReader, isTextual, listTree, type TreeFile } from '../io/git-tree.ts';
import { roomyMemory } from '../io/memory.ts';
import { type Day, endOfDay, type Period } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { contentFolders, type Snapshot } from '../model/snapshot.ts';
import { fileParser, type ParsedFile, repositoryOf } from '../parse/repository.ts';
import { timezoneIn } from './timezone.ts';

export interface TrendQuestion extends Period {
  readonly every: TrendStep;
  /** The audit that was named: its window is judged wherever it was known. Null: the one that was current then. */
  readonly audit: string | null;
}

/**
 * How readiness stood at the end of each day of a period, as it was known then: the content of the last commit by then,
 * judged at that instant. The last point is the readiness that is given, of the snapshot itself.
 */
export function trendOf(
  root: string,
  { commit, noHistory }: Pick<Snapshot, 'commit' | 'noHistory'>,
  readiness: Readiness,
  question: TrendQuestion,
): Trend {
  const { from, to, every } = question;
  const past = commit === null ? [] : pastPoints(root, commit, question);
  const days = trendDays(question, every).slice(0, -1);
  const points: readonly TrendPoint[] = [
    ...(past.length === 0 ? days.map((day) => ({ day, commit: null, known: null })) : past),
    { day: to, commit, known: trendCounts(readiness) },
  ];
  const unknownBecause = points.every(({ known }) => known !== null) ? null : (noHistory ?? 'begins');
  return { from, to, every, points, unknownBecause };
}

/** Asked again for the same commit, as by the live site after each save, it answers what it answered. */
let answered: { readonly key: string; readonly points: readonly TrendPoint[] } = { key: '', points: [] };

function pastPoints(root: string, commit: string, question: TrendQuestion): readonly TrendPoint[] {
  const timezone = timezoneIn(root);
  const key = JSON.stringify([root, commit, timezone, question]);
  if (answered.key !== key) {
    // What is parsed stays: many small cleanings would find nothing.
    roomyMemory();
    const line = firstParentLine(root, commit);
    const days = trendDays(question, question.every).slice(0, -1);
    const instants = days.map((day) => ({ day, instant: endOfDay(day, timezone) }));
    const known = instants.map(({ day, instant }) => ({ day, instant, commit: lastBy(line, instant) }));
    answered = { key, points: judged(root, known, question.audit) };
  }
  return answered.points;
}

interface Moment {
  readonly day: Day;
  readonly instant: string;
  readonly commit: string | null;
}

/** Each distinct file of all the commits is read and parsed once, and one tree is held at a time. */
function judged(root: string, moments: readonly Moment[], audit: string | null): readonly TrendPoint[] {
  const parse = fileParser();
  const parsed = new Map<string, ParsedFile>();
  const graphAt = (commit: string): Graph => {
    const files = listTree(root, commit, contentFolders).filter(isTextual);
    const fresh = files.filter((file) => !parsed.has(nameOf(file)));
    const read = blobReader(root, fresh);
    for (const file of fresh)
      parsed.set(
        nameOf(file),
        parse(file, () => read(file)),
      );
    return repositoryOf(files, (file) => parsed.get(nameOf(file)) ?? parse(file, () => read(file))).graph;
  };
  return moments.map(({ day, instant, commit }) => ({
    day,
    commit,
    known: commit === null ? null : countsOf(graphAt(commit), instant, audit),
  }));
}

/** What a file's answer depends on: its content, and its place. */
function nameOf({ oid, path }: TreeFile): string {
  return `${oid} ${path}`;
}

function countsOf(graph: Graph, instant: string, audit: string | null): TrendCounts {
  const { today: day, timezone } = dayJudged(graph, { instant, today: null });
  if (audit === null) return trendCounts(readinessOf(graph, { day, timezone }));
  const named = graph.find(audit);
  return trendCounts(readinessOf(graph, { day, timezone, audit: named?.kind === 'audit' ? named : null }));
}
