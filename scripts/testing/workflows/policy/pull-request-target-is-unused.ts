import type { WorkflowRule } from './rule.ts';

export const pullRequestTargetIsUnused: WorkflowRule = {
  id: 'pull-request-target-is-unused',
  why: 'It runs for a stranger’s pull request with our secrets and a token that may write.',
  fix: 'Use `pull_request`; where something must be written, use `workflow_run`, which takes data and no code.',
  examples: {
    hole: 'on',
    bad: [
      'pull_request_target',
      '[push, pull_request_target]',
      '{ pull_request_target: { branches: [main] } }',
    ],
    good: ['pull_request', '[push, pull_request]', '{ pull_request: { branches: [main] } }'],
  },
  check: (workflow) =>
    workflow.triggers.includes('pull_request_target')
      ? [{ line: workflow.topLines.on ?? 1, text: '`on` names pull_request_target; expected pull_request.' }]
      : [],
};
