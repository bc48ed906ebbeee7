import { resolve } from 'node:path';
import { readUpTo } from '../io/read-limited.ts';
import { largestItems } from '../model/items/items.ts';
import { UsageError } from '../model/usage-error.ts';
import { frozenJson, frozenText } from '../reporters/drawn.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { open } from './open.ts';
import { planPopulation } from './plan-population.ts';
import { refuseAt } from './required.ts';

/** `population FILE`: freezes a list of items, byte for byte, with a record that says where it comes from. */
export async function population(invocation: Invocation): Promise<Result> {
  const { words, options, world } = invocation;
  refuseAt('population', options);
  const [file = ''] = words;
  const { root, snapshot } = await open(invocation);
  const read = readUpTo(resolve(world.cwd, file), largestItems);
  if ('refused' in read) throw new UsageError(...refusals[read.refused](file));
  const { frozen, files } = planPopulation(file, read.bytes, options, snapshot);
  const text =
    options.format === 'json' ? frozenJson(frozen, (await judge(snapshot)).report) : frozenText(frozen);
  return { text, code: 0, files, root };
}

const refusals = {
  absent: (file: string) => [`There is no file \`${file}\`.`, 'Name the export, from where you are.'],
  'no-file': (file: string) => [`\`${file}\` is no file.`, 'Name the export itself, not a folder or a link.'],
  large: (file: string) => [
    `\`${file}\` is larger than 50 MiB.`,
    'Split it by days into installments, or export fewer columns.',
  ],
} as const satisfies Record<string, (file: string) => readonly [string, string]>;
