import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { aptLimit, getChromium, playwrightLimit } from './get-chromium.ts';
import { withLock } from './lock.ts';
import { type Machine, thisMachine } from './machine.ts';

/** How long `chromiumPath` may take when it has to fetch one, in milliseconds: a limit for hooks of tests. */
export const chromiumLimit = playwrightLimit + 2 * aptLimit + 60_000;

let found: Promise<string> | undefined;

/**
 * The path of a Chromium: one that is there, else one that is fetched, once, however many processes ask at the same
 * time. Throws one line that says what to install and which variable to set.
 */
export function chromiumPath(): Promise<string> {
  found ??= findOrGet(thisMachine());
  return found;
}

/** The same for any machine and place of the lock, without memory: what tests call. */
export async function findOrGet(machine: Machine, folder = tmpdir()): Promise<string> {
  const there = await findChromium(machine);
  if (there !== null) return there;
  const place = join(folder, `plainproof-chromium-${process.getuid?.() ?? 'user'}`);
  return withLock(
    `${place}.lock`,
    async () => (await findChromium(machine)) ?? getOnce(machine, `${place}-${testRun()}.failed`),
    { poll: 250, heartbeat: 2_000, limit: chromiumLimit },
  );
}

/** How long a failure is believed, in milliseconds: a later run may get the same process id. */
const failureLasts = 10 * 60_000;

/** What failed for one worker fails for the next as well: it says so at once instead of trying for minutes again. */
async function getOnce(machine: Machine, failure: string): Promise<string> {
  if (isRecent(failure)) throw new Error(readFileSync(failure, 'utf8'));
  try {
    return await getChromium(machine);
  } catch (error) {
    rmSync(failure, { force: true });
    // Never through a link that somebody else put there.
    writeFileSync(failure, (error as Error).message, { flag: 'wx' });
    throw error;
  }
}

function isRecent(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > Date.now() - failureLasts;
}

/** Workers of vitest share their parent; anything else is a run of its own. */
function testRun(): number {
  return process.env.VITEST ? process.ppid : process.pid;
}
