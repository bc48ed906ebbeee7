import { posix, resolve } from 'node:path';
import { exportCodeowners } from '../exporters/codeowners.ts';
import { exportSchemas, type TextFile } from '../exporters/schema.ts';
import { meant } from '../model/nearest.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import { outputSchemas } from '../reporters/output-schemas.ts';
import { auditOf } from './audit.ts';
import type { Invocation, Result } from './command.ts';
import { open, rootOf } from './open.ts';
import { refuseAt } from './required.ts';

const exports = ['schema', 'site', 'codeowners', 'ics'] as const;

/** `export <what>`: writes the program, or the engine's own definitions, in another form. */
export async function exportWhat(invocation: Invocation): Promise<Result> {
  const { words, options, world } = invocation;
  const what = words[0] ?? '';
  if (what === 'site') return (await import('./export-site.ts')).exportSite(invocation);
  if (what === 'ics') return (await import('./export-ics.ts')).exportIcs(invocation);
  if (what !== 'schema' && what !== 'codeowners')
    throw new UsageError(
      `There is no export \`${what}\`.`,
      meant(what, exports, `The exports are ${exports.join(', ')}.`),
    );
  if (what === 'schema')
    refuseAt('export schema', options, 'Leave it out: the engine says what the forms are.');
  const out = typeof options.out === 'string' ? options.out : null;
  const folder = out === null ? undefined : '.';
  const files =
    what === 'schema' ? exportSchemas(folder, outputSchemas) : [await codeownersFile(invocation, folder)];
  const names = files.map(({ path }) => (out === null ? path : posix.join(out.replaceAll('\\', '/'), path)));
  const text =
    options.format === 'json'
      ? `${JSON.stringify(names)}\n`
      : `${names.map((name) => `wrote ${name}`).join('\n')}\n`;
  const root = rootOf(options, world.cwd);
  return { text, code: 0, files, root: out === null ? root : resolve(world.cwd, out) };
}

async function codeownersFile(invocation: Invocation, out: string | undefined): Promise<TextFile> {
  const { snapshot } = await open(invocation);
  const { graph } = parseRepository(snapshot);
  auditOf(graph, invocation.options.audit);
  return exportCodeowners(graph, out);
}
