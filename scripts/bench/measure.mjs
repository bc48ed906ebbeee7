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
export function timeOf({ name, words, cwd, accepts = [0] }, { node = [], env = {} } = {}) {
  const before = performance.now();
  const { status, signal, stderr } = spawnSync(process.execPath, [...node, ...words], {
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
 * Runs programs in rounds, A B C A B C …, after one round that is not counted: that one fills the disk cache and
 * makes the bundle. Every second round runs backwards, so that none always comes after the same one.
 * @param {readonly Program[]} programs
 * @param {number | ((slowest: number) => number)} rounds how many, or how many when the slowest takes so long
 * @returns {Map<string, number[]>} milliseconds by name, one a round
 */
export function timesOf(programs, rounds) {
  const slowest = Math.max(...programs.map((program) => timeOf(program)));
  const count = typeof rounds === 'number' ? rounds : rounds(slowest);
  const times = new Map(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    const order = round % 2 === 0 ? programs : [...programs].reverse();
    for (const program of order) times.get(program.name).push(timeOf(program));
  }
  return times;
}

/** Peak memory of a program's main process, in MiB, one value a run; null where the system does not tell. */
export function memoryOf(program, rounds, folder) {
  if (process.platform === 'win32') return null;
  const file = join(folder, 'memory.txt');
  return Array.from({ length: rounds }, () => {
    timeOf(program, { node: ['--require', hook], env: { BENCH_MEMORY_FILE: file } });
    const kibibytes = Number(readFileSync(file, 'utf8'));
    rmSync(file);
    return kibibytes / 1024;
  });
}

/** The environment without what npm and Node options would add to a measured process. */
function quietEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|GIT_DIR|GIT_WORK_TREE|FORCE_COLOR)/i.test(name),
  );
  return Object.fromEntries(kept);
}
