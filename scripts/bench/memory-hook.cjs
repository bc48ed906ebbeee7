// Loaded into a measured process and those that it starts, by NODE_OPTIONS: each writes a line with its peak memory, in
// KiB, when it ends.
const { appendFileSync, readFileSync } = require('node:fs');

process.on('exit', () => {
  const target = process.env.BENCH_MEMORY_FILE;
  if (target !== undefined && require('node:worker_threads').isMainThread)
    appendFileSync(target, `${peak()}\n`);
});

function peak() {
  try {
    // On Linux resourceUsage also counts the parent that forked us; this line counts us alone.
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
