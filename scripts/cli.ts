import { basename, dirname } from 'node:path';
import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import {
  type Command,
  type Invocation,
  type Options,
  optionsOf,
  type Result,
  type World,
} from './commands/command.ts';
import { commands } from './commands/index.ts';
import { refusalText } from './commands/refusal-text.ts';
import { refuseSwallowed } from './commands/swallowed.ts';
import { usageOf } from './commands/usage.ts';
import { converse } from './io/ask.ts';
import { gitPlace } from './io/git-place.ts';
import { standardOutput } from './io/standard-output.ts';
import { writeAll } from './io/write-all.ts';
import { NAME } from './model/name.ts';
import { nearest } from './model/nearest.ts';
import { isUsageError, UsageError } from './model/usage-error.ts';

/**
 * Runs the command line that the process was started with.
 * @param engine the folder `scripts/` that the bundle was made from
 * @returns the exit code: 0 clean, 1 problems, 2 could not run
 */
export async function main(engine: string): Promise<number> {
  // A command works on the repository that holds its folder, also when a hook of another one started it.
  for (const name of gitPlace) delete process.env[name];
  const terminal = isatty(1);
  const output = standardOutput(terminal, () => process.stdout);
  const world: World = {
    cwd: process.cwd(),
    engine,
    color: terminal && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb',
    width: terminal ? process.stdout.columns : 80,
    print: output.write,
    lines: inputLines,
    ...(terminal && isatty(0) ? { ask: () => converse(process.stdin, process.stdout) } : {}),
  };
  try {
    const { text, code, files = [], root = '.' } = await run(process.argv.slice(2), process.env, world);
    writeAll(root, files);
    output.write(text);
    await output.end();
    return code;
  } catch (error) {
    await say(isUsageError(error) ? refusalText(error) : bugReport(error, engine));
    return 2;
  }
}

/** Words → a command and its result. @throws UsageError for words that no command expects. */
export async function run(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  world: World,
): Promise<Result> {
  const [first = 'next', ...rest] = argv[0]?.startsWith('-') ? ['next', ...argv] : argv;
  const asksForHelp = argv[0] === '--help' || argv[0] === '-h' || argv[0] === 'help';
  const named = asksForHelp ? (argv[1] ?? '--help') : first;
  if (asksForHelp && named.startsWith('-')) {
    const { helpOf, helpOfAll } = await import('./commands/help.ts');
    return { text: argv.includes('--all') ? helpOfAll(commands) : helpOf(commands), code: 0 };
  }
  const command = commands.find(({ name, alias }) => name === named || alias === named);
  if (command === undefined) {
    const near = nearest(
      named,
      commands.map(({ name }) => name),
    );
    throw new UsageError(
      `There is no command \`${named}\`.`,
      near === undefined ? 'Run `npm run help` for the commands.' : `Did you mean \`${near}\`?`,
    );
  }
  if (asksForHelp) return helpWith(command);
  refuseSwallowed(command, rest, env);
  const { words, options } = readWords(command, rest);
  if (options.help === true) return helpWith(command);
  const invocation: Invocation = { words, options, world };
  const execute = await command.load();
  return execute(invocation);
}

/** Help with one command. Few runs show it, so its words are loaded only then. */
async function helpWith(command: Command): Promise<Result> {
  const { helpOfOne } = await import('./commands/help.ts');
  return { text: helpOfOne(command), code: 0 };
}

async function* inputLines(): AsyncIterable<string> {
  let rest = '';
  for await (const piece of process.stdin) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

function readWords(
  command: Command,
  argv: readonly string[],
): { words: readonly string[]; options: Options } {
  const known = optionsOf(command);
  const { tokens, values, positionals } = parseArgs({
    args: [...argv],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    // `--constructor` is no option of ours, although every object has one.
    const definition = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (definition === undefined) {
      const near = nearest(token.name, Object.keys(known));
      throw new UsageError(
        `\`${command.name}\` has no option \`${token.rawName}\`.`,
        near === undefined
          ? `Its options are ${Object.keys(known)
              .map((name) => `--${name}`)
              .join(', ')}.`
          : `Did you mean \`--${near}\`?`,
      );
    }
    if (
      definition.type === 'string' &&
      (token.value === undefined ||
        token.value === '' ||
        (!token.inlineValue && token.value.startsWith('--')))
    )
      throw new UsageError(`\`${token.rawName}\` needs a value.`, `Write it as \`${token.rawName} VALUE\`.`);
    // One of the two would be dropped without a word, and the answer be for another day or folder.
    if (definition.type === 'string' && seen.has(token.name))
      throw new UsageError(`\`${token.rawName}\` stands twice; expected it once.`, 'Leave one of them out.');
    seen.add(token.name);
    if (definition.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`\`${token.rawName}\` takes no value.`, `Write it as \`${token.rawName}\`.`);
  }
  for (const [name, choices] of Object.entries(command.choices ?? {})) {
    const value = values[name];
    if (typeof value !== 'string' || choices.includes(value)) continue;
    const near = nearest(value, choices);
    throw new UsageError(
      `\`--${name}\` got \`${value}\`; expected ${listed(choices)}.`,
      near === undefined ? `Choose one of them.` : `Did you mean \`${near}\`?`,
    );
  }
  if (values.help === true) return { words: [], options: values as Options };
  if (positionals.length > command.words.most) {
    const spare = positionals[command.words.most] ?? '';
    if (argv[0]?.startsWith('-') && commands.some(({ name, alias }) => spare === name || spare === alias))
      throw commandFirst(spare, argv, tokens.find(({ kind }) => kind === 'positional')?.index ?? 0);
    throw new UsageError(
      `\`${command.name}\` does not expect the word \`${spare}\`.`,
      `Use it as \`${usageOf(command)}\`. Options need \`--\` before them: npm drops the dashes otherwise.`,
    );
  }
  if (positionals.length < command.words.least)
    throw new UsageError(`\`${command.name}\` needs a word more.`, `Use it as \`${usageOf(command)}\`.`);
  return { words: positionals, options: values as Options };
}

/** Without a command in front it is `next` that is asked; who names one after options means that one. */
function commandFirst(name: string, argv: readonly string[], at: number): UsageError {
  const options = argv.filter((_, index) => index !== at).join(' ');
  return new UsageError(
    `The command \`${name}\` stands after an option; expected it first.`,
    `Write it as \`npm run ${name} -- ${options}\`.`,
  );
}

function listed(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}

function bugReport(error: unknown, engine: string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const shortened = stack.replaceAll(dirname(engine), `<${basename(dirname(engine))}>`);
  return `${NAME}: this is a bug in the engine, not in your content.\n${shortened}\nPlease report these lines to whoever maintains the template; SECURITY.md says how when they show something secret.\n`;
}

/** Waits until it is written: the process ends with the answer. */
function say(text: string): Promise<void> {
  // Where it cannot be written, the exit code says it alone.
  process.stderr.on('error', () => {});
  return new Promise((done) => process.stderr.write(text, () => done()));
}
