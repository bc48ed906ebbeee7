// The words in which readiness and duties are told: each list in the order in which they are told.

/** For a criterion (READINESS §8): the furthest first, what is against it last. */
export const criterionWords = ['operating', 'designed', 'covered', 'gap', 'unknown', 'deviating'] as const;
export type CriterionWord = (typeof criterionWords)[number];

/**
 * For a control, the furthest that holds: how it works over the window, else how far its design is. The furthest first,
 * what is against it last.
 */
export const controlWords = [
  'operating',
  'not exercised',
  'excused',
  'designed',
  'drafted',
  'unknown',
  'deviating',
] as const;
export type ControlWord = (typeof controlWords)[number];

/** For a control over a window, in their order of precedence (READINESS §7). */
export const operatingWords = ['deviating', 'unknown', 'excused', 'operating', 'not exercised'] as const;
export type OperatingWord = (typeof operatingWords)[number];

/** For the states of slots. Unknown is never a pass, and no failure either: "not shown" and "not done" are different words. */
export const slotGroups = ['good', 'neutral', 'not-tested', 'unknown', 'failed'] as const;
export type SlotGroup = (typeof slotGroups)[number];

/** For a corrective action, the most urgent first. */
export const actionStates = ['overdue', 'due soon', 'open', 'no day', 'done'] as const;
export type ActionState = (typeof actionStates)[number];

/**
 * How a duty stands on a day, the most urgent first.
 *
 * - `overdue`: its day is over, and nothing that is on file does it.
 * - `due soon`: its day is today or within the program's `thresholds.dueSoon`.
 * - `waiting`: it was done, and somebody else has still to accept it.
 * - `due`: its day is farther away.
 * - `excused`: a waiver that was approved beforehand covers it.
 * - `done`: before its day; or too late for more than the finding that was written.
 */
export const dueStates = ['overdue', 'due soon', 'waiting', 'due', 'excused', 'done'] as const;
export type DueState = (typeof dueStates)[number];
