import type { AccessClass } from '../assess/access-review/classes.ts';
import type { BegunReview, ChosenColumn } from '../assess/access-review/told.ts';
import { commandLine } from '../model/name.ts';
import { counted, someOf } from '../model/wording.ts';
import { visible } from './visible.ts';

/** What each class says of an account. */
const classWords: Readonly<Record<AccessClass, string>> = {
  leaver: 'still active after the last working day',
  new: 'not in the export before',
  changed: 'another role or privilege than before, or active again',
  privileged: 'can change access, settings or production',
  'without-mfa': 'active without a second factor',
  dormant: 'active and unused for too long',
  orphaned: 'nobody’s',
  shared: 'of several people, or named after no person',
};

/** How many accounts a line names before it counts the rest. */
const shown = 5;

/** What `review access` says when it has begun a review: what was read, what it shows, what was written, what to do. */
export function begunText(told: BegunReview): string {
  const { system, day, population, earlier, leavers, evidence } = told;
  const read = [
    `${counted(population, 'account')} in the export of ${day}`,
    earlier === null ? 'no export before it' : `${earlier} in the one before`,
    leavers === null ? 'no list of leavers' : counted(leavers, 'leaver'),
  ];
  return `${[
    `${visible(system)}: ${read.join(', ')}.`,
    '',
    'Its columns, remembered for the next time. Another one: `--map FIELD=COLUMN`.',
    ...told.columns.map((each) => columnLine(each, told.columns)),
    '',
    'What the comparison shows. One account may stand in several lines.',
    ...told.classes.flatMap(({ name, accounts }) => classLine(name, accounts, told)),
    ...(earlier === null ? [] : [classOf('gone', told.removed, 'in the export before, and not any more')]),
    '',
    ...told.doubts.map(visible),
    ...(told.doubts.length === 0 ? [] : ['']),
    ...leaverAdvice(told),
    ...told.written.map((path) => `wrote ${visible(path)}`),
    '',
    ...nextSteps(told, evidence),
  ].join('\n')}\n`;
}

function columnLine({ field, column, from }: ChosenColumn, all: readonly ChosenColumn[]): string {
  const byRole = field === 'privileged' && all.some((each) => each.field === 'role' && each.column !== null);
  const absent =
    field === 'status'
      ? 'every account counts as active'
      : byRole
        ? 'read from the role'
        : 'not known of any account';
  const source = from === 'absent' ? `not in the export: ${absent}` : from;
  return `  ${field.padEnd(11)} ${visible(column ?? '–').padEnd(18)} ${source}`;
}

/** A class that nobody could be put into, for want of a file or a column, says so instead of 0. */
function classLine(name: AccessClass, accounts: readonly string[], told: BegunReview): readonly string[] {
  const lacks = (field: string) => told.columns.some((each) => each.field === field && each.column === null);
  const isUnknown =
    (name === 'leaver' && told.leavers === null) ||
    ((name === 'new' || name === 'changed') && told.earlier === null) ||
    (name === 'privileged' && lacks('privileged') && lacks('role')) ||
    (name === 'without-mfa' && lacks('mfa')) ||
    (name === 'dormant' && lacks('lastUsed')) ||
    (name === 'orphaned' && lacks('person'));
  return [isUnknown ? `     ?  ${name.padEnd(12)} not known` : classOf(name, accounts, classWords[name])];
}

function classOf(name: string, accounts: readonly string[], words: string): string {
  const some = accounts.length === 0 ? '' : `: ${accountsWords(accounts)}`;
  return `${String(accounts.length).padStart(6)}  ${name.padEnd(12)} ${words}${some}`;
}

/** The first accounts by name, and how many more there are. */
export function accountsWords(accounts: readonly string[]): string {
  return someOf(accounts.map(visible), shown);
}

function leaverAdvice({ classes }: BegunReview): readonly string[] {
  const accounts = classes.find(({ name }) => name === 'leaver')?.accounts ?? [];
  return accounts.length === 0
    ? []
    : [
        `Disable ${accountsWords(accounts)} today, without waiting for the review: their people have left.`,
        '',
      ];
}

function nextSteps({ reviewer, own, sheet }: BegunReview, evidence: string): readonly string[] {
  return [
    'Next:',
    `1. ${visible(reviewer)} fills in ${visible(sheet)}: decision (keep, change, revoke or escalate), decided by (a person’s`,
    '   handle or address, or a role), decided on (as 2026-07-12). A note says what changes, and why a privileged,',
    '   dormant, orphaned, shared or leaver’s account is kept.',
    ...(own.length === 0
      ? []
      : [`   ${accountsWords(own)}: ${visible(reviewer)}’s own, on which somebody else decides.`]),
    `2. \`${commandLine(`review -- access --check ${evidence}`)}\` says what is missing.`,
    `3. Carry out the decisions, pull the accounts again, and add \`--proof NEXT.csv\` to it.`,
  ];
}
