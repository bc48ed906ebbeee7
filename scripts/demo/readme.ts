import type { Day } from '../model/calendar.ts';
import { NAME } from '../model/name.ts';

/** What the example says of itself on its first pages. */
export const notice =
  'Everything here is made up: the company, its people, its vendors, its firm, and all that happened in these twelve months. It was written by `demo`, so that you can see what a program looks like after a year of work, with what went well and what did not.';

/**
 * The company's own first page, saying that it is made up. A company holds the engine beside its records and types
 * `npm run`; the example holds records alone, and is looked at from the copy of the template that wrote it.
 */
export function exampleReadme(text: string, today: Day): string {
  return text
    .replace(/\n\n/, () => `\n\n> **An example.** ${notice}\n\n`)
    .replace(/(?<=\n## Begin\n\n)[\s\S]*?(?=\n## )/, () => beginning(today))
    .replace(
      /(?<=\n)scripts\/ site\/.*/,
      () => 'scripts/        what its scope left aside, and pages of the template',
    );
}

function beginning(today: Day): string {
  const rows = [
    ['start', 'its site'],
    ['next', 'the three things that unblock most now'],
    ['status', 'how many criteria are answered, and how far'],
    ['check', 'what is wrong, where, and how it is fixed'],
    ['explain IAM-03', 'what is known about a record'],
  ].map(([command = '', answer]) => {
    const words = `node scripts/${NAME}.cjs ${command} --root FOLDER --today ${today}`;
    return `${words.padEnd(80)}# ${answer}`;
  });
  return `The engine is not in this folder. Run it in the copy of the template that wrote this example; FOLDER is where this file\nlies, and ${today} is the day on which the example is looked at.\n\n\`\`\`sh\n${rows.join('\n')}\n\`\`\`\n`;
}
