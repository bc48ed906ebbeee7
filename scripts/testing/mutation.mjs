// node scripts/testing/mutation.mjs [--sample N] FILE…
//
// Breaks a module of the engine in every small way that `syntax-changes.ts` knows, and tells which of them no test
// notices: a missing example, or code that is not needed. The tests asked are those of the file's own folder that run the
// broken function, the quick ones first. Each mutant gets threads of its own, which end at the first failure, or when a
// test takes far longer than it should. A tool of development, no part of `npm test`: a file takes a minute or more.
//
//   --sample N  every N-th mutant only
//
// Prints `file:line:column was → becomes` for each survivor and a line of counts for each file, and names the tests that it
// had to leave out: a survivor may be noticed there.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const options = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Each script holds the whole module, so that its changes are the same in all.
  treeShaking: false,
  write: false,
  logLevel: 'silent',
  alias: { vitest: join(here, 'mutation-tests.mjs') },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '1' } },
});
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'mutation-'));
try {
  const { changesIn, everything, functionsIn } = await operators();
  const totals = { mutants: 0, survivors: 0, endless: 0 };
  for (const file of positionals) {
    const breakModule = (source) => changesIn(source, everything);
    const counts = await mutateFile(resolve(file), { breakModule, functionsIn });
    for (const each of Object.keys(totals)) totals[each] += counts[each];
  }
  if (positionals.length > 1) tell('all', totals);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function mutateFile(file, { breakModule, functionsIn }) {
  const name = relative(root, file).replaceAll('\\', '/');
  const suites = [];
  for (const test of await testsThatReach(file, name)) {
    const suite = await suiteOf(test, name, { breakModule, functionsIn });
    if (suite === null) leftOut(test, 'it does not load as one script');
    else suites.push(suite);
  }
  if (suites.length === 0) throw new Error(`no test beside ${name} reaches it`);
  suites.sort((a, b) => a.time - b.time);
  const [{ section, map, text, from, changes }] = suites;
  const counts = { mutants: 0, survivors: 0, endless: 0 };
  for (let index = 0; index < changes.length; index += Number(values.sample)) {
    counts.mutants += 1;
    let noticed = null;
    for (const suite of suites) noticed ??= await notices(suite, index);
    if (noticed === 'endless') counts.endless += 1;
    if (noticed !== null) continue;
    counts.survivors += 1;
    const { start, end, becomes } = changes[index];
    const place = placeOf(map, text, from + start);
    process.stdout.write(`${name}:${place} ${section.slice(start, end)} → ${becomes}\n`);
  }
  tell(name, counts);
  return counts;
}

/** One file of tests, what can be broken in the module, and which tests run which of its functions; null when it does not load. */
async function suiteOf(test, name, { breakModule, functionsIn }) {
  const { text, map } = await bundle(test);
  const { from, to } = sectionOf(text, name);
  const section = text.slice(from, to);
  const functions = functionsIn(section);
  const marked = functions
    .flatMap(({ inserts }, number) => inserts(`reach(${number})`))
    .sort(([a], [b]) => b - a)
    .reduce((code, [at, words]) => code.slice(0, at) + words + code.slice(at), section);
  const began = performance.now();
  const whole = await runTests(text.slice(0, from) + marked + text.slice(to), {}, () => 600_000);
  const time = performance.now() - began;
  if (whole === null || whole === 'endless') return null;
  // The quick ones first. Those that fail unbroken need what is not here, and are left out.
  const tests = whole.map((each, index) => ({ ...each, index })).filter(({ failed }) => !failed);
  tests.sort((a, b) => a.time - b.time);
  return { text, map, from, section, functions, tests, time, changes: breakModule(section) };
}

/** How a change of the module shows: a test fails or does not end, or nothing loads; null when it does not. */
async function notices({ text, from, functions, tests, changes }, index) {
  const { start, end, becomes } = changes[index];
  const inside = functions.findLastIndex((each) => each.start <= start && end <= each.end);
  const those = inside < 0 ? tests : tests.filter(({ reached }) => reached.includes(inside));
  if (those.length === 0) return null;
  const broken = text.slice(0, from + start) + becomes + text.slice(from + end);
  const limitOf = (number) => 5000 + 20 * those.find((test) => test.index === number).time;
  const told = await runTests(broken, { only: those.map((test) => test.index) }, limitOf);
  if (told === 'endless') return 'endless';
  return told === null || told.some(({ failed }) => failed) ? 'failed' : null;
}

function tell(name, { mutants, survivors, endless }) {
  const share = mutants === 0 ? 100 : Math.floor((1000 * (mutants - survivors)) / mutants) / 10;
  const noticed = `${mutants - survivors} of ${mutants} noticed, ${share} %`;
  process.stdout.write(`${name}: ${noticed} (${endless} took too long)\n`);
}

/** What the tests say of a bundle; null when it does not even load, `endless` when one takes longer than its limit. */
function runTests(text, workerData, limitOf) {
  const path = join(folder, 'tests.cjs');
  writeFileSync(path, text);
  return new Promise((done) => {
    const worker = new Worker(path, { workerData, stderr: true, stdout: true });
    const end = (found) => {
      clearTimeout(timer);
      worker.terminate().then(() => done(found));
    };
    let timer = setTimeout(() => end('endless'), 60_000);
    worker.on('message', ({ begins, told }) => {
      if (told !== undefined) return end(told);
      clearTimeout(timer);
      timer = setTimeout(() => end('endless'), limitOf(begins));
    });
    worker.once('error', () => end(null));
  });
}

/** The tests beside a file that import it, itself or through others. */
async function testsThatReach(file, name) {
  const beside = readdirSync(dirname(file))
    .filter((each) => each.endsWith('.test.ts'))
    .map((each) => join(dirname(file), each))
    // A script knows no place of its own.
    .filter((each) => !readFileSync(each, 'utf8').includes('import.meta'));
  const found = [];
  for (const test of beside) {
    const inputs = await inputsOf(test);
    const reaches = (from, seen) => {
      if (from === name) return true;
      if (seen.has(from)) return false;
      seen.add(from);
      return (inputs[from]?.imports ?? []).some(({ path }) => reaches(path, seen));
    };
    if (reaches(relative(root, test).replaceAll('\\', '/'), new Set())) found.push(test);
  }
  return found;
}

/** What a file of tests is bundled from; nothing when it asks for what a script cannot have, which is said. */
async function inputsOf(test) {
  try {
    const { metafile } = await build({ ...options, entryPoints: [test], outdir: folder, metafile: true });
    return metafile.inputs;
  } catch (error) {
    if (error.errors?.[0] === undefined) throw error;
    leftOut(test, error.errors[0].text);
    return {};
  }
}

function leftOut(test, why) {
  process.stdout.write(`left out ${relative(root, test).replaceAll('\\', '/')}: ${why}\n`);
}

/** A file of tests as one script, each module under a comment with its path, so that one of them can be broken in it. */
async function bundle(test) {
  const contents = [
    `import ${JSON.stringify(test)};`,
    `import { run } from ${JSON.stringify(join(here, 'mutation-tests.mjs'))};`,
    'run();',
  ].join('\n');
  const { outputFiles } = await build({
    ...options,
    stdin: { contents, resolveDir: root, loader: 'js' },
    outfile: join(folder, 'tests.cjs'),
    sourcemap: 'external',
  });
  const of = (ending) => outputFiles.find(({ path }) => basename(path).endsWith(ending)).text;
  return { text: of('.cjs'), map: new SourceMap(JSON.parse(of('.map'))) };
}

/** Where the module of a path stands in a bundle. */
function sectionOf(text, name) {
  const mark = `\n// ${name}\n`;
  const from = text.indexOf(mark) + mark.length;
  const next = text.slice(from).search(/\n\/\/ [^\n]+\.(ts|mjs|js|cjs)\n|\n\/\/ <stdin>\n/);
  return { from, to: from + next };
}

/** `line:column` in the source. */
function placeOf(map, text, offset) {
  const before = text.slice(0, offset).split('\n');
  const { originalLine, originalColumn } = map.findEntry(before.length - 1, before.at(-1).length);
  return `${originalLine + 1}:${originalColumn + 1}`;
}

/** The changes are TypeScript, as a rule's mutants use them too. */
async function operators() {
  const outfile = join(folder, 'syntax-changes.mjs');
  const entryPoints = [join(here, 'syntax-changes.ts')];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'silent' });
  return import(outfile);
}
