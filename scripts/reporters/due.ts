import type { DueItem } from '../assess/due/due-item.ts';
import type { Due } from '../assess/due/what-is-due.ts';
import { commandLine } from '../model/name.ts';
import type { DueState } from '../model/readiness-words.ts';
import { counted } from '../model/wording.ts';
import { visible } from './visible.ts';

/** What is due, for a terminal: what is urgent in full, the rest counted; with `all` every line. */
export function duePretty(due: Due, { all }: { readonly all: boolean }): string {
  const left = leftOf(due);
  if (left === 0) return `${nothingUntil(due)}\n`;
  const urgent = (['overdue', 'due soon', 'waiting'] as const).map((state) => block(due, state));
  const later = block(due, 'due');
  const rest = due.items.length - left;
  const blocks = [
    [`${counted(left, 'thing')} to do by ${due.until}, as of ${due.today}: ${countsOf(due)}.`],
    ...urgent,
    all || later.length === 0 ? later : [laterLine(due)],
    rest === 0 ? [] : [`${rest} done or excused before their day.`],
    [`One calendar file for each owner: ${commandLine('export -- ics --out calendars')}`],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** One line on the screen of `status`. */
export function dueLine(due: Due): string {
  if (leftOf(due) === 0) return `Due    ${nothingUntil(due)}`;
  return `Due    ${countsOf(due)}: ${commandLine('status -- --due')}`;
}

/** How much somebody has still to do, or to accept. */
function leftOf({ items }: Due): number {
  return items.filter(({ state }) => state !== 'done' && state !== 'excused').length;
}

function nothingUntil({ until }: Due): string {
  return `Nothing is due by ${until}, as far as the records show.`;
}

function countsOf({ soon, until, items }: Due): string {
  const count = (state: DueState) => items.filter((item) => item.state === state).length;
  return `${count('overdue')} overdue, ${count('due soon')} due by ${soon}, ${count('waiting')} waiting for review, ${count('due')} later, until ${until}`;
}

const headings: Readonly<Partial<Record<DueState, string>>> = {
  overdue: 'Overdue',
  'due soon': 'Due soon',
  waiting: 'Waiting for review',
  due: 'Later',
};

function block({ items }: Due, state: DueState): readonly string[] {
  const within = items.filter((item) => item.state === state);
  return within.length === 0 ? [] : [headings[state] ?? state, ...within.map(lineOf)];
}

/** What is far away begins later: its command would only be in the way. */
function lineOf(item: DueItem): string {
  const { due, subject, title, who, run, state } = item;
  const command = run === null || state === 'due' ? '' : `\n      ${visible(run)}`;
  return `  ${due}  ${leftWords(item)}  ${visible(subject)} · ${visible(title)} · ${visible(who.title)}${command}`;
}

/** `today`, `in 3 days`, `5 days late`; what waits for review is late for nobody who did it. */
function leftWords({ left, state }: DueItem): string {
  if (state === 'waiting') return 'was done';
  if (left === 0) return 'today';
  return left < 0 ? `${counted(-left, 'day')} late` : `in ${counted(left, 'day')}`;
}

function laterLine({ items }: Due): string {
  const later = items.filter(({ state }) => state === 'due');
  return `Later: ${later.length}, the first on ${later[0]?.due}. All of them: ${commandLine('status -- --due --all')}`;
}
