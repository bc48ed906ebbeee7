import type { Person } from './person.ts';

/** One thing to do, small enough for a sitting. */
export interface Step {
  /** Names the step for programs: `name-a-holder`, or `mend:` and a rule. */
  readonly id: string;
  readonly what: string;
  /** What it unblocks, counted. */
  readonly why: string;
  readonly who: Person;
  /** A rough estimate from `minutes`, in whole minutes. */
  readonly minutes: number;
  /** The file to open, with its line after a colon where one is known. */
  readonly open: string | null;
  /** The command to run, as typed. */
  readonly run: string | null;
}

/** Rough estimates for somebody who does it for the first time, in minutes: our own judgment, no measurement. */
export const minutes = {
  own: 30,
  problem: 5,
  holder: 10,
  policy: 45,
  control: 120,
  text: 15,
  walkthrough: 45,
  review: 15,
  monitor: 10,
  gap: 60,
  phase: 5,
  collect: 30,
  list: 30,
  sample: 60,
  finding: 30,
  conclude: 20,
  action: 60,
  retest: 45,
  window: 30,
} as const;
