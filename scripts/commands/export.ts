import { exportSchemas } from '../exporters/schema.ts';
import { nearest } from '../model/nearest.ts';
import { UsageError } from '../model/usage-error.ts';
import { outputSchemas } from '../reporters/output-schemas.ts';
import type { Invocation, Result } from './command.ts';
import { rootOf } from './open.ts';

const exports = ['schema', 'site'] as const;

/** `export <what>`: writes the program, or the engine's own definitions, in another form. */
export async function exportWhat(invocation: Invocation): Promise<Result> {
  const { words, options, world } = invocation;
  const what = words[0] ?? '';
  if (what === 'site') return (await import('./export-site.ts')).exportSite(invocation);
  if (what !== 'schema') {
    const near = nearest(what, exports);
    throw new UsageError(
      `There is no export \`${what}\`.`,
      near === undefined ? `The exports are ${exports.join(', ')}.` : `Did you mean \`${near}\`?`,
    );
  }
  const root = rootOf(options.root, world.cwd);
  const files = exportSchemas(typeof options.out === 'string' ? options.out : undefined, outputSchemas);
  const text =
    options.format === 'json'
      ? `${JSON.stringify(files.map(({ path }) => path))}\n`
      : `${files.map(({ path }) => `wrote ${path}`).join('\n')}\n`;
  return { text, code: 0, files, root };
}
