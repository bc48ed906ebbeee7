import { UsageError } from '../model/usage-error.ts';
import { type Command, optionsOf } from './command.ts';
import { shellWord } from './shell-word.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * npm keeps options that stand before `--`: `npm run check --at 2026-07-12` reaches us as the word 2026-07-12 and
 * `npm_config_at=true`, `--at=2026-07-12` only as `npm_config_at=2026-07-12` (npm 10 and 11, tried).
 * @throws UsageError rather than give another answer than was asked for, with the line as it should be typed
 */
export function refuseSwallowed(
  command: Pick<Command, 'name' | 'texts' | 'flags'>,
  argv: readonly string[],
  env: Environment,
): void {
  if (env.npm_command === undefined && env.npm_lifecycle_event === undefined) return;
  const kept = Object.entries(optionsOf(command)).flatMap(([name, { type }]) => {
    const value = valueKept(name, argv, env);
    if (value === null) return [];
    return [{ name, value: type === 'boolean' ? '' : value === 'true' ? null : value }];
  });
  if (kept.length === 0) return;
  const valueless = kept.filter(({ value }) => value === null);
  // Whose value a word is shows only where one option lost one: values stand last.
  const words = valueless.length === 0 ? argv : argv.slice(0, -valueless.length);
  const lost = valueless.length === 1 ? argv.at(-1) : undefined;
  const typed = kept.map(({ name, value }) => {
    const own = value ?? lost;
    return own === '' ? `--${name}` : `--${name} ${own === undefined ? 'VALUE' : shellWord(own)}`;
  });
  const names = kept.map(({ name }) => `\`--${name}\``).join(', ');
  throw new UsageError(
    `npm kept ${names} to itself, so the answer would not be the one you asked for.`,
    `Write it as \`npm run ${[command.name, '--', ...words.map((word) => shellWord(word)), ...typed].join(' ')}\`.`,
  );
}

/** What npm noted of an option of ours; null where it noted nothing. */
function valueKept(name: string, argv: readonly string[], env: Environment): string | null {
  if (npmOwn.has(name)) return null;
  // It takes `no-` for the opposite of a setting. Where the option stands after `--` too, the setting is somebody's own.
  const isNegated = name.startsWith('no-') && env[`npm_config_${name.slice(3)}`] === '';
  if ((isNegated || traces[name]?.(env) === true) && !argv.includes(`--${name}`)) return 'true';
  return env[`npm_config_${name.replaceAll('-', '_')}`] || null;
}

/** Options that npm has a setting of its own for: that it is set is no sign of anything. */
const npmOwn: ReadonlySet<string> = new Set(['audit', 'all', 'help']);

/** Options that npm takes for others of its own: `--gaps` for -g -a -p -s, `--no-commit` for `--no-commit-hooks`. */
const traces: Readonly<Record<string, (env: Environment) => boolean>> = {
  gaps: (env) => ['global', 'all', 'parseable'].every((name) => env[`npm_config_${name}`] === 'true'),
  'no-commit': (env) => env.npm_config_commit_hooks === '',
};
