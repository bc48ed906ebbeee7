import type { Command } from './command.ts';

/** How a command is called, as it is typed. */
export function usageOf({ name, usage }: Pick<Command, 'name' | 'usage'>): string {
  return `npm run ${name}${usage === '' ? '' : ` -- ${usage}`}`;
}
