import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../io/site.ts';
import { contentFolders } from '../../model/snapshot.ts';
import { gitRepository, home } from '../workplace.ts';

/** `npm start` on a copy of this repository's content, which tests may write into. */
export interface LiveSite {
  /** The repository whose content is shown. */
  readonly root: string;
  /** Where the site begins: `http://127.0.0.1:41234/`. */
  readonly url: string;
  /** Everything that was printed until now. */
  printed(): string;
  /** Waits until nothing has been printed for some time, so that one change does not meet the next. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it, and comes back when the site answers; after a failure with what was printed. */
export async function startLive(): Promise<LiveSite> {
  const root = mkdtempSync(join(tmpdir(), 'plainproof-live-'));
  for (const folder of contentFolders)
    if (existsSync(join(home, folder))) cpSync(join(home, folder), join(root, folder), { recursive: true });
  gitRepository({}, root);
  const working = `.docusaurus/test-live-${process.pid}`;
  const port = await freePort(20_000 + (process.pid % 20_000));
  const child = spawn(
    process.execPath,
    [join(home, 'scripts', 'plainproof.cjs'), 'start', '--root', root, '--port', String(port)],
    {
      // A group of its own, so that its children end with it.
      detached: true,
      env: { ...process.env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: working },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  let last = performance.now();
  const hear = (piece: Buffer) => {
    said += piece.toString();
    last = performance.now();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const live: LiveSite = {
    root,
    url: `http://127.0.0.1:${port}/`,
    printed: () => said,
    quiet: async () => {
      while (performance.now() - last < 700) await pause(100);
    },
    stop: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
      rmSync(join(home, 'site', working), { recursive: true, force: true });
      rmSync(root, { recursive: true, force: true });
    },
  };
  try {
    await answering(live, () => child.exitCode !== null);
  } catch (error) {
    await live.stop();
    throw error;
  }
  return live;
}

/** How long the first start may take on a busy machine, in milliseconds. */
export const liveLimit = 180_000;

async function answering({ url, printed }: LiveSite, hasEnded: () => boolean): Promise<void> {
  const end = performance.now() + liveLimit - 10_000;
  while (performance.now() < end && !hasEnded()) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await pause(200);
  }
  throw new Error(`The live site does not answer. It printed:\n${printed()}`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
