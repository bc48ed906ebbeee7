import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteData } from '../../scripts/model/site-data.ts';
import { type Settings, wordsFor } from './content.ts';

/** A process of the engine that stays, and answers again and again. */
interface Staying {
  readonly child: ChildProcessWithoutNullStreams;
  /** When its sources were read, in milliseconds. */
  readonly began: number;
}

/**
 * Asks for the live site: one process of the engine stays and is asked after each save, because a warm one answers
 * several times sooner. An edit of the engine starts another. Questions that come while one is answered become one.
 */
export function liveEngine(settings: Settings): () => Promise<SiteData> {
  let staying: Staying | null = null;
  let current: Promise<SiteData> | null = null;
  let next: Promise<SiteData> | null = null;
  const answer = (): Promise<SiteData> => {
    if (staying !== null && (staying.child.exitCode !== null || newest(settings.engine) > staying.began)) {
      staying.child.kill();
      staying = null;
    }
    staying ??= begin(settings);
    current = ask(staying.child).finally(() => {
      current = null;
    });
    return current;
  };
  return () => {
    if (current === null) return answer();
    next ??= current.then(restart, restart);
    return next;
  };
  function restart(): Promise<SiteData> {
    next = null;
    return answer();
  }
}

function begin(settings: Settings): Staying {
  const began = Date.now();
  const child = spawn(process.execPath, [...wordsFor(settings), '--stay'], { stdio: 'pipe' });
  process.once('exit', () => child.kill());
  return { child, began };
}

/** One question, one line of answer. @throws with what the engine said, when it ended instead */
function ask(child: ChildProcessWithoutNullStreams): Promise<SiteData> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    const hear = (piece: Buffer) => {
      out.push(piece);
      if (piece.at(-1) !== newline) return;
      stop();
      resolve(JSON.parse(Buffer.concat(out).toString()) as SiteData);
    };
    const note = (piece: Buffer) => void said.push(piece);
    const end = () => {
      stop();
      reject(new Error(Buffer.concat(said).toString().trim()));
    };
    const stop = () => {
      child.stdout.off('data', hear);
      child.stderr.off('data', note);
      child.off('close', end);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', note);
    child.once('close', end);
    child.stdin.write('\n');
  });
}

const newline = 10;

/** When the engine was edited last, in milliseconds. */
function newest(engine: string): number {
  const times = readdirSync(engine, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|md)$/.test(entry.name))
    .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}
