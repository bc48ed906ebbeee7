import type { WorkflowRule } from './rule.ts';

export const jobsHaveATimeout: WorkflowRule = {
  id: 'jobs-have-a-timeout',
  why: 'A job that hangs is stopped by GitHub after six hours; all that time the pull request has no answer.',
  fix: 'Write `timeout-minutes` on the job: about three times what it takes.',
  examples: {
    hole: 'timeout',
    bad: ['', 'timeout-minutes: 360'],
    good: ['timeout-minutes: 5', 'timeout-minutes: 60'],
  },
  check: (workflow) =>
    workflow.jobs
      // A job that calls a reusable workflow cannot carry a timeout: the called jobs do.
      .filter((job) => job.values.uses === undefined)
      .flatMap(({ id, line, values }) => {
        const minutes = values['timeout-minutes'];
        if (typeof minutes === 'number' && minutes > 0 && minutes <= 120) return [];
        const found =
          minutes === undefined ? 'has no `timeout-minutes`' : `may run ${String(minutes)} minutes`;
        return [{ line, text: `Job ${id} ${found}; expected 1 to 120.` }];
      }),
};
