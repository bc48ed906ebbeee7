import { dirname, resolve } from 'node:path';
import { demoOf } from '../demo/demo.ts';
import { importStream } from '../demo/stream.ts';
import { ownPages } from '../exporters/setup/pages.ts';
import { now } from '../io/clock.ts';
import { importRepository, refuseFull } from '../io/git-import.ts';
import { openWorkTree } from '../io/snapshot.ts';
import { readSetupTemplate } from '../io/templates.ts';
import { readTexts } from '../io/texts.ts';
import { dayOf, isDay } from '../model/calendar.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Invocation, Result } from './command.ts';
import { rootOf } from './open.ts';
import { refuseAt } from './required.ts';
import { start } from './start.ts';

/** What the example holds beside its content, as every company's copy does. */
const beside = [...ownPages, '.gitattributes', '.gitignore'];
const branch = 'main';
const most = { scale: 100, seed: 2 ** 31 };

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
  const today = dayFrom(options.today);
  const seed = numberFrom('seed', options.seed, 0, most.seed);
  const scale = numberFrom('scale', options.scale, 1, most.scale);
  const root = rootOf(options.root, dirname(world.engine));
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
      text: `${told}Its site: node scripts/plainproof.mjs start --root ${quoted(out)}${day}\n`,
      code: 0,
    };
  world.print(`${told}\n`);
  return start({ words: [], options: { root: out, today: options.today }, world });
}

/** @throws UsageError for no day, and for one that git cannot write a commit on */
function dayFrom(option: Invocation['options'][string]): string {
  if (typeof option !== 'string') return dayOf(now(), 'UTC');
  if (isDay(option) && option >= '1975-01-01' && option <= '2099-12-31') return option;
  throw new UsageError(
    `\`--today\` got \`${option}\`, which is no day from 1975 to 2099.`,
    'Write a day as 2026-07-12.',
  );
}

/** The number that was typed, or 1. @throws UsageError for what is none */
function numberFrom(
  name: string,
  option: Invocation['options'][string],
  least: number,
  largest: number,
): number {
  if (typeof option !== 'string') return 1;
  const number = Number(option);
  if (/^\d+$/.test(option) && number >= least && number <= largest) return number;
  throw new UsageError(
    `\`--${name}\` got \`${option}\`; expected a whole number from ${least} to ${largest}.`,
    `Leave it out for 1.`,
  );
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : JSON.stringify(path);
}
