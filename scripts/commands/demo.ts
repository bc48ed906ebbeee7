import { dirname, resolve } from 'node:path';
import { demoOf } from '../demo/demo.ts';
import { importStream } from '../demo/stream.ts';
import { ownPages } from '../exporters/setup/pages.ts';
import { now } from '../io/clock.ts';
import { importRepository, refuseFull } from '../io/git-import.ts';
import { openWorkTree } from '../io/snapshot.ts';
import { readSetupTemplate } from '../io/templates.ts';
import { readTexts } from '../io/texts.ts';
import { dayOf } from '../model/calendar.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Invocation, Result } from './command.ts';
import { rootOf } from './open.ts';
import { dayWithin, numberOf, refuseAt, textOf } from './required.ts';
import { shellWord } from './shell-word.ts';
import { start } from './start.ts';

/** What the example holds beside its content, as every company's copy does. */
const beside = [...ownPages, '.gitattributes', '.gitignore'];
const branch = 'main';
const most = { scale: 100, seed: 2 ** 31 };
/** Days on which git can write the commits of a whole example. */
const gitDays = ['1975-01-01', '2099-12-31'] as const;

/**
 * `demo`: a filled example company with twelve months of history, in a git repository of its own. Then its site, unless
 * that is not wanted.
 * @throws UsageError for a folder that is not empty, a number or day that is none, and where the starter was set up
 */
export async function demo(invocation: Invocation): Promise<Result> {
  const { options, world } = invocation;
  refuseAt('demo', options, 'Leave it out; `--today DAY` moves the example to another day.');
  if (typeof options.out !== 'string')
    throw new UsageError('`demo` needs a folder.', 'Run `npm run demo -- --out DIR`.');
  const out = resolve(world.cwd, options.out);
  refuseFull(out);
  const today = dayWithin('today', textOf(options, 'today') ?? dayOf(now(), 'UTC'), ...gitDays);
  const seed = numberOf(options, 'seed', 0, most.seed) ?? 1;
  const scale = numberOf(options, 'scale', 1, most.scale) ?? 1;
  const root = rootOf(options, dirname(world.engine));
  const moment = await openWorkTree(root, now(), null);
  const texts = readTexts(root, moment.files, beside);
  const template = (name: string) => readSetupTemplate(world.engine, name);
  const commits = demoOf({ texts, template, moment, today, seed, scale });
  if (commits === null)
    throw new UsageError(
      'The demo grows out of the template’s own example, and this repository holds another company.',
      'Clone the template anew and run it there.',
    );
  const commit = await importRepository(out, branch, importStream(commits, branch));
  const merges = commits.filter(({ parents }) => parents.length > 1).length;
  const told = [
    `An example company is in ${out}.`,
    `${commits.length} commits, ${merges} pull requests, seen on ${today} (${commit.slice(0, 12)}). Everything in it is made up.`,
    '',
  ].join('\n');
  const day = options.today === undefined ? '' : ` --today ${today}`;
  if (options['no-site'] === true)
    return {
      text: `${told}Its site: node scripts/plainproof.cjs start --root ${shellWord(out)}${day}\n`,
      code: 0,
    };
  world.print(`${told}\n`);
  return start({ words: [], options: { root: out, today: options.today }, world });
}
