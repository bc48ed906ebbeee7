// What the launcher needs when the sources have changed: it bundles them with esbuild, and compiles the validators.
// Plain JavaScript, like the launcher; loaded only then.

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
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** How many bundles stay in the cache. */
const kept = 3;
/** What lies in a file of its own, and is loaded by the runs that need it: half of all code, or large packages. */
const apart = { site: join('commands', 'export-site.ts'), scanner: join('io', 'secret-scanner.ts') };
/** What a short run does not call: loaded with the first call. */
const late = {
  entities: ['decodeHTML', 'decodeHTMLStrict'],
  'node:crypto': ['createHash', 'hash', 'randomUUID'],
  'node:readline/promises': ['createInterface'],
};

/** Bundles into a folder of its own, which then takes its place in one step: two first runs at once both succeed. */
export async function makeBundle(scripts, ready) {
  const root = dirname(scripts);
  const cache = dirname(ready);
  const { esbuild, ajv } = await loadTools();
  if (esbuild === undefined) return null;
  const { target, temporary } = openFolder(cache);
  const options = {
    entryPoints: {
      cli: join(scripts, 'cli.ts'),
      ...Object.fromEntries(Object.entries(apart).map(([name, path]) => [name, join(scripts, path)])),
    },
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
    metafile: true,
    absWorkingDir: root,
    // What stands in the other file is required: code that runs from a string may not import.
    supported: { 'dynamic-import': false },
    plugins: [
      compiledValidators(scripts, esbuild, ajv),
      oneYaml(root),
      noLinkify(),
      lateExamples(),
      filesApart(),
      lateModules(),
    ],
  };
  try {
    const { metafile } = await esbuild.build(options);
    wrap(join(target, 'cli.cjs'));
    writeFileSync(join(target, 'inputs'), inputsOf(metafile, scripts).join('\n'));
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
  forgetOldBundles(cache, ready);
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
function openFolder(cache) {
  try {
    const target = join(cache, `.${process.pid}-${Date.now()}-${process.hrtime.bigint()}`);
    mkdirSync(target, { recursive: true });
    return { target, temporary: false };
  } catch {
    return { target: mkdtempSync(join(tmpdir(), 'plainproof-')), temporary: true };
  }
}

function forgetOldBundles(cache, ready) {
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

/** Leaves an import of what lies apart to the moment at which it is called. */
function filesApart() {
  const files = Object.entries(apart).map(([name, path]) => ({
    name: `./${name}.cjs`,
    source: basename(path),
  }));
  return {
    name: 'files-apart',
    setup: (build) =>
      build.onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
        if (kind !== 'dynamic-import') return undefined;
        const file = files.find(({ source }) => path.endsWith(`/${source}`));
        return file === undefined ? undefined : { path: file.name, external: true };
      }),
  };
}

/**
 * A rule's examples are half of its text, and only `explain` and the site show them: they are made when somebody asks.
 * Biome keeps the form of the lines that are looked for; in another form the examples are made at once.
 */
function lateExamples() {
  const filter = /[\\/]scripts[\\/]rules[\\/][\w-]+\.ts$/;
  return {
    name: 'late-examples',
    setup: (build) =>
      build.onLoad({ filter }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(
          /^ {2}examples: (\[\r?\n.*?^ {2}\]),$/ms,
          '  get examples() {\n    return $1;\n  },',
        ),
        loader: 'ts',
      })),
  };
}

/** markdown-it makes one of these each time, also when bare addresses are not to become links; ours never are. */
function noLinkify() {
  const contents = 'export default class {}';
  return {
    name: 'no-linkify',
    setup: (build) => build.onLoad({ filter: /[\\/]linkify-it[\\/]index\.mjs$/ }, () => ({ contents })),
  };
}

/** Our own files that the bundle was made from, from the root. */
function inputsOf({ inputs }, scripts) {
  const folder = `${basename(scripts)}/`;
  return Object.keys(inputs).filter((path) => path.startsWith(folder));
}

/** The launcher runs this file as one function. Wrapped here, its text is never copied there. */
function wrap(path) {
  writeFileSync(path, `(function (exports, require, module) {${readFileSync(path, 'latin1')}\n})`, 'latin1');
}

/** In the place of a module of `late`: functions of the same names, of which the first one called loads it. */
function lateModules() {
  const functionOf = (name) => `export const ${name} = (...given) => load().${name}(...given);`;
  return {
    name: 'late-modules',
    setup(build) {
      const filter = new RegExp(`^(?:${Object.keys(late).join('|')})$`);
      // Other packages may ask for more than these functions.
      const callers = /[\\/](?:scripts|markdown-it)[\\/](?!.*node_modules)/;
      build.onResolve({ filter }, ({ path, kind, importer, resolveDir }) =>
        kind === 'import-statement' && callers.test(importer)
          ? { path, namespace: 'late', pluginData: resolveDir }
          : undefined,
      );
      build.onLoad({ filter, namespace: 'late' }, ({ path, pluginData }) => ({
        contents: [
          `let loaded;\nconst load = () => (loaded ??= require('${path}'));`,
          ...late[path].map(functionOf),
        ].join('\n'),
        resolveDir: pluginData,
      }));
    },
  };
}

/** gray-matter asks for js-yaml in another form than we do: both get the same copy. */
function oneYaml(root) {
  const path = join(root, 'node_modules', 'js-yaml', 'dist', 'js-yaml.mjs');
  return { name: 'one-yaml', setup: (build) => build.onResolve({ filter: /^js-yaml$/ }, () => ({ path })) };
}

/** Puts compiled validators in the place of parse/validators.ts, which compiles them on first use. */
function compiledValidators(scripts, esbuild, ajv) {
  return {
    name: 'compiled-validators',
    setup(build) {
      const contents = compileValidators(scripts, esbuild, ajv);
      build.onLoad({ filter: /[\\/]parse[\\/]validators\.ts$/ }, async () => ({
        contents: await contents,
        loader: 'js',
        resolveDir: join(scripts, 'parse'),
      }));
    },
  };
}

async function compileValidators(scripts, esbuild, { Ajv, standaloneCode, _ }) {
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
