// What the launcher asks when the sources may have changed: the bundle that belongs to their content, found or made.
// Plain JavaScript, like the launcher; loaded only then.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What shapes a bundle besides the files in it; npm notes in the last one what it has installed. */
const always = [
  'scripts/plainproof.cjs',
  ...readdirSync(new URL('.', import.meta.url)).map((name) => `scripts/bundle/${name}`),
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/**
 * The part's bundle for the content of the sources; made when it is not there. It is kept only when nobody wrote to a
 * source meanwhile: what lies in the folder of a content is made of that content. The stamps of its files are noted for
 * the next run.
 * @param {string} path the part's source, from `scripts/`
 * @param place where things are, and the launcher's ways to read and write files of the cache (`files`)
 * @returns {Promise<{bundle: string, code: string}>} the bundle's path without its ending, and its text
 * @throws an error named UsageError, like `makeBundle`
 */
export async function findBundle(path, { scripts, cache, node, name, whole, files }) {
  const { kept, keepFile, statusOf } = files;
  const root = dirname(scripts);
  asked ??= contentOf(root, node);
  const { hash } = asked;
  const folder = join(cache, hash);
  const bundle = join(folder, name);
  const keepStamps = (inputs) => {
    if (isUntouched(root, asked))
      keepFile(`${bundle}.seen.json`, `${stampsOf([...always, ...inputs], statusOf, node)}${whole}`);
  };
  const [found, known] = [
    kept(`${bundle}.cjs`, 'latin1'),
    kept(`${bundle}.inputs`)?.slice(0, -whole.length).split('\n'),
  ];
  if (found !== null && known !== undefined) {
    keepStamps(known);
    return { bundle, code: found };
  }
  const { makeBundle, forgetOldBundles } = await import('./make.mjs');
  const validators = kept(`${folder}/validators.js`);
  const made = await makeBundle(scripts, path, validators);
  const code = `${made.code}${whole}`;
  if (isUntouched(root, asked) || hashOf(root, asked.sources, node) === hash) {
    if (made.validators !== null && validators === null)
      keepFile(`${folder}/validators.js`, `${made.validators}${whole}`);
    keepFile(`${bundle}.inputs`, `${made.inputs.join('\n')}${whole}`);
    keepFile(`${bundle}.cjs`, code);
    keepStamps(made.inputs);
    forgetOldBundles(cache, folder);
  }
  return { bundle, code };
}

/** What tells the launcher later whether files are changed since, as the text of JSON: four numbers a file. */
function stampsOf(paths, statusOf, made) {
  const stamps = paths
    .map(statusOf)
    .flatMap(({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino]);
  return JSON.stringify({ made, paths, stamps });
}

/** What the sources were when the first part of this run was asked for: all its parts are of one content. */
let asked = null;

function contentOf(root, node) {
  const at = Date.now();
  const sources = [...always, ...sourcesIn(root, 'scripts')].filter((each) => existsSync(join(root, each)));
  return { at, sources, hash: hashOf(root, sources, node) };
}

/** Everything that shapes bundles: the sources, the launcher's files, the locked packages and Node's major. */
function hashOf(root, paths, node) {
  const sum = createHash('sha256').update(node);
  for (const path of paths) sum.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return sum.digest('hex').slice(0, 20);
}

/**
 * Whether nobody can have written to a source since all were hashed: the system sets the time of the last change at every
 * write. What was written within one tick of the clock of a coarse file system before could have been written again.
 */
function isUntouched(root, { at, sources }) {
  const tick = 2_500;
  return sources.every((path) => {
    const status = statSync(join(root, path), { throwIfNoEntry: false });
    return status !== undefined && status.ctimeMs < at - tick;
  });
}

/** From the root, with `/`. */
function sourcesIn(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory())
        return entry.name === 'testing' || entry.name.startsWith('__') ? [] : sourcesIn(root, path);
      return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : [];
    });
}
