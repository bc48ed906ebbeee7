// What `vitest` is while mutation.mjs runs tests: they wait in a list, and stop at the first that fails.
// Plain JavaScript: it is bundled with the tests.

import { parentPort, workerData } from 'node:worker_threads';
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';
import fc from 'fast-check';

// One seed: a mutant lives or dies the same way in every run. A failure is enough; nobody reads the smallest one.
// A hundred runs of a law at most: there are many mutants.
fc.configureGlobal({ seed: 1, endOnFailure: true });
const { assert } = fc;
fc.assert = (property, options) =>
  assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? 100, 100) });
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
export const { expect } = chai;

const tests = [];
let group = '';

export function describe(name, body) {
  const outer = group;
  group = `${outer}${name} `;
  body();
  group = outer;
}
export function it(name, body) {
  tests.push({ name: `${group}${name}`, body: async () => body() });
}
describe.each = eachOf(describe);
it.each = eachOf(it);

function eachOf(add) {
  return (rows) => (name, body) => {
    for (const [index, row] of rows.entries())
      add(`${name} ${index}`, () => body(...(Array.isArray(row) ? row : [row])));
  };
}

/** Functions of the broken module, by number, that ran while the tests were read, and since the last look. */
const atFirst = new Set();
let reached = atFirst;
globalThis.reach = (number) => reached.add(number);

/** Runs the tests named by number, until one fails; or all of them, and tells of each how long it took and what it ran. */
export async function run() {
  const { only } = workerData;
  const all = only === undefined;
  const told = [];
  for (const index of only ?? tests.keys()) {
    const { name, body } = tests[index];
    parentPort.postMessage({ begins: index });
    reached = new Set(atFirst);
    const began = performance.now();
    const failed = await body().then(
      () => false,
      () => true,
    );
    told.push({ name, failed, time: performance.now() - began, reached: all ? [...reached] : [] });
    if (failed && !all) break;
  }
  parentPort.postMessage({ told });
}
