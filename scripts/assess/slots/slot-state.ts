import type { Day } from '../../model/calendar.ts';
import type { SlotGroup } from '../../model/readiness-words.ts';
import {
  type SlotFlag,
  type SlotState,
  type SlotTerms,
  type Unit,
  type UnitAnswer,
  unitState,
} from './unit-state.ts';

/** How many there were, how many of them were looked at, how many of those failed, and how many nobody knows of. */
export interface Instances {
  readonly population: number;
  readonly tested: number;
  readonly deviations: number;
  readonly unknown: number;
}

export interface SlotQuestion extends SlotTerms {
  /** Whether the window's end cuts the slot off. */
  readonly cutOff: boolean;
  /** One for the slot as a whole, or one for each instance that must be shown; never empty. */
  readonly units: readonly Unit[];
}

export interface SlotAnswer {
  readonly state: SlotState;
  readonly group: SlotGroup;
  readonly flags: readonly SlotFlag[];
  /** The first day by which every unit that had failed was shown to work. */
  readonly remediated: Day | null;
  /** Ids of the evidence that decides; empty where its absence does. */
  readonly because: readonly string[];
  /** Names of the systems, people, vendors or installments that nothing shows, in the order of the units. */
  readonly lacks: readonly string[];
  /** The units, counted: each is one of the population. */
  readonly units: Instances;
}

export const groupOf: Readonly<Record<SlotState, SlotGroup>> = {
  met: 'good',
  'no-occurrence': 'neutral',
  'not-due': 'neutral',
  upcoming: 'neutral',
  due: 'neutral',
  deviation: 'failed',
  late: 'failed',
  missing: 'unknown',
  partial: 'unknown',
  unreviewed: 'unknown',
  unavailable: 'unknown',
  unobserved: 'unknown',
  'before-window': 'not-tested',
  excused: 'not-tested',
};

/**
 * The state of a slot as of a day: the first of the fourteen lines of READINESS §4 that holds. Of several units one
 * failure decides; then all must be shown, and some are `partial`; where none is shown, the first line that holds for
 * any of them. A pass in the window outranks one before it, and a repetition after the due day takes nothing from a
 * performance in time.
 */
export function slotState(question: SlotQuestion): SlotAnswer {
  const { cutOff, day, slot, units } = question;
  const answers = units.map((unit) => unitState(unit, question));
  const found = cutOff ? empty('not-due') : slot.from > day ? empty('upcoming') : joined(answers);
  const { state, group, flags, remediated, because } = found;
  const lacks = units.flatMap(({ name }, index) =>
    name !== null && absent.includes(answers[index]?.state ?? 'met') ? [name] : [],
  );
  return { state, group, flags, remediated, because, lacks, units: counted(answers) };
}

/** States that show a unit, one way or another, in the order in which one of them decides for all. */
const shown: readonly SlotState[] = ['before-window', 'met', 'no-occurrence'];
const failed: readonly SlotState[] = ['deviation', 'late'];
/** States of a unit for which there is no evidence that could be reviewed. */
const absent: readonly SlotState[] = ['unavailable', 'unobserved', 'due', 'missing'];
/** Where none of these decides, it is missing. */
const unshown: readonly SlotState[] = ['unreviewed', 'unavailable', 'unobserved', 'excused', 'due'];

type Joined = Omit<SlotAnswer, 'lacks' | 'units'>;

function joined(answers: readonly UnitAnswer[]): Joined {
  const worst = of(failed, answers);
  if (worst !== undefined) return worst;
  const good = answers.filter(({ state }) => shown.includes(state));
  if (good.length > 0 && good.length < answers.length) return { ...empty('partial'), because: idsOf(good) };
  return of([...shown, ...unshown], answers) ?? empty('missing');
}

/** The first of the states that any unit is in, with all units that are in it. */
function of(states: readonly SlotState[], answers: readonly UnitAnswer[]): Joined | undefined {
  const state = states.find((each) => answers.some((answer) => answer.state === each));
  if (state === undefined) return undefined;
  const deciding = answers.filter((answer) => answer.state === state);
  const days = deciding.map(({ remediated }) => remediated);
  return {
    state,
    group: groupOf[state],
    flags: [...new Set(deciding.flatMap(({ flags }) => flags))],
    remediated: days.reduce(latest),
    because: idsOf(deciding),
  };
}

/** The later of two days; none where there is none of either. */
function latest(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}

function empty(state: SlotState): Joined {
  return { state, group: groupOf[state], flags: [], remediated: null, because: [] };
}

function idsOf(answers: readonly UnitAnswer[]): readonly string[] {
  return [...new Set(answers.flatMap(({ because }) => because))];
}

function counted(answers: readonly UnitAnswer[]): Instances {
  const tested = answers.filter(({ state }) => shown.includes(state) || failed.includes(state)).length;
  return {
    population: answers.length,
    tested,
    deviations: answers.filter(({ state }) => state === 'deviation').length,
    unknown: answers.length - tested,
  };
}
