// Times parts of the engine in one process, on the same data. node stages.mjs ROUNDS ROOT TODAY
// It prints {"assessment": […], "sampling": […]}: ratios, one a round, after a round that is not counted.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const scripts = fileURLToPath(new URL('..', import.meta.url));
/** The engine's own functions, as the commands call them. */
const sources = `
export { assess } from './assess/assessment.ts';
export { readinessOf } from './assess/readiness.ts';
export { drawItems } from './assess/sampling.ts';
export { columnOf, readItems } from './model/items/items.ts';
export { openWorkTree } from './io/snapshot.ts';
export { parseRepository } from './parse/repository.ts';
export { rules } from './rules/index.ts';
export { runRules } from './rules/run.ts';
`;

const [rounds, root, today] = process.argv.slice(2);
const engine = await loadEngine();
const found = { assessment: [], sampling: [] };
for (let round = 0; round <= Number(rounds); round += 1) {
  const ratios = { assessment: await assessmentShare(), sampling: samplingShare() };
  if (round > 0) for (const name of Object.keys(found)) found[name].push(ratios[name]);
}
process.stdout.write(`${JSON.stringify(found)}\n`);

/**
 * Parsing and rules with the assessment of the program / without it. The rules come after the assessment and ask for
 * its slots, which are known by then: what they cost without it is measured.
 */
async function assessmentShare() {
  const snapshot = await engine.openWorkTree(root, `${today}T12:00:00Z`, today);
  const start = performance.now();
  const { graph, faults } = engine.parseRepository(snapshot);
  const parsed = performance.now();
  const assessment = engine.assess(graph, snapshot);
  const { today: day, timezone } = assessment;
  engine.readinessOf(graph, { day, timezone });
  const assessed = performance.now();
  engine.runRules(engine.rules, graph, faults, assessment);
  const judged = performance.now();
  return (judged - start) / (judged - start - (assessed - parsed));
}

/** Reading 200,000 rows of CSV and drawing 60 of them / reading them. */
function samplingShare() {
  const rows = Array.from(
    { length: 200_000 },
    (_, n) =>
      `CHG-${n},Change ${n} of the service,2026-01-01,2026-01-02,normal,person-${n % 50},person-${n % 7},${n}`,
  );
  const bytes = Buffer.from(`id,title,opened,deployed,type,author,reviewer,build\n${rows.join('\n')}\n`);
  const start = performance.now();
  const { items } = engine.readItems(bytes, 'items.csv');
  const read = performance.now();
  engine.drawItems(engine.columnOf(items, 'id'), 'seed', 60);
  return (performance.now() - start) / (read - start);
}

/** Plain Node 20 reads no TypeScript: it is bundled among the packages, so that it finds them, and removed. */
async function loadEngine() {
  const file = join(dirname(scripts), 'node_modules', '.cache', `bench-stages-${process.pid}.mjs`);
  await build({
    stdin: { contents: sources, resolveDir: scripts, loader: 'ts' },
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}
