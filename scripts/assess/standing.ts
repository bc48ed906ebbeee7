import { type Day, isIn } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Mark, State } from '../model/site-data.ts';
import { type ControlReadiness, wordFor } from './design.ts';
import { controlIn, type Readiness } from './readiness.ts';
import { scoreOf } from './risk-score.ts';
import { type Outcome, type SlotState, speaksAgainst } from './slots/unit-state.ts';
import { reviewBy } from './superseded.ts';
import { waiverStateOf } from './waiver-in-force.ts';

/** How a record stands, in one word with its mark; null for kinds that have no standing of their own. */
export function standingOf(graph: Graph, record: AnyRecord, readiness: Readiness): State | null {
  if (!record.whole) return stateOf('cannot be judged');
  switch (record.kind) {
    case 'control':
      return controlStanding(controlIn(readiness, record.path));
    case 'risk':
      return riskStanding(graph, record.data, readiness.day);
    case 'evidence':
      return evidenceStanding(record.data, readiness);
    case 'waiver':
      return stateOf(waiverStateOf(record, readiness.day));
    case 'role':
      return stateOf((record.data.holders ?? []).length > 0 ? 'held' : 'held by nobody');
    case 'system':
      return stateOf(record.data.inScope === false ? 'out of scope' : 'in scope');
    default: {
      const { status } = record.data as { readonly status?: unknown };
      return typeof status === 'string' ? stateOf(status) : null;
    }
  }
}

/** A word with its mark. A word that nobody knows gets the mark of unknown: it is never a pass. */
export function stateOf(word: string): State {
  return { mark: marksOfWords[word] ?? 'unknown', word: word.replaceAll('-', ' ') };
}

/**
 * `designed` is shown by text and one walkthrough, not by operation: the mark of what was shown before the window.
 * `covered` and `drafted` are only text.
 */
const marksOfWords: Readonly<Record<string, Mark>> = {
  operating: 'met',
  designed: 'before-window',
  covered: 'neutral',
  drafted: 'neutral',
  gap: 'unknown',
  deviating: 'deviation',
  excused: 'excused',
  'not exercised': 'none',
  'not applicable': 'none',
  replaced: 'none',
  'not in scope': 'none',
  draft: 'neutral',
  'in-review': 'unreviewed',
  approved: 'met',
  retired: 'none',
  planned: 'neutral',
  'in-progress': 'unreviewed',
  fieldwork: 'unreviewed',
  reported: 'met',
  open: 'deviation',
  remediating: 'late',
  contained: 'late',
  closed: 'met',
  proposed: 'neutral',
  active: 'met',
  'off-boarding': 'late',
  'off-boarded': 'none',
  pass: 'met',
  fail: 'deviation',
  none: 'none',
  'not-performed': 'deviation',
  unavailable: 'unknown',
  unreviewed: 'unreviewed',
  rejected: 'deviation',
  accepted: 'met',
  'to review': 'unreviewed',
  returned: 'unreviewed',
  superseded: 'none',
  'in force': 'excused',
  'not yet in force': 'neutral',
  'not approved': 'unreviewed',
  expired: 'none',
  held: 'met',
  'in scope': 'met',
  'out of scope': 'none',
  'within appetite': 'met',
  'above appetite': 'deviation',
  'above appetite, planned': 'late',
  'above appetite, accepted': 'excused',
  yes: 'met',
  no: 'unknown',
  error: 'deviation',
  warning: 'late',
  note: 'neutral',
  overdue: 'deviation',
  'due soon': 'late',
  'no day': 'unknown',
  done: 'met',
  reached: 'met',
  'in part': 'unreviewed',
  'not yet': 'neutral',
  'nothing to do': 'none',
};

/** The marks of the fourteen states of a slot (READINESS §4): good, failed, unknown, not tested, neutral. */
export const slotMarks: Readonly<Record<SlotState, Mark>> = {
  met: 'met',
  late: 'late',
  deviation: 'deviation',
  'before-window': 'before-window',
  excused: 'excused',
  unreviewed: 'unreviewed',
  partial: 'unknown',
  missing: 'unknown',
  unavailable: 'unknown',
  unobserved: 'unknown',
  'no-occurrence': 'none',
  'not-due': 'neutral',
  upcoming: 'neutral',
  due: 'neutral',
};

function controlStanding(judged: ControlReadiness | undefined): State {
  if (judged === undefined) return stateOf('unknown');
  if (!judged.applies) return stateOf('not applicable');
  return stateOf(judged.replacedBy === null ? wordFor(judged) : 'replaced');
}

/** Residual risk against the appetite; what stands above it is planned for, accepted for the day, or neither. */
function riskStanding(graph: Graph, { residual, plan, acceptance }: RiskData, day: Day): State | null {
  const appetite = graph.program?.data.riskAppetite?.maximum;
  if (appetite === undefined || residual === undefined) return null;
  if (scoreOf(residual) <= appetite) return stateOf('within appetite');
  if (acceptance !== undefined && isIn(day, { from: acceptance.on, to: acceptance.until }))
    return stateOf('above appetite, accepted');
  return stateOf(plan === undefined ? 'above appetite' : 'above appetite, planned');
}

type RiskData = Extract<AnyRecord, { kind: 'risk' }>['data'];
type EvidenceData = Extract<AnyRecord, { kind: 'evidence' }>['data'];

/** What failed stays failed, reviewed or not; what nobody had reviewed by the day shows nothing yet. */
function evidenceStanding(data: EvidenceData, { day, timezone }: Pick<Readiness, 'day' | 'timezone'>): State {
  const { result } = data;
  const reviewed = reviewBy(data, day, timezone);
  if (speaksAgainst(result)) return resultState(result);
  if (reviewed === 'rejected') return stateOf('rejected');
  return reviewed === 'accepted' ? resultState(result) : stateOf('unreviewed');
}

/** What evidence came to, with its mark. A deviation weighs more than the word beside it. */
export function resultState({ outcome, deviations = 0 }: Outcome): State {
  const word = stateOf(outcome);
  if (deviations === 0 || speaksAgainst({ outcome })) return word;
  return { mark: 'deviation', word: `${word.word}, with deviations` };
}
