import { expect, it } from 'vitest';
import { sharedOptions } from './command.ts';
import { helpOf } from './help.ts';
import { commands } from './index.ts';

it('says of every option that all commands take what it does, one line each', () => {
  const lines = helpOf(commands).split('\n');
  const names = Object.keys(sharedOptions).filter((name) => name !== 'help');
  const explained = lines.flatMap((line) => /^ {2}--([a-z]+) .* {2}[A-Z].*\.$/.exec(line)?.[1] ?? []);
  expect(explained).toEqual(names);
});
