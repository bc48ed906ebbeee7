import { posix, resolve } from 'node:path';
import { exportCodeowners } from '../exporters/codeowners.ts';
import { exportSchemas, type TextFile } from '../exporters/schema.ts';
import { meant } from '../model/nearest.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import { outputSchemas } from '../reporters/output-schemas.ts';
import { auditOf } from './audit.ts';
import type { Invocation, Options, Result } from './command.ts';
import { open, rootOf } from './open.ts';
import { refuseAt } from './required.ts';

/** What can be written, and the options that each takes beside the shared ones. */
const exports: Readonly<Record<string, readonly string[]>> = {
  schema: ['out'],
  site: ['audience', 'stay'],
  codeowners: ['out'],
  ics: ['out', 'owner', 'until', 'site'],
};

/** `export <what>`: writes the program, or the engine's own definitions, in another form. */
export async function exportWhat(invocation: Invocation): Promise<Result> {
  const { words, options, world } = invocation;
  const what = words[0] ?? '';
  const own = Object.hasOwn(exports, what) ? exports[what] : undefined;
  if (own === undefined) {
    const names = Object.keys(exports);
    throw new UsageError(
      `There is no export \`${what}\`.`,
      meant(what, names, `The exports are ${names.join(', ')}.`),
    );
  }
  refuseOthers(what, own, options);
  if (what === 'site') return (await import('./export-site.ts')).exportSite(invocation);
  if (what === 'ics') return (await import('./export-ics.ts')).exportIcs(invocation);
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

/** An option that an export would not heed promises what nobody gets. */
function refuseOthers(what: string, own: readonly string[], options: Options): void {
  const others = Object.values(exports).flat();
  const spare = [...new Set(others)].filter((name) => options[name] !== undefined && !own.includes(name));
  if (spare.length === 0) return;
  throw new UsageError(
    `\`export ${what}\` takes no ${named(spare)}.`,
    `Leave ${spare.length === 1 ? 'it' : 'them'} out; it takes ${named(own)}.`,
  );
}

function named(options: readonly string[]): string {
  return options.map((name) => `\`--${name}\``).join(', ');
}
