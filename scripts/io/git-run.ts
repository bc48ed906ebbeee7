import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, unlinkSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../model/usage-error.ts';

/** Of any repository, which may be hostile: no monitor of its own is run, and names are told as they are. */
const safely = ['-c', 'core.quotepath=off', '-c', 'core.fsmonitor=false'];
/** Asked of a repository that may be read-only as well: no locks, and nothing but what was asked for. */
const asking = ['--no-optional-locks', ...safely, '-c', 'log.showSignature=false', '-c', 'log.showRoot=true'];

/** Runs git to its end; null when it failed or is not installed. */
export function run(
  root: string,
  words: readonly string[],
  input = '',
  maxBuffer = 1024 * 1024 * 1024,
): Buffer | null {
  const { ok, out } = spawned(root, [...asking, ...words], input, maxBuffer);
  return ok ? out : null;
}

/** Runs git to its end where it may write; what it said, as it is. */
export function runToWrite(
  root: string,
  words: readonly string[],
  input = '',
): { readonly ok: boolean; readonly out: string; readonly error: string } {
  const { ok, out, error } = spawned(root, [...safely, ...words], input);
  return { ok, out: out.toString('utf8'), error: error.toString('utf8') };
}

/** Runs git to its end on what is made while it reads, where it may write; what it said of it. */
export async function feed(
  root: string,
  words: readonly string[],
  stream: Iterable<Uint8Array>,
): Promise<{ readonly ok: boolean; readonly error: string }> {
  const child = spawn('git', [...safely, ...words], {
    cwd: root,
    stdio: ['pipe', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let error = '';
  child.stderr.on('data', (piece: Buffer) => {
    error += piece.toString();
  });
  const ended = new Promise<boolean>((done) => {
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
  // What git says is the reason, not that it no longer listens.
  await Promise.all([pipeline(Readable.from(stream), child.stdin).catch(() => {}), ended]);
  return { ok: await ended, error };
}

function spawned(root: string, words: readonly string[], input: string, maxBuffer = 1024 * 1024 * 1024) {
  const options = { cwd: root, input, maxBuffer, windowsHide: true };
  const { status, stdout, stderr, error } = spawnSync('git', words, options);
  // What is not installed says nothing at all.
  const [out, said] = [stdout ?? Buffer.alloc(0), stderr ?? Buffer.alloc(0)];
  return { ok: error === undefined && status === 0, out, error: said };
}

/** One question, answered in a line; '' when git refused. */
export async function ask(root: string, words: readonly string[]): Promise<string> {
  const { simpleGit } = await loadSimpleGit();
  try {
    // simple-git refuses the setting by name, although here it switches the monitor off.
    const answer = await simpleGit(root, { unsafe: { allowUnsafeFsMonitor: true } }).raw([
      ...asking,
      ...words,
    ]);
    return answer.trim();
  } catch {
    return '';
  }
}

/** The one package that is loaded only now. @throws UsageError where it is not installed. */
async function loadSimpleGit(): Promise<typeof import('simple-git')> {
  try {
    return await import('simple-git');
  } catch (error) {
    // A `require` in the bundle, an `import` in the tests.
    if (!/MODULE_NOT_FOUND$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new UsageError(
      'The package `simple-git` in node_modules is missing or not complete; git is asked through it.',
      'Run `npm ci` in the folder that holds package.json.',
    );
  }
}

/**
 * A question that every run asks: git begins at once, and works while we do. Null when it refused or is not installed.
 * It answers into a file, because the streams that Node makes for a pipe take a tenth of a short run. Where no file can be
 * made or filled, it is asked once more and waited for.
 */
export function begin(root: string, words: readonly string[]): Promise<string | null> {
  const file = namelessFile();
  const waitedFor = () => run(root, words)?.toString('utf8') ?? null;
  if (file === null) return Promise.resolve(waitedFor());
  return new Promise((resolve) => {
    const child = spawn('git', [...asking, ...words], {
      cwd: root,
      stdio: ['ignore', file, 'ignore'],
      windowsHide: true,
    });
    child.on('error', () => resolve(null));
    child.on('close', (code) => {
      const answer = code === 0 ? wholeOf(file).toString('utf8') : null;
      closeSync(file);
      // A disk that is full makes git fail as a refusal does.
      resolve(answer ?? waitedFor());
    });
  });
}

/** A file that is gone with whoever has it open; null where none can be made, as on a read-only disk. */
function namelessFile(): number | null {
  // There a file keeps its name as long as it is open.
  if (platform() === 'win32') return null;
  try {
    // Made here and now, or not at all: what somebody has put in its place is not opened.
    const path = join(tmpdir(), `plainproof-${Math.random()}`);
    const file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return file;
  } catch {
    return null;
  }
}

/** All that a file holds, wherever in it was written last. */
function wholeOf(file: number): Buffer {
  const bytes = Buffer.alloc(fstatSync(file).size);
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
}
