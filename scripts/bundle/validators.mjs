// The validators of all schemas, compiled to JavaScript: what a short run would spend most of its time on otherwise.

import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What was begun for the first part: all parts of a run hold the same. */
let begun = null;

/**
 * Begins at once, in a thread of its own: no other step of bundling takes as long.
 * @param {string} scripts the folder of the sources
 * @param esbuild the package
 * @returns {Promise<string>} the text of a module that takes the place of parse/validators.ts
 * @throws what the thread met; its `code` is ERR_MODULE_NOT_FOUND when packages are missing
 */
export function compileValidators(scripts, esbuild) {
  begun ??= compile(scripts, esbuild);
  return heardLater(begun);
}

async function compile(scripts, esbuild) {
  const worker = new Worker(new URL('validators-worker.mjs', import.meta.url));
  const answer = heardLater(
    new Promise((resolve, reject) => {
      worker.once('message', ({ text, fault }) =>
        fault === undefined ? resolve(text) : reject(new Error(fault)),
      );
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that compiles validators ended without them')));
    }),
  );
  // A run that was refused does not wait for it.
  worker.unref();
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
    // Places of faults are told from there.
    absWorkingDir: dirname(scripts),
  });
  worker.postMessage(outputFiles[0].text);
  return answer;
}

/** Whoever waits for it hears what went wrong; until then, and where nobody waits, that ends nothing. */
function heardLater(promise) {
  promise.catch(() => {});
  return promise;
}
