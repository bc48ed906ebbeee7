import type { Person } from '../assess/person.ts';
import type { NextReport } from '../assess/status.ts';
import type { Step } from '../assess/step.ts';
import { commandLine } from '../model/name.ts';
import { jsonBeginning, jsonText } from './json.ts';
import { exampleLines } from './status.ts';
import { visible } from './visible.ts';

const numerals = ['No', 'One', 'Two', 'Three'];

/** For people: what to do now, why, who, how long, and where. */
export function nextPretty({ report, organization, steps }: NextReport): string {
  const example = exampleLines(report.example, organization);
  const blocks = [
    [...example, headingOf(steps)],
    ...steps.map(stepLines),
    [`Minutes are rough estimates. Where the program stands: ${commandLine('status')}`],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The same as one JSON document; its shape is `nextSchema`. */
export function nextJson({ report, organization, phase, steps }: NextReport): string {
  const document = { ...jsonBeginning(report), example: report.example, organization, phase, steps };
  return jsonText(document);
}

function headingOf(steps: readonly Step[]): string {
  if (steps.length === 0)
    return 'Nothing stands in the way, as far as the records show: go on gathering evidence.';
  const count = numerals[steps.length] ?? String(steps.length);
  return `${count} ${steps.length === 1 ? 'thing' : 'things'} to do now, in this order:`;
}

function stepLines({ what, why, who, minutes, open, run }: Step, index: number): readonly string[] {
  return [
    `${index + 1}. ${visible(what)}`,
    `   why    ${visible(why)}`,
    `   who    ${personWords(who)}, about ${minutes} minutes`,
    ...(open === null ? [] : [`   open   ${visible(open)}`]),
    ...(run === null ? [] : [`   ${open === null ? 'run ' : 'then'}   ${visible(run)}`]),
  ];
}

/** `IT Lead (ada)`. */
export function personWords({ role, title, holders }: Person): string {
  if (role === null) return title;
  return `${visible(title)} (${holders.length === 0 ? 'no holder yet' : visible(holders.join(', '))})`;
}
