import { TITLE } from '../model/name.ts';
import type { Command } from './command.ts';
import { type OptionWords, optionWords, sharedWords } from './option-words.ts';
import { usageOf } from './usage.ts';

const readers = {
  everyone: 'For everyone who edits',
  auditor: 'For control owners and auditors',
  engine: 'For whoever maintains the engine',
} as const;

/** The five commands of every day; the rest is one line. */
export function helpOf(commands: readonly Command[]): string {
  const everyday = commands.filter((command) => command.everyday);
  return [
    `${TITLE}: a SOC 2 program as Markdown in git, judged by one command.`,
    '',
    ...everyday.map(lineOf),
    '',
    'Options that every command takes:',
    ...optionLines(sharedWords),
    '',
    'More commands: `npm run help -- --all`. More about one: `npm run check -- --help`.',
    '',
  ].join('\n');
}

/** Every command, by reader. */
export function helpOfAll(commands: readonly Command[]): string {
  const groups = Object.entries(readers).flatMap(([reader, title]) => {
    const lines = commands.filter((command) => command.reader === reader).map(lineOf);
    return lines.length === 0 ? [] : [title, ...lines, ''];
  });
  return `${groups.join('\n')}`;
}

/** One command: what it does, how it is called, and each of its options. */
export function helpOfOne(command: Command): string {
  const own = optionWords[command.name] ?? {};
  return [
    command.summary,
    '',
    `  ${usageOf(command)}`,
    '',
    ...(Object.keys(own).length === 0 ? [] : ['Its options:', ...optionLines(own), '']),
    'Options that every command takes:',
    ...optionLines(sharedWords),
    '',
  ].join('\n');
}

function optionLines(words: Readonly<Record<string, OptionWords>>): readonly string[] {
  return Object.entries(words).map(([name, [value, does]]) => `  ${`--${name} ${value}`.padEnd(24)} ${does}`);
}

function lineOf(command: Command): string {
  const call = usageOf(command);
  // What is too long for its column has the summary below it.
  return call.length <= 44
    ? `  ${call.padEnd(44)} ${command.summary}`
    : `  ${call}\n  ${' '.repeat(44)} ${command.summary}`;
}
