// Bundles the engine with esbuild.
// Plain JavaScript, like the launcher; loaded only then.

import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pluginsFor } from './plugins.mjs';
import { compileValidators } from './validators.mjs';

/** How many folders of bundles stay in the cache: one for each content of the sources. */
const kept = 3;
/** How Node says that a package is not there, for ES modules and for CommonJS. */
const missing = /MODULE_NOT_FOUND$/;

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
  const esbuild = await loadEsbuild();
  const text = validators ?? compileValidators(scripts, esbuild);
  let held = null;
  const validatorsText = async () => {
    held = await text;
    return held;
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
    absWorkingDir: dirname(scripts),
    // Asked for single answers only.
    external: ['simple-git'],
    // Code that runs from a string may not import.
    supported: { 'dynamic-import': false },
    plugins: pluginsFor(scripts, path, validatorsText),
  };
  try {
    const { metafile, outputFiles } = await esbuild.build(options);
    return {
      code: wrapped(outputFiles[0].text),
      inputs: inputsOf(metafile, scripts),
      validators: held,
    };
  } catch (error) {
    const first = firstOf(error);
    if (missing.test(error.errors?.[0]?.detail?.code)) throw noPackages();
    if (/Could not resolve "[^."]|The package "@esbuild\/|Cannot read file.*node_modules/.test(first))
      throw noPackages();
    throw usageError(
      `the engine's sources cannot be bundled: ${first}`,
      'Mend that file, or restore scripts/ from git.',
    );
  }
}

/** The first of esbuild's errors, with its place; what a plugin threw has none, or is of another build. */
function firstOf({ errors = [], message }) {
  const [{ location, text = message, detail } = {}] = errors;
  if (detail?.errors?.length > 0) return firstOf(detail);
  return location && detail === undefined
    ? `${location.file}:${location.line}:${location.column + 1}: ${text}`
    : text;
}

function usageError(message, hint) {
  return Object.assign(new Error(message), { name: 'UsageError', hint });
}

async function loadEsbuild() {
  try {
    return await import('esbuild');
  } catch (error) {
    throw missing.test(error?.code) ? noPackages() : error;
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
