// The launcher: bundles each part of the engine once for each content of its sources, then runs it.
// Plain JavaScript, because Node 20 does not read TypeScript; see ARCHITECTURE.md, "The launcher".

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);
const cache = join(root, 'node_modules', '.cache', 'plainproof');
const node = process.versions.node.split('.')[0];

/** What shapes a bundle besides the files in it. */
const always = ['scripts/plainproof.mjs', 'scripts/bundle.mjs', 'package-lock.json'];
/** The parts that this run has asked for, by path: promises of what they export. */
const loaded = new Map();
/** Scripts that V8 had no compiled code for, and where it belongs. */
const uncompiled = [];

try {
  const { main } = await part('cli.ts');
  const code = await main(scripts);
  // A word that is no command leaves nothing behind.
  if (code !== 2) for (const { script, path } of uncompiled) keepFile(path, script.createCachedData());
  leave(code);
} catch (error) {
  // What cannot run says why in one line and a hint.
  if (error.name !== 'UsageError') throw error;
  process.stderr.write(`plainproof: ${error.message}\n${error.hint}\n`);
  process.exitCode = 2;
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
 * Runs a bundle with the code that V8 compiled the last time: reading a megabyte of JavaScript costs more than judging a
 * small repository. Node 20 has no compile cache of its own; V8 refuses what another Node compiled, and says so.
 */
function run({ bundle, code = readFileSync(`${bundle}.cjs`, 'latin1') }) {
  const [file, compiled] = [`${bundle}.cjs`, `${bundle}.v8`];
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
  const script = new Script(code, { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) uncompiled.push({ script, path: compiled });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, part);
  return module.exports;
}

/** Writes a file of the cache in one step: two first runs at once both succeed. */
function keepFile(path, contents) {
  const draft = `${path}.${process.pid}-${process.hrtime.bigint()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, contents);
    renameSync(draft, path);
  } catch {
    // A read-only folder: the next run does the work again.
  }
}

/** Ends as soon as everything is written: taking the heap down first would take longer than judging a small repository. */
function leave(code) {
  process.exitCode = code;
  const end = () => process.stdout.write('', () => process.exit());
  // Only what could not run says so there; opening it takes a millisecond.
  if (code === 2) process.stderr.write('', end);
  else end();
}

/**
 * A bundle whose files are what they were: each is asked when it was written last, which is three times faster than
 * reading it. The time of the last change (ctime) is set by the system at every write, also where a tool puts back the
 * older time of a file. A new file matters only once one of these names it.
 */
function knownBundle(path) {
  for (const name of namesIn(cache)) {
    const bundle = join(cache, name, fileNameOf(path));
    if (!existsSync(`${bundle}.seen`) || !existsSync(`${bundle}.cjs`)) continue;
    const [made, ...stamps] = readFileSync(`${bundle}.seen`, 'utf8').split('\n');
    if (made === node && stamps.every(isAsSeen)) return { bundle };
  }
  return null;
}

function isAsSeen(stamp) {
  return stamp === stampOf(stamp.slice(0, stamp.indexOf('\t')));
}

function stampOf(path) {
  const found = statSync(`${root}/${path}`, { throwIfNoEntry: false });
  return found === undefined
    ? `${path}\t-`
    : `${path}\t${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
}

/** A part's file in a folder of bundles, without its ending: `commands/check.ts` → `commands-check`. */
function fileNameOf(path) {
  return path.replace(/\.ts$/, '').replaceAll('/', '-');
}

/**
 * The part's bundle for the content of the sources; made when it is not there. The stamps of its files are noted for the
 * next run. Where nothing can be written, the bundle comes with its code.
 */
async function bundleOfContent(path) {
  const [{ createHash }, { makeBundle, forgetOldBundles }] = await Promise.all([
    import('node:crypto'),
    import('./bundle.mjs'),
  ]);
  const sources = [...always, ...sourcesIn('scripts')].filter((each) => existsSync(join(root, each)));
  const folder = join(cache, hashOf(sources, createHash));
  const bundle = join(folder, fileNameOf(path));
  if (existsSync(`${bundle}.cjs`)) {
    keepStamps(bundle, readFileSync(`${bundle}.inputs`, 'utf8').split('\n'), sources);
    return { bundle };
  }
  const { code, inputs } = await makeBundle(scripts, path, (make) =>
    madeOnce(`${folder}/validators.js`, make),
  );
  keepFile(`${bundle}.inputs`, inputs.join('\n'));
  keepFile(`${bundle}.cjs`, code);
  keepStamps(bundle, inputs, sources);
  forgetOldBundles(cache, folder);
  return { bundle, code };
}

/** A text that is the same for every part. */
async function madeOnce(path, make) {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const text = await make();
  keepFile(path, text);
  return text;
}

function keepStamps(bundle, inputs, sources) {
  if (isSettled(sources))
    keepFile(`${bundle}.seen`, [node, ...[...always, ...inputs].map(stampOf)].join('\n'));
}

/** Whether no source is so new that it could be written again within one tick of the clock of a coarse file system. */
function isSettled(sources) {
  const tick = 2_500;
  return sources.every((path) => statSync(join(root, path)).ctimeMs < Date.now() - tick);
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Everything that shapes bundles: the sources, the launcher's two files, the locked packages and Node's major. */
function hashOf(paths, createHash) {
  const sum = createHash('sha256').update(node);
  for (const path of paths) sum.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return sum.digest('hex').slice(0, 20);
}

/** From the root, with `/`. */
function sourcesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory())
        return entry.name === 'testing' || entry.name.startsWith('__') ? [] : sourcesIn(path);
      return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : [];
    });
}
