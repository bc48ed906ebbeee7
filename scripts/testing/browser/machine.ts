import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** What looking for a browser may ask of the computer; tests hand in a made-up one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** The Node that runs this. */
  readonly node: string;
  /** Playwright's command line, and where the Chromium stands that it downloads. */
  readonly playwright: { readonly cli: string; readonly executable: string };
  /** Whether a path is a file that may be run. */
  exists(path: string): boolean;
  /** Runs a program and its words, without a shell. Never rejects. */
  run(command: readonly string[], timeLimit: number): Promise<Ran>;
  /** Says a line to the person who waits. */
  tell(line: string): void;
}

export interface Ran {
  /** Ended with 0, in time. */
  readonly ok: boolean;
  /** Everything it printed, or why it did not start or end. */
  readonly said: string;
}

/** The computer that the tests run on. */
export function thisMachine(): Machine {
  const cli = createRequire(import.meta.url).resolve('playwright-core/package.json');
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    node: process.execPath,
    playwright: { cli: join(dirname(cli), 'cli.js'), executable: chromium.executablePath() },
    exists: mayBeRun,
    run: runCommand,
    tell: (line) => process.stderr.write(`${line}\n`),
  };
}

function mayBeRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs a program with nothing on its standard input. After the time limit (milliseconds) it is asked to stop, and the
 * answer comes at once: a child of its own may hold the pipes open.
 */
export function runCommand([program, ...words]: readonly string[], timeLimit: number): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program ?? '', words, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => {
        said += piece.toString();
      });
    const end = (ran: Ran) => {
      clearTimeout(timer);
      resolve(ran);
    };
    const timer = setTimeout(() => {
      child.kill();
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
      child.unref();
      end({ ok: false, said: `Error: not done after ${Math.round(timeLimit / 1000)} seconds` });
    }, timeLimit);
    child.on('error', (error) => end({ ok: false, said: `Error: ${error.message}` }));
    child.on('close', (code) => end({ ok: code === 0, said }));
  });
}
