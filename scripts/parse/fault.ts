import type { Args, Draft, Spot } from '../model/problem.ts';

/** What a parser cannot accept. The rule of the same id holds the words, the reason and the fix. */
export function fault(rule: string, message: string, spot: Spot, args: Args = {}, subject?: string): Draft {
  return { rule, message, args, spot, record: null, ...(subject === undefined ? {} : { subject }) };
}
