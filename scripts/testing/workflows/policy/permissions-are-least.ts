import type { Values, Workflow } from '../workflow.ts';
import type { WorkflowRule } from './rule.ts';

export const permissionsAreLeast: WorkflowRule = {
  id: 'permissions-are-least',
  why: 'Without a top-level `permissions`, the token has whatever the settings of the repository give it.',
  fix: 'Write `permissions: {}` at the top, and on each job the few scopes it needs.',
  examples: {
    hole: 'permissions',
    bad: ['', 'permissions: write-all', 'permissions: read-all', 'permissions: { contents: write }'],
    good: ['permissions: {}', 'permissions: { contents: read }', 'permissions: { contents: none }'],
  },
  check: (workflow) => {
    if (workflow.kind === 'action') return [];
    const jobs = workflow.jobs.filter((job) => isWord(job.values.permissions));
    const jobFaults = jobs.map((job) => ({
      line: job.line,
      text: `\`permissions\` of job ${job.id} is ${String(job.values.permissions)}; expected the scopes it needs.`,
    }));
    return [...topFaults(workflow), ...jobFaults];
  },
};

function topFaults({ top, topLines }: Workflow) {
  const { permissions } = top;
  const line = topLines.permissions ?? 1;
  const expected = 'expected `{}` or single scopes with read';
  if (permissions === undefined || permissions === null) {
    return [{ line, text: `Top-level \`permissions\` is missing; ${expected}.` }];
  }
  if (isWord(permissions))
    return [{ line, text: `Top-level \`permissions\` is ${permissions}; ${expected}.` }];
  const wide = Object.entries(permissions as Values).filter(
    ([, level]) => level !== 'read' && level !== 'none',
  );
  return wide.map(([scope, level]) => ({
    line,
    text: `Top-level \`permissions\` gives ${scope}: ${String(level)} to every job; ${expected}.`,
  }));
}

/** `write-all` and `read-all` are words; single scopes are a map. */
function isWord(permissions: unknown): permissions is string {
  return typeof permissions === 'string';
}
