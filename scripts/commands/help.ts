import { TITLE } from '../model/name.ts';
import type { Command } from './command.ts';

const readers = {
  everyone: 'For everyone who edits',
  auditor: 'For control owners and auditors',
  engine: 'For whoever maintains the engine',
} as const;

/** What each of `sharedOptions` does; a test holds the two equal. */
const optionLines = [
  '  --root DIR             Work on the program in this folder.',
  '  --at DAY or REVISION   Judge the files as they were then.',
  '  --today DAY            Judge as if it were this day.',
  '  --audit ID             Name the audit that the answer is for.',
  '  --format NAME          Print in another form, such as json.',
];

/** The five commands of every day; the rest is one line. */
export function helpOf(commands: readonly Command[]): string {
  const everyday = commands.filter((command) => command.everyday);
  return [
    `${TITLE}: a SOC 2 program as Markdown in git, judged by one command.`,
    '',
    ...everyday.map(lineOf),
    '',
    'Options that every command takes:',
    ...optionLines,
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

function lineOf({ name, usage, summary }: Command): string {
  const call = `npm run ${name}${usage === '' ? '' : ` -- ${usage}`}`;
  return `  ${call.padEnd(44)} ${summary}`;
}
