import { drawnJson, drawnText } from '../reporters/drawn.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { open } from './open.ts';
import { planSample } from './plan-sample.ts';
import { refuseAt } from './required.ts';

/** `sample POP-ID`: draws a sample from a frozen population by a seed, and writes the test that it is for. */
export async function sample(invocation: Invocation): Promise<Result> {
  const { words, options } = invocation;
  refuseAt('sample', options);
  const { root, snapshot } = await open(invocation);
  const { drawn, files } = planSample(words[0] ?? '', options, snapshot);
  const text =
    options.format === 'json'
      ? drawnJson(drawn, (await judge(snapshot, options.audit)).report)
      : drawnText(drawn);
  return { text, code: 0, files, root };
}
