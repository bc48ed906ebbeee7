// The launcher: runs the engine from bundles, of which each is made once for each content of its sources.
// Plain JavaScript, because Node 20 does not read TypeScript, and CommonJS, because a module starts 6 ms later; see
// ARCHITECTURE.md, "The launcher".

const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } =
  require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const scripts = __dirname;
const root = dirname(scripts);
const cache = join(root, 'node_modules', '.cache', 'plainproof');
const node = process.versions.node.split('.')[0];

/** How each text of the cache ends: one that was cut off, as by a power cut, is made again. */
const whole = '\n//whole';
/** The parts that this run has asked for, by path: promises of what they export. */
const loaded = new Map();
/** How a file is asked for its status, and what is said of one that is not there. */
const ifThere = { throwIfNoEntry: false };
const absent = { size: -1, mtimeMs: 0, ctimeMs: 0, ino: 0 };
/** The folder of the cache that the last part was found in. */
let lastFolder = null;
/** Scripts that V8 had no compiled code for, and where it belongs. */
const uncompiled = [];

// Should everything end before there is an answer, that is not the answer that nothing is wrong.
process.exitCode = 2;
process.once('beforeExit', sayUnfinished);
launch().catch(({ name, message, hint, stack = message }) => {
  // What cannot run says why in one line and a hint.
  process.off('beforeExit', sayUnfinished);
  process.stderr.write(name === 'UsageError' ? `plainproof: ${message}\n${hint}\n` : `${stack}\n`);
});

async function launch() {
  const { main } = await part('cli.ts');
  const code = await main(scripts);
  // A word that is no command leaves nothing behind.
  if (code !== 2 && uncompiled.length > 0) keepCompiled();
  // Taking the heap down first would take longer than judging a small repository.
  process.exit(code);
}

/**
 * What a part of the engine exports. A part is a source and all that it imports, bundled into one file: the command
 * line, each command, and what commands seldom need. It is bundled when it is first asked for.
 * @param {string} path from `scripts/`, such as `commands/check.ts`
 */
function part(path) {
  if (!loaded.has(path)) loaded.set(path, load(path));
  return loaded.get(path);
}

async function load(path) {
  return run(knownBundle(path) ?? (await bundleOfContent(path)));
}

/**
 * A bundle whose files are what they were: each is asked when it was written last, which is three times faster than
 * reading it. The time of the last change (ctime) is set by the system at every write, also where a tool puts back the
 * older time of a file. A new file matters only once one of these names it.
 */
function knownBundle(path) {
  // Where one part is, the others are.
  const near = lastFolder === null ? null : bundleIn(lastFolder, path);
  if (near !== null) return near;
  for (const folder of namesIn(cache).filter((name) => name !== lastFolder)) {
    const found = bundleIn(folder, path);
    if (found === null) continue;
    lastFolder = folder;
    return found;
  }
  return null;
}

function bundleIn(folder, path) {
  const bundle = join(cache, folder, fileNameOf(path));
  const seen = kept(`${bundle}.seen.json`);
  const code = seen !== null && areAsSeen(seen) ? kept(`${bundle}.cjs`, 'latin1') : null;
  return code === null ? null : { bundle, code };
}

/** The part's bundle for the content of the sources; made when it is not there. */
async function bundleOfContent(path) {
  const { findBundle } = await import('./bundle/find.mjs');
  const files = { kept, keepFile, statusOf };
  return findBundle(path, { scripts, cache, node, name: fileNameOf(path), whole, files });
}

/**
 * Runs a bundle with the code that V8 compiled the last time: reading a megabyte of JavaScript costs more than judging a
 * small repository. Node 20 has no compile cache of its own; V8 refuses what another Node compiled, and says so.
 */
function run({ bundle, code }) {
  const compiled = `${bundle}.v8`;
  const cachedData = contentsOf(compiled);
  const script = new Script(code, { filename: `${bundle}.cjs`, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) uncompiled.push({ script, path: compiled });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, part);
  return module.exports;
}

/**
 * V8 takes code back only under the flags that it was made under: those of a start, whatever `io/memory.ts` has set since.
 * What is loaded after that, as places in a large repository, is compiled anew.
 */
function keepCompiled() {
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--heap-growing-percent=0');
  for (const { script, path } of uncompiled) keepFile(path, script.createCachedData());
}

function sayUnfinished() {
  process.stderr.write('plainproof: this is a bug in the engine: it ended before there was an answer.\n');
}

/** A file of the cache; undefined when it is not there or may not be read: then the work is done again. */
function contentsOf(path, encoding) {
  try {
    return readFileSync(path, encoding);
  } catch {
    return undefined;
  }
}

/** A text of the cache; null also when it was cut off. */
function kept(path, encoding = 'utf8') {
  const text = contentsOf(path, encoding);
  return text?.endsWith(whole) ? text : null;
}

/** Writes a file of the cache in one step: two first runs at once both succeed. */
function keepFile(path, contents) {
  const draft = `${path}.${process.pid}-${process.hrtime.bigint()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, contents);
    renameSync(draft, path);
  } catch {
    // A read-only folder or a full disk: the next run does the work again.
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
}

/** Whether files are what they were when this text was made (`stampsOf` in bundle/find.mjs); damaged, it says nothing. */
function areAsSeen(seen) {
  try {
    const { made, paths, stamps } = JSON.parse(seen.slice(0, -whole.length));
    return made === node && paths.every((path, index) => isAsStamped(path, stamps, 4 * index));
  } catch {
    return false;
  }
}

/** Numbers are compared, not texts made of them: there are hundreds. */
function isAsStamped(path, stamps, at) {
  const { size, mtimeMs, ctimeMs, ino } = statusOf(path);
  return (
    size === stamps[at] && mtimeMs === stamps[at + 1] && ctimeMs === stamps[at + 2] && ino === stamps[at + 3]
  );
}

/** @param {string} path from the root */
function statusOf(path) {
  return statSync(`${root}/${path}`, ifThere) ?? absent;
}

/** A part's file in a folder of bundles, without its ending: `commands/check.ts` → `commands-check`. */
function fileNameOf(path) {
  return path.slice(0, -'.ts'.length).replaceAll('/', '-');
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
