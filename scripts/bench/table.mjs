import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/**
 * A line of the result.
 * @typedef {{what: string, target: string, measured: string, reached: boolean | null}} Row
 * `reached`: null where nothing was to be reached, or nothing was measured
 */

/** One Markdown table. */
export function tableOf(rows) {
  const lines = rows.map(({ what, target, measured, reached }) => {
    const answer = reached === null ? '–' : reached ? 'yes' : 'no';
    return `| ${what} | ${target} | ${measured} | ${answer} |`;
  });
  return `| What | Target | Measured: median (least–most), n | Reached |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

/** `1.52 × (1.40–1.71), n = 7` */
export function times({ median, min, max, n }) {
  return `${short(median)} × (${short(min)}–${short(max)}), n = ${n}`;
}

/** Milliseconds as people read them: `870 ms (850–910), n = 7`, `4.1 s (3.9–4.4), n = 7`. */
export function duration({ median, min, max, n }) {
  const [unit, size] = median < 1000 ? ['ms', 1] : ['s', 1000];
  return inUnits({ median, min, max, n }, unit, size);
}

export function mebibytes({ median, min, max, n }) {
  return `${Math.round(median)} MiB (${Math.round(min)}–${Math.round(max)}), n = ${n}`;
}

/** Bytes as `12.3 MB (12.3–12.3), n = 3`: a megabyte is 1,000,000 bytes. */
export function megabytes(summary) {
  return inUnits(summary, 'MB', 1_000_000);
}

/** Bytes as `171 KB (171–171), n = 3`: a kilobyte is 1000 bytes. */
export function kilobytes(summary) {
  return inUnits(summary, 'KB', 1000);
}

/** The machine, Node, git, and what else kept it busy. */
export function machine() {
  const [{ model = 'unknown processor' } = {}] = cpus();
  const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim();
  const load = process.platform === 'win32' ? '' : `, load before ${loadavg()[0].toFixed(1)}`;
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${process.platform} ${process.arch}, ${cpus().length} × ${model.trim()}, ${memory} GiB, Node ${process.versions.node}, ${git}${load}`;
}

function inUnits({ median, min, max, n }, unit, size) {
  return `${short(median / size)} ${unit} (${short(min / size)}–${short(max / size)}), n = ${n}`;
}

function short(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
