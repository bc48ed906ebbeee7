import { dayOfMoment } from '../model/calendar.ts';
import { type Kind, type KindName, kinds } from '../model/kinds/index.ts';
import { oncePer } from '../model/once.ts';

/** A date in a record, with the field it stands in. */
export interface DateAt {
  readonly field: string;
  readonly at: string;
}

/** Two dates of a record of which the first may not be later than the second. */
export interface OrderedDates {
  readonly first: DateAt;
  readonly next: DateAt;
}

/**
 * The pairs of a record that are there: every `from` and `to` that stand together, and those of the table.
 * Front matter as it came through its schema; days or instants, unchanged.
 */
export function orderedDates(kind: KindName, data: object): readonly OrderedDates[] {
  const pairs: OrderedDates[] = [];
  for (const name of periodFields(kinds[kind])) {
    if (name === '') add(data, '', from, to, pairs);
    else {
      const value = (data as Readonly<Record<string, unknown>>)[name];
      if (holdsPeriod(value)) collectPeriods(value, name, pairs);
    }
  }
  for (const { place, first, next } of pairsOf(kinds[kind])) {
    if (place === '') add(data, '', first, next, pairs);
    else for (const { field, value } of objectsAt(data, place)) add(value, field, first, next, pairs);
  }
  return pairs;
}

/** Whether one moment is before another: two instants by the clock, else by their days in the time zone. */
export function isBefore(a: string, b: string, timezone: string): boolean {
  if (a.includes('T') && b.includes('T')) return Date.parse(a) < Date.parse(b);
  return dayOfMoment(a, timezone) < dayOfMoment(b, timezone);
}

type Pair = readonly [place: string, first: string, next: string];

/** Kind → where two dates stand together (`` is the record itself, `[]` a list), the first and the one not before it. */
const table: { readonly [K in KindName]?: readonly Pair[] } = {
  control: [['versions[]', 'effective', 'until']],
  risk: [['acceptance', 'on', 'until']],
  vendor: [['contract', 'signed', 'renews']],
  waiver: [['', 'from', 'until']],
  evidence: [
    ['', 'performed.at', 'collected.at'],
    ['', 'performed.at', 'review.at'],
    ['', 'collected.at', 'review.at'],
  ],
  finding: [
    ['', 'occurred.from', 'detected'],
    ['', 'detected', 'conclusion.on'],
    ['', 'detected', 'retest.on'],
    ['', 'detected', 'closed.on'],
    ['', 'retest.on', 'closed.on'],
  ],
  incident: [
    ['times', 'occurred', 'detected'],
    ['times', 'detected', 'contained'],
    ['times', 'contained', 'resolved'],
    ['', 'times.detected', 'dc4.on'],
    ['', 'times.detected', 'reviewed.on'],
  ],
  audit: [
    ['', 'interim', 'rollForward'],
    ['', 'asOf', 'report.issued'],
    ['', 'window.to', 'report.issued'],
    ['', 'asOf', 'assertion.on'],
    ['', 'window.to', 'assertion.on'],
    ['', 'assertion.on', 'report.issued'],
    ['', 'representation.on', 'report.issued'],
  ],
};

/** A field below an object, as it is written and taken apart. */
interface Place {
  readonly name: string;
  readonly path: readonly string[];
}

/** The kind's part of the table, with its paths taken apart. */
const pairsOf = oncePer(({ name }: Kind) =>
  (table[name] ?? []).map(([place, first, next]) => ({ place, first: placeOf(first), next: placeOf(next) })),
);
const from = placeOf('from');
const to = placeOf('to');

function placeOf(name: string): Place {
  return { name, path: name.split('.') };
}

/** The fields of a kind in which its schema has a period somewhere; `` for the record itself. */
const periodFields = oncePer(({ schema }: Kind): readonly string[] => {
  const { properties = {} } = schema as Node;
  return [
    ...(isPeriod(properties) ? [''] : []),
    ...Object.keys(properties).filter((name) => mayHoldPeriod(properties[name])),
  ];
});

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

function mayHoldPeriod(node: Node | undefined): boolean {
  if (node === undefined) return false;
  const { properties = {}, items } = node;
  return isPeriod(properties) || mayHoldPeriod(items) || Object.values(properties).some(mayHoldPeriod);
}

function isPeriod(properties: object): boolean {
  return 'from' in properties && 'to' in properties;
}

/** Most values hold none; looking is much cheaper than naming every field on the way. */
function holdsPeriod(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  for (const name in value) if (holdsPeriod((value as Record<string, unknown>)[name])) return true;
  return isPeriod(value);
}

function collectPeriods(value: unknown, field: string, pairs: OrderedDates[]): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      collectPeriods(item, `${field}[${index}]`, pairs);
    });
    return;
  }
  add(value, field, from, to, pairs);
  for (const name in value) {
    const inner = (value as Record<string, unknown>)[name];
    if (holdsPeriod(inner)) collectPeriods(inner, join(field, name), pairs);
  }
}

function add(value: object, field: string, first: Place, next: Place, pairs: OrderedDates[]): void {
  const a = valueAt(value, first.path);
  const b = valueAt(value, next.path);
  if (typeof a !== 'string' || typeof b !== 'string') return;
  pairs.push({
    first: { field: join(field, first.name), at: a },
    next: { field: join(field, next.name), at: b },
  });
}

function objectsAt(
  data: object,
  place: string,
): readonly { readonly field: string; readonly value: object }[] {
  const name = place.replace('[]', '');
  const found = valueAt(data, [name]);
  const items: readonly unknown[] = Array.isArray(found) ? found : [found];
  return items.flatMap((value, index) => {
    if (value === null || typeof value !== 'object') return [];
    return [{ field: place.endsWith('[]') ? `${name}[${index}]` : name, value }];
  });
}

function valueAt(value: object, path: readonly string[]): unknown {
  let at: unknown = value;
  for (const name of path) at = (at as Record<string, unknown> | null | undefined)?.[name];
  return at;
}

function join(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}
