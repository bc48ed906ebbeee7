// Photographs pages of a built site in every width and theme, and as they print, for people who look at them:
//   node scripts/testing/browser/look.mjs BUILD_FOLDER OUT_FOLDER [--base /path/] [/controls/ /matrix/ …]
// Plain JavaScript, because Node 20 does not read TypeScript: it bundles the rest, as the launcher does.

import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const usage = 'node scripts/testing/browser/look.mjs BUILD_FOLDER OUT_FOLDER [--base /path/] [/controls/ …]';

try {
  process.exitCode = await look(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/**
 * @param {readonly string[]} words what stands behind the name of this file
 * @returns {Promise<number>} 0, or 2 when the words are not as expected
 */
async function look(words) {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { base: { type: 'string', default: '/' } },
    allowPositionals: true,
  });
  const [built, out, ...paths] = positionals;
  const wrong = faultIn(built, out, values.base, paths);
  if (wrong !== null) {
    process.stderr.write(`${wrong}\nRun \`${usage}\`.\n`);
    return 2;
  }
  const { serveFolder, takeScreenshots } = await loadSources();
  const { url, close } = await serveFolder(built, { base: values.base });
  try {
    const files = await takeScreenshots(url, paths.length === 0 ? ['/'] : paths, out);
    process.stdout.write(`${files.join('\n')}\n`);
  } finally {
    await close();
  }
  return 0;
}

/** @returns {string | null} what is wrong with the words, and what was expected */
function faultIn(built, out, base, paths) {
  if (built === undefined || out === undefined)
    return 'A folder is missing; expected the built site, then where the pictures go.';
  if (!existsSync(join(built, 'index.html')))
    return `${built} has no index.html; expected the folder of a built site.`;
  if (!/^\/(?:.*\/)?$/.test(base)) return `${base} is no base; expected a path with \`/\` at both ends.`;
  const odd = paths.find((path) => !path.startsWith('/'));
  return odd === undefined ? null : `${odd} is no path of a page; expected one that begins with \`/\`.`;
}

/** Bundles what is TypeScript into a file among the packages, so that it finds them, and removes that file. */
async function loadSources() {
  const outfile = join(
    here,
    '..',
    '..',
    '..',
    'node_modules',
    '.cache',
    `plainproof-look-${randomUUID()}.mjs`,
  );
  try {
    await build({
      stdin: {
        contents: `export { serveFolder } from './serve.ts'; export { takeScreenshots } from './screenshots.ts';`,
        resolveDir: here,
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
