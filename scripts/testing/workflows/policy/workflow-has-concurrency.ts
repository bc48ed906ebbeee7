import type { WorkflowRule } from './rule.ts';

export const workflowHasConcurrency: WorkflowRule = {
  id: 'workflow-has-concurrency',
  why: 'Two runs of one workflow at a time waste minutes, and two that write can undo each other.',
  fix: 'Write `concurrency` with a `group`: cancel older runs of a pull request, never a run that writes.',
  examples: {
    hole: 'concurrency',
    bad: ['', 'concurrency: { cancel-in-progress: true }'],
    good: ['concurrency: sound', 'concurrency: { group: sound, cancel-in-progress: false }'],
  },
  check: ({ kind, triggers, top, topLines, jobs }) => {
    // What is only ever called runs inside the group of its caller.
    const onlyCalled = triggers.length > 0 && triggers.every((trigger) => trigger === 'workflow_call');
    if (kind === 'action' || onlyCalled || hasGroup(top.concurrency)) return [];
    if (jobs.length > 0 && jobs.every((job) => hasGroup(job.values.concurrency))) return [];
    return [
      {
        line: topLines.concurrency ?? 1,
        text: '`concurrency` has no group; expected one for the workflow, or for each job.',
      },
    ];
  },
};

function hasGroup(concurrency: unknown): boolean {
  if (typeof concurrency === 'string') return concurrency !== '';
  return concurrency !== null && typeof concurrency === 'object' && 'group' in concurrency;
}
