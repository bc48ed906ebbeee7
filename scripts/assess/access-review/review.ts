import type { Day } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import type { Account } from './account.ts';
import { type NotDone, notCarriedOut } from './carried-out.ts';
import { type LineProblem, lineProblem, namesOf } from './decided.ts';
import type { SheetLine } from './sheet.ts';

/** A filled sheet with what it is held against. */
export interface Filled {
  readonly lines: readonly SheetLine[];
  /** The accounts of the export under review. */
  readonly accounts: readonly Account[];
  /** Those of the newest export after it; null while there is none. */
  readonly proof: readonly Account[] | null;
  /** The day of the export under review, and today. */
  readonly exported: Day;
  readonly today: Day;
}

/** Where a review stands. */
export interface ReviewState {
  readonly population: number;
  /** Accounts with a decision that stands. */
  readonly tested: number;
  /** Decisions that the later export does not show; null as long as one is needed and missing. */
  readonly deviations: number | null;
  readonly counts: Readonly<Record<'keep' | 'change' | 'revoke', number>>;
  readonly problems: readonly LineProblem[];
  /** Accounts without a line, lines without an account, and accounts with a second line. */
  readonly absent: readonly string[];
  readonly spare: readonly SheetLine[];
  readonly doubled: readonly SheetLine[];
  readonly notDone: readonly NotDone[];
  /** The day of the last decision; null until every account is decided on. */
  readonly performed: Day | null;
}

/** Holds a filled sheet against the exports. Of two lines for one account the first counts, and the second is a fault. */
export function reviewState(graph: Graph, { lines, accounts, proof, exported, today }: Filled): ReviewState {
  const byKey = new Map(accounts.map((each) => [each.key, each]));
  const first = new Map<string, SheetLine>();
  const doubled: SheetLine[] = [];
  for (const line of lines) {
    if (first.has(line.account)) doubled.push(line);
    else first.set(line.account, line);
  }
  const spare = [...first.values()].filter(({ account }) => !byKey.has(account));
  const known = [...first.values()].filter(({ account }) => byKey.has(account));
  const judged = known.map((line) => {
    const names = [...(byKey.get(line.account)?.names ?? []), ...namesOf(line)];
    return { line, problem: lineProblem(graph, line, { from: exported, to: today }, names) };
  });
  const decided = judged.flatMap(({ line, problem }) => (problem === null ? [line] : []));
  const counts = { keep: 0, change: 0, revoke: 0 };
  for (const { decision } of decided) counts[decision as keyof typeof counts] += 1;
  const notDone = proof === null ? [] : notCarriedOut(decided, accounts, proof);
  const toDo = counts.change + counts.revoke > 0;
  const isWhole = decided.length === accounts.length && spare.length + doubled.length === 0;
  return {
    population: accounts.length,
    tested: decided.length,
    deviations: proof !== null ? notDone.length : isWhole && !toDo ? 0 : null,
    counts,
    problems: judged.flatMap(({ problem }) => (problem === null ? [] : [problem])),
    absent: accounts.map(({ key }) => key).filter((key) => !first.has(key)),
    spare,
    doubled,
    notDone,
    performed: isWhole && decided.length > 0 ? lastDay(decided) : null,
  };
}

function lastDay(lines: readonly SheetLine[]): Day {
  return lines.reduce((last, { decidedOn }) => (decidedOn > last ? decidedOn : last), '');
}
