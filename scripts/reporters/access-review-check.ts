import type { LineProblem } from '../assess/access-review/decided.ts';
import type { CheckedReview } from '../assess/access-review/told.ts';
import { commandLine } from '../model/name.ts';
import { counted } from '../model/wording.ts';
import { accountsWords } from './access-review.ts';
import { visible } from './visible.ts';

/** How many lines are shown before the rest is counted. */
const most = 20;

/** Something that keeps a review from being complete. */
export interface MissingLine {
  /** In the sheet, from 1; null where there is none. */
  readonly line: number | null;
  readonly account: string;
  readonly what: string;
}

/** Everything that keeps the review from being complete, in the order of the sheet. */
export function missingIn({ state, proof }: CheckedReview): readonly MissingLine[] {
  const { counts, notDone } = state;
  const toDo = counts.change + counts.revoke;
  const lines = [
    ...state.problems.map((each) => ({ line: each.line, account: each.account, what: wordsOf(each) })),
    ...state.spare.map(({ line, account }) => ({ line, account, what: 'no such account in the export' })),
    ...state.doubled.map(({ line, account }) => ({ line, account, what: 'a second line for this account' })),
  ].sort((a, b) => a.line - b.line);
  return [
    ...lines,
    ...state.absent.map((account) => ({ line: null, account, what: 'its line is gone from the sheet' })),
    ...notDone.map(({ account, decision }) => ({
      line: null,
      account,
      what:
        decision === 'revoke'
          ? 'to be revoked, and still active in the later export'
          : 'to be changed, and the same in the later export',
    })),
    ...(toDo > 0 && proof === null
      ? [
          {
            line: null,
            account: '',
            what: `no later export shows that ${counted(toDo, 'decision')} to revoke or change ${toDo === 1 ? 'was' : 'were'} carried out`,
          },
        ]
      : []),
  ];
}

/** What `review access --check` says: where the review stands, what is missing, what was written. */
export function checkedText(told: CheckedReview): string {
  const { evidence, system, day, state, toWrite, isReviewed, sheet, path } = told;
  const { population, tested, counts } = state;
  const missing = missingIn(told);
  const rest = missing.length > most ? [`  … and ${missing.length - most} more`] : [];
  return `${[
    `${visible(evidence)}, ${visible(system)} on ${day}: ${tested} of ${counted(population, 'account')} decided; ` +
      `${counts.keep} kept, ${counts.change} changed, ${counts.revoke} revoked.`,
    ...(missing.length === 0
      ? ['Every account is decided on, by somebody else than its person, and what was decided is done.']
      : ['', `Missing (lines of ${visible(sheet)}):`, ...missing.slice(0, most).map(missingLine), ...rest]),
    ...leaverLines(told),
    '',
    ...told.written.map((each) => `wrote ${visible(each)}`),
    ...(told.written.length > 0
      ? []
      : [isReviewed ? 'It has been reviewed: nothing is written any more.' : 'Nothing changed.']),
    ...(toWrite.length === 0 ? [] : [`Still to be written in ${visible(path)}: ${toWrite.join(', ')}.`]),
    `Then run \`${commandLine('check')}\`, and have somebody review it who neither decided nor pulled the accounts.`,
  ].join('\n')}\n`;
}

function missingLine({ line, account, what }: MissingLine): string {
  return `  ${(line === null ? '–' : String(line)).padStart(5)}  ${visible(account).padEnd(24)} ${visible(what)}`;
}

function leaverLines({ late, finding, day }: CheckedReview): readonly string[] {
  if (late === null || late.late === 0) return [];
  const takenUp = finding === null ? 'No finding takes it up.' : `${visible(finding)} takes it up.`;
  const still = `${late.late} of ${counted(late.due, 'leaver')} still had an active account on ${day}`;
  return ['', `${still}: ${accountsWords(late.accounts.map(({ account }) => account))}. ${takenUp}`];
}

function wordsOf({ fault, cell }: LineProblem): string {
  switch (fault) {
    case 'undecided':
      return 'no decision; expected keep, change, revoke or escalate';
    case 'unknown-decision':
      return `“${cell}” is no decision; expected keep, change, revoke or escalate`;
    case 'escalated':
      return 'escalated, so still open; expected keep, change or revoke by whoever decides now';
    case 'nobody':
      return 'nobody in `decided by`';
    case 'own':
      return `decided by ${cell}, whose own access it is; expected somebody else`;
    case 'who':
      return `decided by ${cell}, a role that does not tell which person; expected a handle or address`;
    case 'day':
      return `“${cell}” in \`decided on\` is no day; expected one such as 2026-07-12`;
    case 'too-early':
      return `decided on ${cell}, before the export`;
    case 'too-late':
      return `decided on ${cell}, which is still to come`;
    case 'reason':
      return cell === 'change' ? 'no note says what changes' : 'kept, and no note says why';
  }
}
