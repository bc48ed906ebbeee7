// The launcher: bundles each part of the engine once for each content of its sources, then runs it.
// Plain JavaScript, because Node 20 does not read TypeScript; see ARCHITECTURE.md, "The launcher".

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
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

/** What shapes a bundle besides the files in it; npm notes in the last one what it has installed. */
const always = [
  'scripts/plainproof.mjs',
  'scripts/bundle.mjs',
  'package-lock.json',
  'node_modules/.package-lock.json',
];
/** How each text of the cache ends: one that was cut off, as by a power cut, is made again. */
const whole = '\n//whole';
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
  const isUsage = error.name === 'UsageError';
  process.stderr.write(
    isUsage ? `plainproof: ${error.message}\n${error.hint}\n` : `${error.stack ?? error}\n`,
  );
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

/** A file of the cache; undefined when it is not there or may not be read: then the work is done again. */
function contentsOf(path, encoding) {
  try {
    return existsSync(path) ? readFileSync(path, encoding) : undefined;
  } catch {
    return undefined;
  }
}

/** A text of the cache; null also when it was cut off. */
function kept(path, encoding = 'utf8') {
  const text = contentsOf(path, encoding);
  return text?.endsWith(whole) ? text : null;
}

/** The lines of a text of the cache, without its end; null like `kept`. */
function keptLines(path) {
  return kept(path)?.slice(0, -whole.length).split('\n') ?? null;
}

/**
 * Runs a bundle with the code that V8 compiled the last time: reading a megabyte of JavaScript costs more than judging a
 * small repository. Node 20 has no compile cache of its own; V8 refuses what another Node compiled, and says so.
 */
function run({ bundle, code }) {
  const [file, compiled] = [`${bundle}.cjs`, `${bundle}.v8`];
  const cachedData = contentsOf(compiled);
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
    // A read-only folder or a full disk: the next run does the work again.
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
}

/** Ends as soon as everything is written: taking the heap down first would take longer than judging a small repository. */
function leave(code) {
  process.exitCode = code;
  const end = () => process.stdout.write('', (error) => (isLost(error) ? sayLost(error) : process.exit()));
  // Only what could not run says so there; opening it takes a millisecond.
  if (code === 2) process.stderr.write('', end);
  else end();
}

/** Whether what was printed is not where it should be. Who closes a pipe has read enough. */
function isLost(error) {
  return Boolean(error) && error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED';
}

function sayLost(error) {
  process.stderr.write(
    `plainproof: The output could not be written: ${error.message}.\nMake room, or write it somewhere else; what was written is cut off.\n`,
    () => process.exit(2),
  );
}

/**
 * A bundle whose files are what they were: each is asked when it was written last, which is three times faster than
 * reading it. The time of the last change (ctime) is set by the system at every write, also where a tool puts back the
 * older time of a file. A new file matters only once one of these names it.
 */
function knownBundle(path) {
  for (const name of namesIn(cache)) {
    const bundle = join(cache, name, fileNameOf(path));
    const [made, ...stamps] = keptLines(`${bundle}.seen`) ?? [];
    const code = made === node && stamps.every(isAsSeen) ? kept(`${bundle}.cjs`, 'latin1') : null;
    if (code !== null) return { bundle, code };
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
 * The part's bundle for the content of the sources; made when it is not there. It is kept only when nobody wrote to a
 * source meanwhile: what lies in the folder of a content is made of that content. The stamps of its files are noted for
 * the next run.
 */
async function bundleOfContent(path) {
  const [{ createHash }, { makeBundle, forgetOldBundles }] = await Promise.all([
    import('node:crypto'),
    import('./bundle.mjs'),
  ]);
  const sources = [...always, ...sourcesIn('scripts')].filter((each) => existsSync(join(root, each)));
  const hash = hashOf(sources, createHash);
  const folder = join(cache, hash);
  const bundle = join(folder, fileNameOf(path));
  const [found, known] = [kept(`${bundle}.cjs`, 'latin1'), keptLines(`${bundle}.inputs`)];
  if (found !== null && known !== null) {
    keepStamps(bundle, known, sources);
    return { bundle, code: found };
  }
  const validators = kept(`${folder}/validators.js`);
  const made = await makeBundle(scripts, path, validators);
  const code = `${made.code}${whole}`;
  if (hashOf(sources, createHash) === hash) {
    if (made.validators !== null && validators === null)
      keepFile(`${folder}/validators.js`, `${made.validators}${whole}`);
    keepFile(`${bundle}.inputs`, `${made.inputs.join('\n')}${whole}`);
    keepFile(`${bundle}.cjs`, code);
    keepStamps(bundle, made.inputs, sources);
    forgetOldBundles(cache, folder);
  }
  return { bundle, code };
}

function keepStamps(bundle, inputs, sources) {
  if (!isSettled(sources)) return;
  keepFile(`${bundle}.seen`, `${[node, ...[...always, ...inputs].map(stampOf)].join('\n')}${whole}`);
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
