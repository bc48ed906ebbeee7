import { resolve } from 'node:path';
import { makeFolder } from '../io/make-folder.ts';
import { runSite, siteFolder } from '../io/site.ts';
import { refuseToEmpty } from '../io/site-place.ts';
import { UsageError } from '../model/usage-error.ts';
import { reporterOf } from '../reporters/index.ts';
import { rules } from '../rules/index.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { open } from './open.ts';
import { siteSettings } from './site-settings.ts';

/**
 * `build`: judges, says what is wrong, and builds the site for an audience. Problems do not stop it.
 * @throws UsageError for a folder that holds other things, when the site cannot be built, and with `--publish` while the company is still the example
 */
export async function build(invocation: Invocation): Promise<Result> {
  const { options, world } = invocation;
  siteFolder(world.engine);
  const usual = resolve(world.engine, '../site/build');
  const out = typeof options.out === 'string' ? resolve(world.cwd, options.out) : usual;
  if (out !== usual) refuseToEmpty(out);
  const { root, snapshot } = await open(invocation);
  const judgment = await judge(snapshot, options.audit);
  const { report } = judgment;
  if (options.publish === true && report.example)
    throw new UsageError(
      'Nothing is published while program/program.md describes the example: put in your own company and set `example` to false.',
    );
  world.print(reporterOf('pretty')(report, { lines: () => [], color: world.color, rules }));
  const { siteJson } = await import('./export-site.ts');
  const data = siteJson(options, snapshot, judgment, world.engine, root);
  makeFolder(out, out);
  const built = await runSite(world.engine, ['build', '--out-dir', out], siteSettings(root, options), data);
  if (!built) throw new UsageError('The site could not be built.', 'The lines above say why.');
  return { text: `The ${options.audience ?? 'internal'} site is in ${out}.\n`, code: 0 };
}
