import { meant } from '../model/nearest.ts';
import { UsageError } from '../model/usage-error.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

export type { Reporter, ReporterContext, RuleText } from './reporter.ts';

/** Every format of `check --format`. Adding one is one file and one line here. */
export const reporters = { pretty, json, github, sarif, markdown } as const satisfies Readonly<
  Record<string, Reporter>
>;

export type FormatName = keyof typeof reporters;

export const formatNames = Object.keys(reporters) as readonly FormatName[];

/** The reporter of a format. @throws UsageError for a name that is none, with the nearest one. */
export function reporterOf(name: string): Reporter {
  if (Object.hasOwn(reporters, name)) return reporters[name as FormatName];
  throw new UsageError(
    `\`--format\` is ${JSON.stringify(name)}, which is no format; expected ${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1)}.`,
    meant(name, formatNames, 'Choose one of these.'),
  );
}
