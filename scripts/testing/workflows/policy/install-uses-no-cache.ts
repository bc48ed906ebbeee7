import { usesAction } from '../workflow.ts';
import type { WorkflowRule } from './rule.ts';

export const installUsesNoCache: WorkflowRule = {
  id: 'install-uses-no-cache',
  why: 'A cache is written by one run and trusted by another: what a pull request put there would be judged with.',
  fix: 'Write `package-manager-cache: false` for setup-node, and leave `cache` out.',
  examples: {
    hole: 'setup',
    bad: ['', 'cache: npm', 'package-manager-cache: true'],
    good: ['package-manager-cache: false', "package-manager-cache: 'false'"],
  },
  check: (workflow) =>
    workflow.steps
      .filter((step) => usesAction(step, 'actions/setup-node'))
      .filter((step) => 'cache' in step.with || String(step.with['package-manager-cache']) !== 'false')
      .map((step) => ({
        line: step.line,
        text: 'setup-node may restore a cache; expected `package-manager-cache: false` and no `cache`.',
      })),
};
