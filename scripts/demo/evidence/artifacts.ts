import { sheetHead } from '../../exporters/access-review.ts';
import { addDays, type Day, type Period } from '../../model/calendar.ts';
import type { Random } from '../random.ts';
import type { ArtifactText } from './piece.ts';

/** A list as CSV: a header and so many lines, with names that belong to nobody. */
export function listFile(
  name: string,
  columns: readonly string[],
  lines: number,
  period: Period,
  random: Random,
): ArtifactText {
  const rows = Array.from({ length: lines }, (_, index) =>
    columns.map((column, place) => cell(column, place, index, period, random)).join(','),
  );
  return { name, format: 'csv', text: `${[columns.join(','), ...rows].join('\n')}\n` };
}

/** What an access review decides of one account. */
interface Decision {
  readonly classes: string;
  readonly decision: string;
  readonly note: string;
}

/** The decision sheet of an access review, in the columns that `review access` writes. */
export function sheetFile(
  lines: number,
  period: Period,
  { by, on }: { readonly by: string; readonly on: Day },
  random: Random,
): ArtifactText {
  const rows = Array.from({ length: lines }, (_, index) => {
    const [type = '', role = ''] = ['kind', 'role'].map((column) => cell(column, 0, index, period, random));
    const used = cell('last use', 0, index, period, random);
    const person = `person-${number(index)}`;
    const { classes, decision, note } = decisionOn(role, random(12) === 0);
    return [person, person, type, role, used, 'active', classes, decision, by, on, note].join(',');
  });
  return { name: 'decisions.csv', format: 'csv', text: `${[sheetHead, ...rows].join('\n')}\n` };
}

function decisionOn(role: string, gone: boolean): Decision {
  const classes = role === 'administrator' ? 'privileged' : '';
  if (gone) return { classes, decision: 'revoke', note: '' };
  return { classes, decision: 'keep', note: classes === '' ? '' : 'Administers it for the team.' };
}

/** The state of a system at an instant, as JSON. */
export function stateFile(
  name: string,
  control: string,
  system: string,
  at: string,
  looked: readonly string[],
  random: Random,
): ArtifactText {
  const checked = looked.map((what) => ({ what, items: 3 + random(40), as: 'stated' }));
  const answer = { control, system, observedAt: at, request: `req-${100_000 + random(900_000)}`, checked };
  return { name, format: 'json', text: `${JSON.stringify(answer, null, 2)}\n` };
}

/** Notes of a meeting or a piece of work, as plain text. */
export function notesFile(
  name: string,
  title: string,
  day: Day,
  people: readonly string[],
  points: readonly string[],
): ArtifactText {
  const head = [title, `Example Company, ${day}`, '', `Present: ${people.join(', ')}`, ''];
  const list = points.map((point, index) => `${index + 1}. ${point}`);
  return { name, format: 'txt', text: `${[...head, ...list].join('\n')}\n` };
}

const words: readonly (readonly [column: RegExp, cell: (index: number, random: Random) => string])[] = [
  [/^(?:person|holder|account)$/, (index) => `person-${number(index)}`],
  [/^(?:asset|target|resource)$/, (index) => `host-${number(index)}`],
  [/^(?:secret|key)$/, (index) => `entry-${number(index)}`],
  [/^(?:vulnerability|finding|ticket)$/, (index, random) => `T-${1200 + index * 3 + random(3)}`],
  [/^(?:policy|policies)$/, (index) => `POL-${String(index + 1).padStart(2, '0')}`],
  [/^(?:payee|vendor record)$/, (index) => `payee-${number(index)}`],
  [/^kind$/, (_, random) => ['person', 'service', 'person', 'outside'][random(4)] ?? ''],
  [/^role$/, (_, random) => ['member', 'member', 'administrator', 'reader'][random(4)] ?? ''],
  [/^(?:matched|agrees|keep|looked at|vault|single sign-on)$/, () => 'yes'],
  [/^severity$/, (_, random) => ['low', 'medium', 'high'][random(3)] ?? ''],
  [/^tier$/, (_, random) => ['low', 'medium', 'high', 'critical'][random(4)] ?? ''],
  [/^(?:approved by|owner|by)$/, (_, random) => `person-${number(random(15))}`],
  [
    /^(?:commit|pull request)$/,
    (index, random) => `${(random(0xfffffff) + 0x10000000 + index).toString(16)}`,
  ],
  [/^(?:events|score)$/, (_, random) => String(70 + random(30))],
  [/^version$/, () => '1.0'],
];

function cell(column: string, place: number, index: number, { from }: Period, random: Random): string {
  const known = words.find(([form]) => form.test(column));
  if (known !== undefined) return known[1](index, random);
  if (/\bon$|since|use|seen|rotated|deadline|deployed/.test(column)) return addDays(from, random(28));
  return `${column.replaceAll(' ', '-')}-${number(index + place)}`;
}

function number(index: number): string {
  return String(index + 1).padStart(3, '0');
}
