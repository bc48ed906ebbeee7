import type { Invocation, Result } from './command.ts';
import { open } from './open.ts';

/** `check`: judges the repository and says what is wrong, where, and how to mend it. */
export async function check(invocation: Invocation): Promise<Result> {
  // Git works while what judges is loaded.
  const [opened, { answer }] = await Promise.all([open(invocation), import('./check-answer.ts')]);
  return answer(opened, invocation);
}
