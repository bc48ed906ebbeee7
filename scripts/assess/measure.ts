import type { Graph } from '../model/graph.ts';
import type { Problem } from '../model/problem.ts';
import type { Readiness } from './readiness.ts';

/** What a measure is taken of. */
export interface Measured {
  readonly graph: Graph;
  readonly readiness: Readiness;
  readonly problems: readonly Problem[];
}

/** A count with its denominator, and how it stands. */
export interface Measure {
  readonly done: number;
  readonly of: number;
  /** With the count, where one is counted: `3 of 15 roles have a holder`. */
  readonly words: string;
  readonly standing: Standing;
}

/**
 * `unknown`: there is nothing yet that could be counted; never a yes. `none`: there is nothing to do, and that is all
 * right, such as no finding to close.
 */
export type Standing = 'yes' | 'partly' | 'no' | 'unknown' | 'none';

/** One thing that is so or is not: `the program is your own`. */
export function whether(is: boolean, words: string): Measure {
  return { done: is ? 1 : 0, of: 1, words, standing: is ? 'yes' : 'no' };
}

/** `done` of `of` things, which `what` names in the plural: `roles have a holder`. */
export function outOf(
  done: number,
  of: number,
  what: string,
  whenNone: 'unknown' | 'none' = 'unknown',
): Measure {
  const standing = of === 0 ? whenNone : done === of ? 'yes' : done === 0 ? 'no' : 'partly';
  return { done, of, words: `${done} of ${of} ${what}`, standing };
}

/** How many of some things are so. */
export function share<T>(
  things: readonly T[],
  is: (thing: T) => boolean,
  what: string,
  whenNone: 'unknown' | 'none' = 'unknown',
): Measure {
  return outOf(things.filter(is).length, things.length, what, whenNone);
}
