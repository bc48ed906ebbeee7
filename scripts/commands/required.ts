import { type Day, isDay, type Period } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { KindName } from '../model/kinds/index.ts';
import { meant } from '../model/nearest.ts';
import type { AnyRecord, ContentRecord } from '../model/record.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Options } from './command.ts';

/** The text of an option; null when it was not given. */
export function textOf(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

/** The texts of options that a command cannot do without. @throws UsageError that names all that are missing. */
export function requiredTexts<N extends string>(
  command: string,
  options: Options,
  names: readonly N[],
): Readonly<Record<N, string>> {
  const missing = names.filter((name) => (textOf(options, name) ?? '').trim() === '');
  if (missing.length > 0)
    throw new UsageError(
      `\`${command}\` needs ${missing.map((name) => `\`--${name}\``).join(', ')}.`,
      `Run \`npm run ${command} -- --help\` for all of its options.`,
    );
  return Object.fromEntries(names.map((name) => [name, textOf(options, name) ?? ''])) as Record<N, string>;
}

/** A day of the calendar. @throws UsageError when the text is none. */
export function dayOf(name: string, text: string): Day {
  if (isDay(text)) return text;
  throw new UsageError(
    `\`--${name}\` got \`${text}\`, which is no day of the calendar.`,
    'Write a day as 2026-07-12.',
  );
}

/** The day that an option names; null when it was not given. @throws UsageError when the text is no day of the calendar */
export function dayOption(options: Options, name: string): Day | null {
  const text = textOf(options, name);
  return text === null ? null : dayOf(name, text);
}

/**
 * A day of the calendar that is no earlier than the first and no later than the last.
 * @param first null where any day may be the first
 * @param lastIs what the last day is, where the reader could not know
 * @throws UsageError when the text is none
 */
export function dayWithin(name: string, text: string, first: Day | null, last: Day, lastIs = ''): Day {
  if (isDay(text) && text <= last && (first === null || text >= first)) return text;
  const days = first === null ? `until ${last}` : `from ${first} to ${last}`;
  const near = first === null ? 'Name an earlier day.' : 'Name a day in between.';
  throw new UsageError(
    `\`--${name}\` got \`${text}\`; expected a day of the calendar ${days}${lastIs === '' ? '' : `, ${lastIs}`}.`,
    isDay(text) ? near : 'Write a day as 2026-07-12.',
  );
}

/** The days that `--from` and `--to` name. @throws UsageError for what is no day, and for a first day after the last */
export function periodOf(from: string, to: string): Period {
  const period = { from: dayOf('from', from), to: dayOf('to', to) };
  if (period.from <= period.to) return period;
  throw new UsageError(
    `\`--from\` is ${from}, after \`--to\`, which is ${to}.`,
    'Write the first day and the last.',
  );
}

/** A whole number from `least` to `most`; null when it was not given. @throws UsageError for anything else. */
export function numberOf(options: Options, name: string, least: number, most = 999_999_999): number | null {
  const text = textOf(options, name);
  if (text === null) return null;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(
    `\`--${name}\` got \`${text}\`; expected a whole number from ${least} to ${most}.`,
    'Write it in digits alone.',
  );
}

/**
 * The record of a kind that a word names, by its id or an alias.
 * @param namedBy the option or field that holds the word; null for a word that was typed by itself
 * @param hint what to say where no record of the kind has a name like it
 * @throws UsageError when there is none
 */
export function targetOf<K extends KindName>(
  graph: Graph,
  kind: K,
  word: string,
  namedBy: string | null = null,
  hint = `Run \`npm run explain -- ${kind}\` for where they are.`,
): Extract<AnyRecord, { readonly kind: K }> {
  const target = graph.find(word);
  if (target?.kind === kind) return target as Extract<AnyRecord, { readonly kind: K }>;
  throw new UsageError(
    namedBy === null
      ? `There is no ${kind} \`${word}\`.`
      : `\`${namedBy}\` got \`${word}\`, which is no ${kind}.`,
    meant(
      word,
      graph.all(kind).map(({ id }) => id),
      hint,
    ),
  );
}

/** The same, with all of its fields. @throws UsageError when there is none, and when it lacks fields */
export function recordOf<K extends KindName>(
  graph: Graph,
  kind: K,
  word: string,
  namedBy: string | null = null,
): ContentRecord<K> {
  const target: AnyRecord = targetOf(graph, kind, word, namedBy);
  if (target.whole) return target as unknown as ContentRecord<K>;
  throw new UsageError(
    `${target.path} lacks fields, so it cannot be used.`,
    'Run `npm run check` for what it lacks.',
  );
}

/** A command that writes takes no look back. @throws UsageError when one was asked for. */
export function refuseAt(
  command: string,
  { at }: Options,
  hint = 'Use `--today DAY` to write another day into the record.',
): void {
  if (at === undefined) return;
  throw new UsageError(`\`${command}\` works on the repository as it is now; it takes no \`--at\`.`, hint);
}
