import { TITLE } from '../model/name.ts';
import type { Command } from './command.ts';

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
    'Options that every command takes: --root DIR · --at DAY or REVISION · --today DAY · --audit ID · --format NAME',
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
