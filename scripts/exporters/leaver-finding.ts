import type { LateLeavers } from '../assess/access-review/late-leavers.ts';
import { addDays, type Day } from '../model/calendar.ts';
import type { NewFinding } from './findings.ts';
import { oneLine, pathOf, scalar } from './record.ts';

/** Where the finding comes from, and whom it is about. */
export interface FindingGround {
  readonly id: string;
  readonly evidence: string;
  readonly system: string;
  readonly control: string;
  readonly owner: string;
  /** The day of the export that shows it. */
  readonly day: Day;
}

/**
 * One finding of kind `deviation` for the leavers of a review whose accounts were still active. Accounts are named as
 * the system calls them, people are not. What happened with the accounts is left for a person to say.
 */
export function leaverFinding(ground: FindingGround, { due, late, accounts }: LateLeavers): NewFinding {
  const { id, evidence, system, control, owner, day } = ground;
  const title = `Accounts of ${late === 1 ? 'a leaver' : `${late} leavers`} still active on ${system}`;
  const days = accounts.flatMap(({ lastDay }) => (lastDay === null ? [] : [lastDay])).sort();
  const first = days.length < accounts.length ? undefined : days[0];
  const contents = [
    '---',
    `id: ${id}`,
    `title: ${scalar(title)}`,
    `owner: ${scalar(owner)}`,
    'kind: deviation',
    'source: self-assessment',
    'raisedBy:',
    `  evidence: ${scalar(evidence)}`,
    `controls: [${scalar(control)}]`,
    ...(first === undefined ? [] : [`occurred: {from: ${addDays(first, 1)}, to: ${day}}`]),
    `detected: ${day}`,
    `instances: {population: ${due}, tested: ${due}, deviations: ${late}}`,
    'status: open',
    '---',
    '',
    '## What was found',
    '',
    `The export of ${system} of ${day}, reviewed in ${evidence}, holds active accounts of people who had left:`,
    '',
    ...accounts.map(
      ({ account, lastDay }) => `- ${code(account)}, last working day ${lastDay ?? 'not stated'}`,
    ),
    '',
    '> Write here: when each account was disabled, and what it did since the last working day.',
    '',
  ].join('\n');
  return { id, path: pathOf('finding', id, `leavers active on ${system}`), title, contents };
}

/** Text as code, which no text can leave. */
function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'")}\``;
}
