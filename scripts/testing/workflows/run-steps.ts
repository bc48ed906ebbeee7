import { spawnSync } from 'node:child_process';
import type { Step } from './workflow.ts';

/** How one step ended: `skipped` when an earlier one failed and the step does not ask to run all the same. */
export type StepResult = {
  readonly run: string;
  readonly ended: 'success' | 'failure' | 'skipped';
  /** What it printed on standard output. */
  readonly said: string;
};

/**
 * Runs the `run` steps of a job as GitHub does on Linux: each text by `bash -e`, in order; after a failure only
 * steps with `if: always()`. Steps with `uses` are left out: actions cannot be tried without GitHub.
 *
 * Throws on any other `if`, and on `continue-on-error`, `shell` or `working-directory`: what this runner does not
 * know it must not pretend to have tried.
 */
export function runSteps(
  steps: readonly Step[],
  folder: string,
  env: NodeJS.ProcessEnv,
): readonly StepResult[] {
  let failed = false;
  return steps
    .filter((step) => step.run !== '')
    .map((step) => {
      const always = runsAlways(step);
      if (failed && !always) return { run: step.run, ended: 'skipped', said: '' };
      const { status, stdout } = spawnSync('bash', ['-e', '-c', step.run], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      if (status !== 0) failed = true;
      return { run: step.run, ended: status === 0 ? 'success' : 'failure', said: stdout };
    });
}

/** A job fails when any of its steps did. */
export function jobFails(results: readonly StepResult[]): boolean {
  return results.some((result) => result.ended === 'failure');
}

function runsAlways({ line, values }: Step): boolean {
  const unknown = ['continue-on-error', 'shell', 'working-directory'].find((key) => key in values);
  if (unknown)
    throw new Error(`The step on line ${line} has \`${unknown}\`; expected only \`run\`, \`if\`, \`env\`.`);
  if (values.if === undefined) return false;
  if (values.if === 'always()') return true;
  throw new Error(`The step on line ${line} has \`if: ${String(values.if)}\`; expected always() or none.`);
}
