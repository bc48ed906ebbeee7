import { actionsArePinned } from './actions-are-pinned.ts';
import { checkoutForgetsItsToken } from './checkout-forgets-its-token.ts';
import { installIsLocked } from './install-is-locked.ts';
import { installUsesNoCache } from './install-uses-no-cache.ts';
import { jobsHaveATimeout } from './jobs-have-a-timeout.ts';
import { namedFilesExist } from './named-files-exist.ts';
import { pagesNeedAVariable } from './pages-need-a-variable.ts';
import { permissionsAreLeast } from './permissions-are-least.ts';
import { pinsMatchTheTable } from './pins-match-the-table.ts';
import { pullRequestTargetIsUnused } from './pull-request-target-is-unused.ts';
import type { WorkflowRule } from './rule.ts';
import { runHoldsNoEventData } from './run-holds-no-event-data.ts';
import { workflowHasConcurrency } from './workflow-has-concurrency.ts';

/** What we ask of every workflow and found no ready-made linter to ask. Adding a rule: its file, and a line here. */
export const workflowRules: readonly WorkflowRule[] = [
  actionsArePinned,
  pinsMatchTheTable,
  permissionsAreLeast,
  pagesNeedAVariable,
  checkoutForgetsItsToken,
  runHoldsNoEventData,
  pullRequestTargetIsUnused,
  namedFilesExist,
  jobsHaveATimeout,
  workflowHasConcurrency,
  installIsLocked,
  installUsesNoCache,
];
