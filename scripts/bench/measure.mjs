import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const hook = fileURLToPath(new URL('memory-hook.cjs', import.meta.url));

/**
 * A program to measure: a whole process of this Node.
 * @typedef {{name: string, words: readonly string[], cwd: string, accepts?: readonly number[]}} Program
 * `accepts`: exit codes of a run that did its work; 0 when absent
 */

/** Runs a program to its end. @returns milliseconds from start to exit. @throws Error when it did not do its work. */
export function timeOf({ name, words, cwd, accepts = [0] }, { env = {} } = {}) {
  const before = performance.now();
  const { status, signal, stderr } = spawnSync(process.execPath, words, {
    cwd,
    env: { ...quietEnvironment(), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1024 * 1024 * 1024,
    windowsHide: true,
  });
  const time = performance.now() - before;
  if (accepts.includes(status)) return time;
  if (signal === 'SIGINT') throw Object.assign(new Error('stopped'), { stopped: true });
  throw new Error(`${name} ended with ${signal ?? status}\n${String(stderr).slice(0, 2000)}`);
}

/**
 * Runs things in rounds, A B C A B C …. Every second round runs backwards, so that none always comes after the same one.
 * @returns what each run gave, by name, one a round
 */
export function inRounds(things, rounds, run) {
  const found = new Map(things.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? things : [...things].reverse();
    for (const thing of order) found.get(thing.name).push(run(thing));
  }
  return found;
}

/**
 * Runs programs in rounds, after one round that is not counted: that one fills the disk cache and makes the bundle.
 * @param {readonly Program[]} programs
 * @param {number | ((slowest: number) => number)} rounds how many, or how many when the slowest takes so long
 * @returns {Map<string, number[]>} milliseconds by name, one a round
 */
export function timesOf(programs, rounds) {
  const slowest = Math.max(...programs.map((program) => timeOf(program)));
  const count = typeof rounds === 'number' ? rounds : rounds(slowest);
  return inRounds(programs, count, (program) => timeOf(program));
}

/** Peak memory of a program, as `costOf` tells it, in MiB, one value a run; null where the system does not tell. */
export function memoryOf(program, rounds, folder) {
  if (process.platform === 'win32') return null;
  return Array.from({ length: rounds }, () => costOf(program, folder).memory);
}

/**
 * Runs a program to its end.
 * @param {Program} program
 * @param {string} folder for a file of ours
 * @param {Record<string, string>} env added to its environment
 * @returns {{time: number, memory: number | null}} milliseconds, and the peak memory in MiB of the largest of its
 * processes that are Node's, those that it starts included; null where the system does not tell
 */
export function costOf(program, folder, env = {}) {
  const file = join(folder, 'memory.txt');
  rmSync(file, { force: true });
  const time = timeOf(program, {
    env: { ...env, NODE_OPTIONS: `--require ${JSON.stringify(hook)}`, BENCH_MEMORY_FILE: file },
  });
  if (process.platform === 'win32') return { time, memory: null };
  const peaks = readFileSync(file, 'utf8').trim().split('\n').map(Number);
  rmSync(file);
  return { time, memory: Math.max(...peaks) / 1024 };
}

/** The environment without what npm and Node options would add to a measured process. */
function quietEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|GIT_DIR|GIT_WORK_TREE|FORCE_COLOR)/i.test(name),
  );
  return Object.fromEntries(kept);
}
