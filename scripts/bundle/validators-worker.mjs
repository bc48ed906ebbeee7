// The thread that compiles validators: it is sent the schemas as a module, and sends back their text.

import { parentPort } from 'node:worker_threads';
import { Ajv } from 'ajv';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';

parentPort.once('message', async (schemas) => {
  try {
    parentPort.postMessage({ text: await textOf(schemas) });
  } catch ({ message }) {
    parentPort.postMessage({ fault: message });
  }
});

async function textOf(schemas) {
  const { schemaNames, schemaOf, formats } = await import(
    `data:text/javascript;base64,${Buffer.from(schemas).toString('base64')}`
  );
  const compiler = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    formats,
    messages: false,
    // Made shorter, their code takes a third longer to make and no less to run.
    code: { source: true, esm: false, optimize: false, formats: _`formats`, lines: false },
  });
  // CommonJS that names its default as ES modules do: who imports it gets both.
  const textOfOne = typeof standalone === 'function' ? standalone : standalone.default;
  const makers = schemaNames.map((name) => {
    try {
      const validate = compiler.compile(schemaOf(name));
      return `${JSON.stringify(name)}: (module) => {${textOfOne(compiler, validate)}\nreturn module.exports;}`;
    } catch ({ message }) {
      throw new Error(`the schema \`${name}\` cannot be compiled: ${message}`);
    }
  });
  return [
    "import { formats } from './formats.ts';",
    // Each is made when its first record is met: a program begins with a few kinds.
    `const makers = {${makers.join(',\n')}};`,
    'const made = {};',
    'export const validatorOf = (name) => (made[name] ??= makers[name]({ exports: {} }));',
  ].join('\n');
}
