import type { Classed } from './classes.ts';
import { readDelimited } from './read-delimited.ts';

/** The columns of a decision sheet, in order. The reviewer fills the last four. */
export const sheetColumns = [
  'account',
  'person',
  'type',
  'role',
  'last used',
  'status',
  'classes',
  'decision',
  'decided by',
  'decided on',
  'note',
] as const;

/** What can be decided. `escalate` hands the decision to somebody else, and leaves it open. */
export const decisions = ['keep', 'change', 'revoke', 'escalate'] as const;

/** A line of the sheet as it was filled in. */
export interface SheetLine {
  /** In the file, from 1. */
  readonly line: number;
  /** The account, as the system calls it. */
  readonly account: string;
  readonly person: string;
  readonly classes: readonly string[];
  /** In lower case. */
  readonly decision: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly note: string;
}

/** The name of the sheet in the folder of its evidence. */
export const sheetName = 'decisions.csv';

/** The cells of an account's line, with nothing decided yet. */
export function sheetCells({ account, classes }: Classed): readonly string[] {
  return [
    account.key,
    (account.people ?? []).join('; '),
    account.type,
    (account.roles ?? []).join('; '),
    account.lastUsed ?? '',
    account.active ? 'active' : 'disabled',
    classes.join('; '),
    '',
    '',
    '',
    '',
  ];
}

/**
 * A cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe, and so does one that
 * begins with an apostrophe, so that two accounts never become one.
 */
export function safeCell(cell: string): string {
  return /^[=+\-@\t\r\n'＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/** The cell that was made safe. Some spreadsheets drop the apostrophe by themselves. */
function plainCell(cell: string): string {
  return /^'[=+\-@\t\r\n'＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** CSV (RFC 4180) with cells made safe. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(safeCell(cell))).join(',')}\n`).join('');
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) || cell.trim() !== cell ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Reads a sheet back, however a spreadsheet saved it; null when it lacks a column. */
export function readSheet(bytes: Uint8Array): readonly SheetLine[] | null {
  const [head, ...rows] = readDelimited(bytes);
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (sheetColumns.some((name) => !names.includes(name))) return null;
  return rows.map(({ line, cells }) => {
    const cell = (name: (typeof sheetColumns)[number]) =>
      plainCell((cells[names.indexOf(name)] ?? '').trim());
    return {
      line,
      account: cell('account'),
      person: cell('person'),
      classes: cell('classes')
        .split(';')
        .map((each) => each.trim()),
      decision: cell('decision').toLowerCase(),
      decidedBy: cell('decided by'),
      decidedOn: cell('decided on'),
      note: cell('note'),
    };
  });
}
