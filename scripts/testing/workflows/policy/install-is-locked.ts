import { commandsIn } from '../shell-commands.ts';
import type { WorkflowRule } from './rule.ts';

/** Ways of npm to install something that the lockfile does not fix. */
const unlocked = /^(?:npm (?:i|in|install|add|update|up|exec|x)\b|npx\b|corepack\b|yarn\b|pnpm\b)/;

/** What can only run with the packages of the tests or of the site. */
const needsEverything =
  /^(?:npm (?:test|t|run)\b|node scripts\/plainproof\.[cm]js (?:build|start|demo|bench)\b)/;

const rootInstall = 'npm ci --workspaces=false --omit=dev';

export const installIsLocked: WorkflowRule = {
  id: 'install-is-locked',
  why: 'Only `npm ci` installs what the lockfile says. A gate with few packages is quick and has little to attack.',
  fix: `Use \`${rootInstall}\`; \`npm ci\` alone where tests or the site run.`,
  examples: {
    hole: 'install',
    bad: ['npm install --workspaces=false --omit=dev', 'npm ci', 'npm ci --omit=dev', 'npx something'],
    good: [rootInstall, 'npm ci --omit=dev --workspaces=false'],
  },
  check: (workflow) => {
    const groups = workflow.kind === 'action' ? [workflow.steps] : workflow.jobs.map((job) => job.steps);
    return groups.flatMap((steps) => {
      const commands = steps.flatMap((step) =>
        commandsIn(step.run).map((text) => ({ text, line: step.line })),
      );
      const lean = !commands.some(({ text }) => needsEverything.test(text));
      return commands.flatMap(({ text, line }) => {
        if (unlocked.test(text))
          return [{ line, text: `\`${text}\` is not held by the lockfile; expected \`npm ci\`.` }];
        if (!lean || !text.startsWith('npm ci') || isRootInstall(text)) return [];
        return [{ line, text: `\`${text}\` installs more than the job needs; expected \`${rootInstall}\`.` }];
      });
    });
  },
};

function isRootInstall(command: string): boolean {
  const words = command.split(/\s+/);
  return words.includes('--workspaces=false') && words.includes('--omit=dev');
}
