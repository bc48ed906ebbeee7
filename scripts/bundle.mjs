// What the launcher needs when the sources have changed: it bundles them with esbuild, and compiles the validators.
// Plain JavaScript, like the launcher; loaded only then.

import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** How many folders of bundles stay in the cache: one for each content of the sources. */
const kept = 3;
/** What shows the examples of rules. */
const showExamples = ['commands/explain.ts', 'commands/export-site.ts'];
/** What a short run does not call: loaded with the first call. */
const late = {
  entities: ['decodeHTML', 'decodeHTMLStrict'],
  'fastest-levenshtein': ['distance'],
  'markdown-it': ['default'],
  'node:crypto': ['createHash', 'hash', 'randomUUID'],
  'node:readline/promises': ['createInterface'],
  'node:v8': ['getHeapSpaceStatistics', 'setFlagsFromString'],
};

/**
 * Bundles one part of the engine.
 * @param {string} scripts the folder of the sources
 * @param {string} path the part's source, from there
 * @param {string | null} validators the text of the compiled validators, where it is known already
 * @returns {Promise<{code: string, inputs: string[], validators: string | null}>} the text of a function, our own files
 * in it from the root, and the validators, where it holds them
 * @throws an error named UsageError when packages are missing, or a source cannot be bundled
 */
export async function makeBundle(scripts, path, validators) {
  const root = dirname(scripts);
  const { esbuild, ajv } = await loadTools();
  let compiled = validators;
  const textOf = async () => {
    compiled ??= await compileValidators(scripts, esbuild, ajv);
    return compiled;
  };
  const options = {
    // From the root: a name with `*` would be a pattern.
    entryPoints: [`./${basename(scripts)}/${path}`],
    write: false,
    bundle: true,
    format: 'cjs',
    charset: 'ascii',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'silent',
    metafile: true,
    absWorkingDir: root,
    // Asked for single answers only.
    external: ['simple-git'],
    // Code that runs from a string may not import.
    supported: { 'dynamic-import': false },
    plugins: [
      compiledValidators(scripts, textOf),
      oneYaml(root),
      noLinkify(),
      lateWords(path),
      parts(scripts),
      lateModules(),
    ],
  };
  try {
    const { metafile, outputFiles } = await esbuild.build(options);
    return {
      code: wrapped(outputFiles[0].text),
      inputs: inputsOf(metafile, scripts),
      validators: compiled,
    };
  } catch (error) {
    const first = firstOf(error);
    if (/Could not resolve "[^."]|The package "@esbuild\/|Cannot read file "[^"]*node_modules/.test(first))
      throw noPackages();
    throw usageError(
      `the engine's sources cannot be bundled: ${first}`,
      'Mend that file, or restore scripts/ from git.',
    );
  }
}

/** The first of esbuild's errors, with its place. */
function firstOf({ errors = [], message }) {
  const [{ location, text = message } = {}] = errors;
  return location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text;
}

function usageError(message, hint) {
  return Object.assign(new Error(message), { name: 'UsageError', hint });
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
    throw noPackages();
  }
}

function noPackages() {
  return usageError(
    'the packages in node_modules are missing or not complete.',
    'Run `npm ci` in the folder that holds package.json.',
  );
}

/** Removes the folders of bundles that were made for older sources, but for the newest. */
export function forgetOldBundles(cache, current) {
  try {
    utimesSync(current, new Date(), new Date());
    const folders = readdirSync(cache)
      .map((name) => join(cache, name))
      .map((path) => ({ path, time: statSync(path).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    for (const { path } of folders.slice(kept)) rmSync(path, { recursive: true, force: true });
  } catch {
    // Tidying is not worth a failed run: another run may be tidying too.
  }
}

/**
 * What a command imports when it reaches a line is a part of its own, and the launcher loads it there. Within one bundle
 * esbuild would wrap each module that such an import leads to, and their wraps cost a seventh of a short run.
 */
function parts(scripts) {
  const textOf = (text, path) =>
    text.replace(
      /\bimport\('(\.[^']+)'\)/g,
      (_, target) => `part('${relative(scripts, join(dirname(path), target)).replaceAll('\\', '/')}')`,
    );
  return {
    name: 'parts',
    setup: (build) => onSource(build, /[\\/]scripts[\\/](?:cli|commands[\\/][\w-]+)\.ts$/, textOf),
  };
}

/**
 * Words that most runs do not show are made when somebody asks for them: what rules say, and the schemas of kinds, whose
 * validators are compiled. Examples, half of a rule's text, are in the parts that show them and in no other.
 * Biome keeps the form of the lines that are looked for; in another form the words are made at once.
 */
function lateWords(part) {
  const getter = (name, value) => `  get ${name}() { return ${value}; },`;
  const absent = (name) =>
    `  get ${name}() { throw new Error('bundle.mjs leaves the examples of rules out of this part'); },`;
  const late = (name, [open, close]) =>
    new RegExp(`^ {2}(${name}): (\\${open}\\r?\\n.*?^ {2}\\${close}),$`, 'gms');
  // As many lines as before: esbuild tells places in what it is given.
  const replaced = (text, form, made) =>
    text.replace(form, (before, name, value) => {
      const after = made(name, value);
      return after + '\n'.repeat(before.split('\n').length - after.split('\n').length);
    });
  const ruleText = (text) =>
    [
      [late('examples', '[]'), showExamples.includes(part) ? getter : absent],
      [late('messages', '{}'), getter],
      [/^ {2}(summary|why|fix):\s+('.*'|`.*`|".*"),$/gm, getter],
    ].reduce((words, [form, made]) => replaced(words, form, made), text);
  const kindText = (text) => {
    const [line, name, path] = /^import \{ (\w+Schema) \} from '(.+)';$/m.exec(text) ?? [];
    if (line === undefined) return text;
    return text
      .replace(line, '')
      .replace(`  schema: ${name},`, getter('schema', `require('${path}').${name}`));
  };
  return {
    name: 'late-words',
    setup(build) {
      onSource(build, /[\\/]scripts[\\/]rules[\\/][\w-]+\.ts$/, ruleText);
      onSource(build, /[\\/]scripts[\\/]model[\\/]kinds[\\/][\w-]+\.ts$/, kindText);
    },
  };
}

/** Bundles sources with another text. */
function onSource(build, filter, textOf) {
  build.onLoad({ filter }, ({ path }) => ({
    contents: textOf(readFileSync(path, 'utf8'), path),
    loader: 'ts',
  }));
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

/**
 * The launcher runs this file as one function, and reads it as one byte a letter: esbuild writes ASCII, but leaves other
 * letters in regular expressions, where an escape means the same.
 */
function wrapped(code) {
  const ascii = code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `(function (exports, require, module, part) {${ascii}\n})`;
}

/** In the place of a module of `late`: functions of the same names, of which the first one called loads it. */
function lateModules() {
  const functionOf = (name) =>
    name === 'default'
      ? 'export default function (...given) { return new (load().default)(...given); }'
      : `export const ${name} = (...given) => load().${name}(...given);`;
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
      build.onLoad({ filter, namespace: 'late' }, async ({ path, pluginData: resolveDir }) => {
        // A package may give `require` another form of itself, which the other callers do not share.
        const found = await build.resolve(path, { kind: 'import-statement', resolveDir });
        return {
          contents: [
            `let loaded;\nconst load = () => (loaded ??= require(${JSON.stringify(found.path)}));`,
            ...late[path].map(functionOf),
          ].join('\n'),
          resolveDir,
        };
      });
    },
  };
}

/** gray-matter asks for js-yaml in another form than we do: both get the same copy. */
function oneYaml(root) {
  const path = join(root, 'node_modules', 'js-yaml', 'dist', 'js-yaml.mjs');
  return { name: 'one-yaml', setup: (build) => build.onResolve({ filter: /^js-yaml$/ }, () => ({ path })) };
}

/** Puts compiled validators in the place of parse/validators.ts, which compiles them on first use. */
function compiledValidators(scripts, textOf) {
  return {
    name: 'compiled-validators',
    setup: (build) =>
      build.onLoad({ filter: /[\\/]parse[\\/]validators\.ts$/ }, async () => ({
        contents: await textOf(),
        loader: 'js',
        resolveDir: join(scripts, 'parse'),
      })),
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
    logLevel: 'silent',
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
    code: { source: true, esm: false, optimize: 1, formats: _`formats`, lines: false },
  });
  for (const name of schemaNames) compiler.addSchema(schemaOf(name), name);
  const makers = schemaNames.map(
    (name) =>
      `${JSON.stringify(name)}: (module) => {${standaloneCode(compiler, compiler.getSchema(name))}\nreturn module.exports;}`,
  );
  return [
    "import { formats } from './formats.ts';",
    // Each is made when its first record is met: a program begins with a few kinds.
    `const makers = {${makers.join(',\n')}};`,
    'const made = {};',
    'export const validatorOf = (name) => (made[name] ??= makers[name]({ exports: {} }));',
  ].join('\n');
}
