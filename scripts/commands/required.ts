import { type Day, isDay } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
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
    `--${name} got \`${text}\`, which is no day of the calendar.`,
    'Write a day as 2026-07-12.',
  );
}

/** A whole number from `least` on; null when it was not given. @throws UsageError for anything else. */
export function numberOf(options: Options, name: string, least: number): number | null {
  const text = textOf(options, name);
  if (text === null) return null;
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= least) return number;
  throw new UsageError(
    `--${name} got \`${text}\`; expected a whole number from ${least} on.`,
    'Write it in digits alone.',
  );
}

/** The whole record of a kind that an option or a word names. @throws UsageError when there is none. */
export function recordOf<K extends 'control' | 'population' | 'role' | 'audit'>(
  graph: Graph,
  kind: K,
  id: string,
): ContentRecord<K> {
  const target = graph.find(id);
  if (target?.kind === kind && graph.all(kind).some((each) => each.id === target.id))
    return target as unknown as ContentRecord<K>;
  const near = nearest(
    id,
    graph.all(kind).map((each) => each.id),
  );
  throw new UsageError(
    target?.kind === kind
      ? `${target.path} lacks fields, so it cannot be used.`
      : `There is no ${kind} \`${id}\`.`,
    target?.kind === kind
      ? 'Run `npm run check` for what it lacks.'
      : near === undefined
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
