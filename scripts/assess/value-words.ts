import { durationWords } from './duration-words.ts';

/** One line of a value with parts of its own. */
export interface Line {
  /** How deep it stands, from 0. */
  readonly depth: number;
  /** Whether an item of a list begins here. */
  readonly item: boolean;
  readonly text: string;
}

/** Longest value that stands on one line although it has parts. */
const longest = 64;

/** A value of the front matter as lines for people: short ones on one line, others part by part. */
export function treeOf(value: unknown, depth = 0): readonly Line[] {
  if (Array.isArray(value)) return value.flatMap((item) => itemOf(item, depth));
  if (!isFields(value) || isShort(value))
    return value == null ? [] : [{ depth, item: false, text: inLine(value) }];
  return Object.entries(value).flatMap(([name, inner]) => fieldOf(name, inner, depth));
}

function fieldOf(name: string, value: unknown, depth: number): readonly Line[] {
  const words = wordsOf(name);
  const scalars = Array.isArray(value) && value.every((each) => !isFields(each));
  if (!isFields(value) && (!Array.isArray(value) || (scalars && isShort(value))))
    return [{ depth, item: false, text: `${words}: ${inLine(value)}` }];
  return [{ depth, item: false, text: `${words}:` }, ...treeOf(value, depth + 1)];
}

function itemOf(value: unknown, depth: number): readonly Line[] {
  const [first, ...rest] = treeOf(value, depth);
  if (first === undefined) return [];
  return [
    { ...first, item: true },
    ...rest.map((line) => (isFields(value) ? { ...line, depth: line.depth + 1 } : line)),
  ];
}

/** A value on one line: `likelihood 4, impact 5`, `quarterly, within 15 days`. */
function inLine(value: unknown): string {
  if (Array.isArray(value)) return value.map(inLine).join(', ');
  if (isFields(value))
    return Object.entries(value)
      .map(([name, inner]) => (saysItself.has(name) ? inLine(inner) : `${wordsOf(name)} ${inLine(inner)}`))
      .join(', ');
  if (typeof value === 'string') return durationWords(value);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

/** Fields whose values read without the name: `every: quarterly`. */
const saysItself: ReadonlySet<string> = new Set(['every']);

function isShort(value: unknown): boolean {
  return inLine(value).length <= longest;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** `lastReviewed` → `last reviewed`, `rto` → `RTO`. */
export function wordsOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.replace(/[a-z0-9]+/g, (word) => spellings.get(word) ?? word);
}

/** Names of fields that people write otherwise. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['csocs', 'CSOCs'],
  ['cuecs', 'CUECs'],
  ['dc4', 'DC 4'],
  ['github', 'GitHub'],
  ['mfa', 'MFA'],
  ['rpo', 'RPO'],
  ['rto', 'RTO'],
  ['sha256', 'SHA-256'],
  ['timezone', 'time zone'],
  ['uri', 'URI'],
]);
