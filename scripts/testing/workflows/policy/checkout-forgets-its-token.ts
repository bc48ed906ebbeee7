import { usesAction } from '../workflow.ts';
import type { WorkflowRule } from './rule.ts';

export const checkoutForgetsItsToken: WorkflowRule = {
  id: 'checkout-forgets-its-token',
  why: 'By default checkout leaves a token where every later step, and every dependency it runs, can read it.',
  fix: 'Write `persist-credentials: false` under `with`. A step that must push sets its own token.',
  examples: {
    hole: 'checkout',
    bad: ['', 'persist-credentials: true', "persist-credentials: 'true'"],
    good: ['persist-credentials: false', "persist-credentials: 'false'"],
  },
  check: (workflow) =>
    workflow.steps
      .filter((step) => usesAction(step, 'actions/checkout'))
      .filter((step) => String(step.with['persist-credentials']) !== 'false')
      .map((step) => ({
        line: step.line,
        text: 'Checkout keeps its token in the work tree; expected `persist-credentials: false`.',
      })),
};
