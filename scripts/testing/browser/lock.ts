import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';

export interface LockTimes {
  /** How often to look again, in milliseconds. */
  readonly poll: number;
  /** The owner says that it lives this often; a lock untouched for ten times as long was left behind. */
  readonly heartbeat: number;
  /** How long to wait at most. */
  readonly limit: number;
}

/**
 * Runs some work while no other process does the same: the lock is a folder, because making one is a single step that
 * only one of many can do. Gives back what the work gives; throws what it throws, or when the wait was too long.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>, times: LockTimes): Promise<T> {
  const end = Date.now() + times.limit;
  while (!takeLock(folder)) {
    if (Date.now() > end)
      throw new Error(
        `${folder} is held by another process; expected it to end. Remove that folder if none runs.`,
      );
    removeAbandoned(folder, times.heartbeat * 10);
    await new Promise((resolve) => setTimeout(resolve, times.poll));
  }
  const heartbeat = setInterval(() => touch(folder), times.heartbeat);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(folder, { recursive: true, force: true });
  }
}

function takeLock(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renames first: of several that find the same old lock, one moves it and the others find nothing. */
function removeAbandoned(folder: string, age: number): void {
  const aside = `${folder}.${randomUUID()}`;
  try {
    if (statSync(folder).mtimeMs > Date.now() - age) return;
    renameSync(folder, aside);
    rmSync(aside, { recursive: true });
  } catch {
    // Gone in the meantime, or another user's: the wait goes on, to its end.
  }
}

function touch(folder: string): void {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // Somebody removed it: the work goes on, and only its exclusiveness is gone.
  }
}
