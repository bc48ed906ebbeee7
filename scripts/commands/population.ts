import { largestItems } from '../model/items/items.ts';
import { frozenJson, frozenText } from '../reporters/drawn.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { type FileHints, readNamed } from './named-file.ts';
import { open } from './open.ts';
import { planPopulation } from './plan-population.ts';
import { refuseAt } from './required.ts';

/** `population FILE`: freezes a list of items, byte for byte, with a record that says where it comes from. */
export async function population(invocation: Invocation): Promise<Result> {
  const { words, options, world } = invocation;
  refuseAt('population', options);
  const [file = ''] = words;
  const { root, snapshot } = await open(invocation);
  const bytes = readNamed(file, world.cwd, largestItems, hints);
  const { frozen, files } = planPopulation(file, bytes, options, snapshot);
  const text =
    options.format === 'json'
      ? frozenJson(frozen, (await judge(snapshot, options.audit)).report)
      : frozenText(frozen);
  return { text, code: 0, files, root };
}

const hints: FileHints = {
  absent: 'Name the export, from where you are.',
  'no-file': 'Name the export itself, not a folder or a link.',
  large: 'Split it by days into installments, or export fewer columns.',
};
