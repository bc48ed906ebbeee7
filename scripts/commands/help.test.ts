import { expect, it } from 'vitest';
import { sharedOptions } from './command.ts';
import { helpOf, helpOfOne } from './help.ts';
import { commands } from './index.ts';
import { optionWords } from './option-words.ts';

it('says of every option that all commands take what it does, one line each', () => {
  const names = Object.keys(sharedOptions).filter((name) => name !== 'help');
  expect(explained(helpOf(commands))).toEqual(names);
});

it.each(commands)('says of every option of $name what it does, one line each', (command) => {
  const { texts = [], flags = [] } = command;
  const shared = Object.keys(sharedOptions).filter((name) => name !== 'help');
  const told = explained(helpOfOne(command));
  expect(told.slice(0, -shared.length).sort()).toEqual([...texts, ...flags].sort());
  const words = optionWords[command.name] ?? {};
  for (const name of told.slice(0, -shared.length))
    expect(words[name]?.[0] === '', name).toBe(flags.includes(name));
});

it('knows no option that a command does not have', () => {
  expect(Object.keys(optionWords).filter((name) => !commands.some((each) => each.name === name))).toEqual([]);
});

function explained(help: string): readonly string[] {
  return help.split('\n').flatMap((line) => /^ {2}--([a-z0-9-]+) .* [A-Za-z].*\.$/.exec(line)?.[1] ?? []);
}
