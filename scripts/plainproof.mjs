// The launcher: bundles the engine once for each content of its sources, then imports the bundle.
// Plain JavaScript, because Node 20 does not read TypeScript; see ARCHITECTURE.md, "The launcher".

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);
const cache = join(root, 'node_modules', '.cache', 'plainproof');
const kept = 3;
const siteCommand = join('commands', 'export-site.ts');

const sources = [fileURLToPath(import.meta.url), join(root, 'package-lock.json'), ...sourcesIn(scripts)];
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
  const draft = `${path}.${unique()}`;
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
    if (name.startsWith('.') || !existsSync(join(path, 'seen'))) continue;
    if (readFileSync(join(path, 'seen'), 'utf8') === signature) return path;
  }
  return null;
}

/** The bundle of the sources' content; made when it is not there. Its stamps are noted for the next run. */
async function bundleOfContent() {
  const { createHash } = await import('node:crypto');
  const ready = join(cache, hashOf(sources, createHash));
  const found = existsSync(join(ready, 'cli.cjs')) ? ready : await makeBundle(ready);
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

function unique() {
  return `${process.pid}-${Date.now()}-${process.hrtime.bigint()}`;
}

/** Everything that shapes the bundle: the sources, this file, the locked packages and Node's major. */
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

/** Bundles into a folder of its own, which then takes its place in one step: two first runs at once both succeed. */
async function makeBundle(ready) {
  const { esbuild, ajv } = await loadTools();
  if (esbuild === undefined) return null;
  const { target, temporary } = await openFolder();
  const options = {
    entryPoints: { cli: join(scripts, 'cli.ts'), site: join(scripts, siteCommand) },
    outdir: target,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    charset: 'ascii',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'error',
    // What stands in the other file is required: code that runs from a string may not import.
    supported: { 'dynamic-import': false },
    plugins: [compiledValidators(esbuild, ajv), oneYaml(), siteApart()],
  };
  try {
    await esbuild.build(options);
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    process.stderr.write(
      `plainproof: the engine's sources cannot be bundled: ${error.message}\nMend the file named above, or restore scripts/ from git.\n`,
    );
    process.exitCode = 2;
    return null;
  }
  if (temporary) {
    process.once('exit', () => rmSync(target, { recursive: true, force: true }));
    return target;
  }
  try {
    renameSync(target, ready);
  } catch (error) {
    // Another run was faster; its bundle is the same.
    rmSync(target, { recursive: true, force: true });
    if (!existsSync(join(ready, 'cli.cjs'))) throw error;
  }
  forgetOldBundles(ready);
  return ready;
}

/** The packages that bundling needs; says in one line what is missing. */
async function loadTools() {
  try {
    const [esbuild, { Ajv }, { default: standaloneCode }, { _ }] = await Promise.all([
      import('esbuild'),
      import('ajv'),
      import('ajv/dist/standalone/index.js').then((module) =>
        typeof module.default === 'function' ? module : module.default,
      ),
      import('ajv/dist/compile/codegen/index.js'),
    ]);
    return { esbuild, ajv: { Ajv, standaloneCode, _ } };
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(
      'plainproof: the packages in node_modules are missing or not complete.\nRun `npm ci` in the folder that holds package.json.\n',
    );
    process.exitCode = 2;
    return {};
  }
}

/** A folder to bundle into: in the cache, or, where that cannot be written, one that lasts for this run. */
async function openFolder() {
  try {
    const target = join(cache, `.${unique()}`);
    mkdirSync(target, { recursive: true });
    return { target, temporary: false };
  } catch {
    const { tmpdir } = await import('node:os');
    return { target: mkdtempSync(join(tmpdir(), 'plainproof-')), temporary: true };
  }
}

function forgetOldBundles(ready) {
  try {
    utimesSync(ready, new Date(), new Date());
    const folders = readdirSync(cache)
      .map((name) => ({ path: join(cache, name), name, time: statSync(join(cache, name)).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    const hour = 60 * 60 * 1000;
    const abandoned = folders.filter(({ name, time }) => name.startsWith('.') && time < Date.now() - hour);
    const old = folders.filter(({ name }) => !name.startsWith('.')).slice(kept);
    for (const { path } of [...abandoned, ...old]) rmSync(path, { recursive: true, force: true });
  } catch {
    // Tidying is not worth a failed run: another run may be tidying too.
  }
}

/** What makes the site is half of the code, and no other command needs it: it lies in a file of its own. */
function siteApart() {
  const filter = /[\\/]export-site\.ts$/;
  return {
    name: 'site-apart',
    setup: (build) =>
      build.onResolve({ filter }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: './site.cjs', external: true } : undefined,
      ),
  };
}

/** gray-matter asks for js-yaml in another form than we do: both get the same copy. */
function oneYaml() {
  const path = join(root, 'node_modules', 'js-yaml', 'dist', 'js-yaml.mjs');
  return { name: 'one-yaml', setup: (build) => build.onResolve({ filter: /^js-yaml$/ }, () => ({ path })) };
}

/** Puts compiled validators in the place of parse/validators.ts, which compiles them on first use. */
function compiledValidators(esbuild, ajv) {
  return {
    name: 'compiled-validators',
    setup(build) {
      const contents = compileValidators(esbuild, ajv);
      build.onLoad({ filter: /[\\/]parse[\\/]validators\.ts$/ }, async () => ({
        contents: await contents,
        loader: 'js',
        resolveDir: join(scripts, 'parse'),
      }));
    },
  };
}

async function compileValidators(esbuild, { Ajv, standaloneCode, _ }) {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: "export * from './model/schemas.ts'; export { formats } from './parse/formats.ts';",
      resolveDir: scripts,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  const { schemaNames, schemaOf, formats } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const compiler = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    formats,
    messages: false,
    code: { source: true, esm: true, optimize: false, formats: _`formats`, lines: false },
  });
  for (const name of schemaNames) compiler.addSchema(schemaOf(name), name);
  const code = standaloneCode(
    compiler,
    Object.fromEntries(schemaNames.map((name) => [`validate_${name}`, name])),
  );
  const table = schemaNames.map((name) => `${JSON.stringify(name)}: validate_${name}`).join(', ');
  return `import { formats } from './formats.ts';\n${code}\nconst table = { ${table} };\nexport const validatorOf = (name) => table[name];\n`;
}
