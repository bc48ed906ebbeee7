import { NAME } from '../model/name.ts';
import type { UsageError } from '../model/usage-error.ts';
import { visible } from '../reporters/visible.ts';

/**
 * Why a command could not run, as the terminal shows it. A refusal quotes words and names of files, which may hold what
 * turns the text around or colors it.
 */
export function refusalText({ message, hint }: Pick<UsageError, 'message' | 'hint'>): string {
  const lines = [message, hint].filter((text) => text !== '').flatMap((text) => text.split('\n'));
  return `${NAME}: ${lines.map(visible).join('\n')}\n`;
}
