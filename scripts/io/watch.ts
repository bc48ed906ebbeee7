import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors save in several steps; this many milliseconds of quiet end one. */
const quiet = 120;

/**
 * Calls back after changes below the content folders or the engine's own, one call at a time.
 * Ends only when the process does.
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  engine: string,
  changed: () => Promise<void>,
): Promise<never> {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let waiting = false;
  const run = async (): Promise<void> => {
    if (running) {
      waiting = true;
      return;
    }
    running = true;
    await changed();
    running = false;
    if (waiting) {
      waiting = false;
      await run();
    }
  };
  for (const folder of [...folders.map((each) => join(root, each)), engine].filter((each) =>
    existsSync(each),
  )) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), quiet);
    });
  }
  return new Promise(() => {});
}

/** Runs the launcher in a process of its own, so that an edit of the engine counts too. Its output goes where ours goes. */
export function runAgain(engine: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(engine, 'plainproof.cjs'), ...words], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}
