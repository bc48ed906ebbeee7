import { type Day, isDay, type Period } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { KindName } from '../model/kinds/index.ts';
import { nearest } from '../model/nearest.ts';
import type { ContentRecord } from '../model/record.ts';
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

/** The days that `--from` and `--to` name. @throws UsageError for what is no day, and for a first day after the last */
export function periodOf(from: string, to: string): Period {
  const period = { from: dayOf('from', from), to: dayOf('to', to) };
  if (period.from <= period.to) return period;
  throw new UsageError(
    `\`--from\` is ${from}, after \`--to\`, which is ${to}.`,
    'Write the first day and the last.',
  );
}

/** A whole number from `least` on; null when it was not given. @throws UsageError for anything else. */
export function numberOf(options: Options, name: string, least: number): number | null {
  const text = textOf(options, name);
  if (text === null) return null;
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= least) return number;
  throw new UsageError(
    `\`--${name}\` got \`${text}\`; expected a whole number from ${least} on.`,
    'Write it in digits alone.',
  );
}

/**
 * The whole record of a kind that a word, or the option or field that is given, names.
 * @throws UsageError when there is none, and when it lacks fields
 */
export function recordOf<K extends KindName>(
  graph: Graph,
  kind: K,
  id: string,
  namedBy: string | null = null,
): ContentRecord<K> {
  const target = graph.find(id);
  if (target?.kind === kind && target.whole) return target as unknown as ContentRecord<K>;
  if (target?.kind === kind)
    throw new UsageError(
      `${target.path} lacks fields, so it cannot be used.`,
      'Run `npm run check` for what it lacks.',
    );
  const near = nearest(
    id,
    graph.all(kind).map((each) => each.id),
  );
  throw new UsageError(
    namedBy === null
      ? `There is no ${kind} \`${id}\`.`
      : `\`${namedBy}\` got \`${id}\`, which is no ${kind}.`,
    near === undefined
      ? `Run \`npm run explain -- ${kind}\` for where they are.`
      : `Did you mean \`${near}\`?`,
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
