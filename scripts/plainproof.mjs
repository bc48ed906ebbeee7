// The launcher: bundles the engine once for each content of its sources, then imports the bundle.
// Plain JavaScript, because Node 20 does not read TypeScript; see ARCHITECTURE.md, "The launcher".

import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
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
const folder = knownBundle() ?? (await bundleOfContent());
if (folder !== null) leave(await runBundle(folder));

/**
 * Runs the bundle with the code that V8 compiled the last time for the same command: reading 2 MB of JavaScript costs
 * more than judging a small repository, and reading what only other commands need costs half of that again. Node 20
 * has no compile cache of its own; V8 refuses what another Node compiled, and says so.
 */
async function runBundle(folder) {
  const file = join(folder, 'cli.cjs');
  const word = process.argv[2] ?? '';
  const compiled = join(folder, `${/^[a-z]{1,20}$/.test(word) ? word : 'next'}.v8`);
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module);
  const code = await module.exports.main(scripts);
  // A word that is no command leaves nothing behind.
  if (code !== 2 && (cachedData === undefined || script.cachedDataRejected)) keepCompiled(script, compiled);
  return code;
}

function keepCompiled(script, compiled) {
  keepFile(compiled, script.createCachedData());
}

/** Writes a file beside the bundle in one step. */
function keepFile(path, contents) {
  const draft = `${path}.${process.pid}-${process.hrtime.bigint()}`;
  try {
    writeFileSync(draft, contents);
    renameSync(draft, path);
  } catch {
    // A read-only folder: the next run does the work again.
  }
}

/** Ends as soon as everything is written: taking the heap down first would take longer than judging a small repository. */
function leave(code) {
  process.exitCode = code;
  process.stderr.write('', () => process.stdout.write('', () => process.exit()));
}

/**
 * A bundle whose files are what they were: each is asked when it was written last, which is three times faster than
 * reading it. The time of the last change (ctime) is set by the system at every write, also where a tool puts back the
 * older time of a file. A new file matters only once one of these names it.
 */
function knownBundle() {
  for (const name of namesIn(cache)) {
    const path = join(cache, name);
    if (name.startsWith('.') || !existsSync(join(path, 'seen')) || !existsSync(join(path, 'cli.cjs')))
      continue;
    const [made, ...stamps] = readFileSync(join(path, 'seen'), 'utf8').split('\n');
    if (made === node && stamps.every(isAsSeen)) return path;
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

/** The bundle of the sources' content; made when it is not there. The stamps of its files are noted for the next run. */
async function bundleOfContent() {
  const [{ createHash }, { makeBundle }] = await Promise.all([import('node:crypto'), import('./bundle.mjs')]);
  const sources = [...always, ...sourcesIn('scripts')].filter((path) => existsSync(join(root, path)));
  const ready = join(cache, hashOf(sources, createHash));
  const found = existsSync(join(ready, 'cli.cjs')) ? ready : await makeBundle(scripts, ready);
  if (found === ready && isSettled(sources)) {
    const inputs = readFileSync(join(ready, 'inputs'), 'utf8').split('\n');
    keepFile(join(ready, 'seen'), [node, ...[...always, ...inputs].map(stampOf)].join('\n'));
  }
  return found;
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

/** Everything that shapes the bundle: the sources, the launcher's two files, the locked packages and Node's major. */
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
