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

const sources = [
  fileURLToPath(import.meta.url),
  join(scripts, 'bundle.mjs'),
  join(root, 'package-lock.json'),
  ...sourcesIn(scripts),
];
const signature = signatureOf(sources);
const folder = knownBundle() ?? (await bundleOfContent());
if (folder !== null) leave(await runBundle(folder));

/**
 * Runs the bundle with the code that V8 compiled last time: reading 1 MB of JavaScript costs more than judging a
 * small repository. Node 20 has no compile cache of its own; V8 refuses what another Node compiled, and says so.
 */
async function runBundle(folder) {
  const file = join(folder, 'cli.cjs');
  const compiled = join(folder, 'cli.v8');
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
  const script = new Script(`(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    cachedData,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module);
  const code = await module.exports.main(scripts);
  if (cachedData === undefined || script.cachedDataRejected) keepCompiled(script, compiled);
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
 * When each source was written, and how large it is: 380 of them are asked three times faster than read. The time of
 * the last change (ctime) is set by the system at every write, also where a tool puts back the older time of a file.
 */
function signatureOf(paths) {
  const node = process.versions.node.split('.')[0];
  return `${node}\n${paths.map((path) => `${path.slice(root.length)} ${stampOf(path)}`).join('\n')}`;
}

function stampOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '-' : `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
}

/** The bundle that was made from files with these stamps. */
function knownBundle() {
  for (const name of namesIn(cache)) {
    const path = join(cache, name);
    if (name.startsWith('.') || !existsSync(join(path, 'seen')) || !existsSync(join(path, 'cli.cjs')))
      continue;
    if (readFileSync(join(path, 'seen'), 'utf8') === signature) return path;
  }
  return null;
}

/** The bundle of the sources' content; made when it is not there. Its stamps are noted for the next run. */
async function bundleOfContent() {
  const [{ createHash }, { makeBundle }] = await Promise.all([import('node:crypto'), import('./bundle.mjs')]);
  const ready = join(cache, hashOf(sources, createHash));
  const found = existsSync(join(ready, 'cli.cjs')) ? ready : await makeBundle(scripts, ready);
  if (found === ready && isSettled()) keepFile(join(ready, 'seen'), signature);
  return found;
}

/** Whether no source is so new that it could be written again within one tick of the clock of a coarse file system. */
function isSettled() {
  const tick = 2_500;
  return sources.every((path) => !existsSync(path) || statSync(path).ctimeMs < Date.now() - tick);
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
  const sum = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const path of paths) {
    if (existsSync(path)) sum.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path));
  }
  return sum.digest('hex').slice(0, 20);
}

function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory())
        return entry.name === 'testing' || entry.name.startsWith('__') ? [] : sourcesIn(path);
      return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : [];
    });
}
