import { nextReport } from '../assess/status.ts';
import { nextJson, nextPretty } from '../reporters/next.ts';
import { readinessFor } from './audit.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { open } from './open.ts';

/** `next`, also the bare call: the three things that unblock most now. */
export async function next(invocation: Invocation): Promise<Result> {
  const { options } = invocation;
  const { snapshot } = await open(invocation);
  const { graph, assessment, report } = await judge(snapshot, options.audit);
  const told = nextReport(graph, readinessFor(graph, assessment, report.audit), report);
  return { text: options.format === 'json' ? nextJson(told) : nextPretty(told), code: 0 };
}
