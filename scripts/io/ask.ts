import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { UsageError } from '../model/usage-error.ts';

/** A conversation on a terminal: one line typed for each prompt. */
export interface Conversation {
  /** @throws UsageError when the reader leaves with Ctrl+C, or the input ends. */
  readonly ask: (prompt: string) => Promise<string>;
  readonly close: () => void;
}

/** Opens a conversation. It must be closed, or the process waits for more input. */
export function converse(input: Readable, output: Writable): Conversation {
  const lines = createInterface({ input, output, terminal: true });
  const left = new Promise<never>((_, reject) => {
    const leave = () => {
      output.write('\n');
      reject(new UsageError('You left before the end; nothing was changed.', ''));
    };
    lines.once('SIGINT', () => lines.close());
    lines.once('close', leave);
  });
  // Whoever closes it at the end does not wait for an answer any more.
  left.catch(() => {});
  return { ask: (prompt) => Promise.race([lines.question(prompt), left]), close: () => lines.close() };
}
