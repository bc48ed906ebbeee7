import { type Day, isDay } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import type { AccessClass } from './classes.ts';
import { type OwnAccess, ownAccess } from './identity.ts';
import { decisions, type SheetLine } from './sheet.ts';

/** Why a line is not decided, the first that holds. */
export type LineFault =
  | 'undecided'
  | 'unknown-decision'
  | 'escalated'
  | 'nobody'
  | OwnAccess
  | 'day'
  | 'too-early'
  | 'too-late'
  | 'reason';

export interface LineProblem {
  readonly line: number;
  readonly account: string;
  readonly fault: LineFault;
  /** The cell that is wrong. */
  readonly cell: string;
}

/** The days between which a decision can lie: that of the export, and today. */
export interface Between {
  readonly from: Day;
  readonly to: Day;
}

/** Classes that nobody keeps without a reason, and the leaver's account that nobody should keep at all. */
const needsReason: readonly string[] = [
  'leaver',
  'privileged',
  'dormant',
  'orphaned',
  'shared',
] satisfies readonly AccessClass[];

/** What is wrong with a line of the sheet; null when its account is decided on. */
export function lineProblem(
  graph: Graph,
  filled: SheetLine,
  { from, to }: Between,
  names: readonly string[] = namesOf(filled),
): LineProblem | null {
  const { line, account, decision, decidedBy, decidedOn, note, classes } = filled;
  const found = (fault: LineFault, cell: string): LineProblem => ({ line, account, fault, cell });
  if (decision === '') return found('undecided', '');
  if (!decisions.some((each) => each === decision)) return found('unknown-decision', decision);
  if (decision === 'escalate') return found('escalated', decidedBy);
  if (decidedBy === '') return found('nobody', '');
  const own = ownAccess(graph, decidedBy, names);
  if (own !== null) return found(own, decidedBy);
  if (!isDay(decidedOn)) return found('day', decidedOn);
  if (decidedOn < from) return found('too-early', decidedOn);
  if (decidedOn > to) return found('too-late', decidedOn);
  const mustSay = decision === 'change' || (decision === 'keep' && classes.some(isNotable));
  return mustSay && note === '' ? found('reason', decision) : null;
}

/** By what the account of a line and its people are known, as far as the sheet says. */
export function namesOf({ account, person }: SheetLine): readonly string[] {
  return [account, ...person.split(';')].map((each) => each.trim()).filter((each) => each !== '');
}

function isNotable(name: string): boolean {
  return needsReason.includes(name);
}
