import type { Step } from '../workflow.ts';
import type { WorkflowRule } from './rule.ts';

/**
 * Expressions whose value no outsider chooses. A list of what is allowed, because what is dangerous has many
 * spellings: `github['event']`, `toJSON(github)`, a branch name in `github.ref_name`, an output of an earlier step.
 */
const harmless =
  /^(?:(?:matrix|runner)\.[\w-]+|github\.(?:sha|run_id|run_number|run_attempt|repository|workspace|event_name))$/;

export const runHoldsNoEventData: WorkflowRule = {
  id: 'run-holds-no-event-data',
  why: 'GitHub pastes the value into the script before the shell reads it: a title can hold commands.',
  fix: 'Put the expression under `env`, and use the variable in quotes: "$TITLE".',
  examples: {
    hole: 'run',
    bad: [
      `echo "\${{ github.event.pull_request.title }}"`,
      `echo "\${{ github['event'].issue.body }}"`,
      `echo "\${{ github.head_ref }}"`,
      `echo "\${{ github.ref_name }}"`,
      `echo "\${{ inputs.title }}"`,
      `echo "\${{ toJSON(github) }}"`,
      `echo "\${{ format('{0}', github.event.number) }}"`,
      `echo "\${{ steps.title.outputs.text }}"`,
      `echo "\${{ vars.SITE_AUDIENCE }}"`,
      `echo "\${{ secrets.TOKEN }}"`,
    ],
    good: ['echo "$TITLE"', `echo "\${{ github.sha }}"`, `echo "\${{ runner.os }}"`],
  },
  check: (workflow) =>
    workflow.steps.flatMap((step) =>
      expressionsIn(step).map((expression) => ({
        line: step.line,
        text: `\`run\` holds \${{ ${expression} }}; expected the value in a variable under \`env\`.`,
      })),
    ),
};

/** `script` of actions/github-script is code in the same sense. */
function expressionsIn(step: Step): readonly string[] {
  const script = typeof step.with.script === 'string' ? step.with.script : '';
  const found = [...`${step.run}\n${script}`.matchAll(/\$\{\{([\s\S]*?)\}\}/g)];
  return found.map((match) => (match[1] ?? '').trim()).filter((expression) => !harmless.test(expression));
}
