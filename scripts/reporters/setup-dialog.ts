import type { Prompt, Question } from '../assess/setup/questions.ts';
import { visible } from './visible.ts';

/** Said once, before the first question. */
export function dialogStart(): string {
  return 'Seven questions make the program your own. Enter takes what stands in brackets, `later` puts a question off,\nCtrl+C leaves everything as it is.\n';
}

/** A question, and why it is asked. */
export function dialogQuestion({ title, why }: Question, number: number, of: number): string {
  return `\n${number}/${of} ${title}\n    ${why}\n`;
}

/** What stands before the typed words. */
export function dialogLine({ words }: Prompt, usual: string | null): string {
  return `  ${words} [${visible(usual ?? 'later')}]: `;
}
