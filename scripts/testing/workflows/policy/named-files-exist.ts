import type { WorkflowRule } from './rule.ts';

export const namedFilesExist: WorkflowRule = {
  id: 'named-files-exist',
  why: 'A local action or version file that is not there fails the run, and nothing says so before it runs.',
  fix: 'Correct the path. It counts from the root of the repository.',
  examples: {
    hole: 'uses',
    bad: ['./.github/actions/absent', './.github/workflows/absent.yml'],
    good: ['./.github/actions/present'],
  },
  check: (workflow, { exists }) => {
    const local = workflow.uses
      .filter((uses) => uses.value.startsWith('./'))
      .map((uses) => ({ line: uses.line, field: 'uses', path: uses.value.slice(2) }));
    const versions = workflow.steps.flatMap((step) => {
      const path = step.with['node-version-file'];
      return typeof path === 'string' ? [{ line: step.line, field: 'node-version-file', path }] : [];
    });
    return [...local, ...versions]
      .filter((named) => !exists(named.path))
      .map(({ line, field, path }) => ({
        line,
        text: `\`${field}\` names ${path}, which is not in the repository; expected a path that exists.`,
      }));
  },
};
