import type { ParseArgsConfig } from 'node:util';

/** What the machine gave a command: read once, in the one file that knows the process. */
export interface World {
  readonly cwd: string;
  /** The engine's own folder, `scripts/`. */
  readonly engine: string;
  /** Whether standard output is a terminal that wants colors. */
  readonly color: boolean;
  /** Columns of the terminal; 80 when it is none. */
  readonly width: number;
  /** Prints while the command runs, for the few that do not end. */
  readonly print: (text: string) => void;
  /** Lines of standard input as they come, for the one command that is asked again and again. */
  readonly lines?: () => AsyncIterable<string>;
  /** Opens a conversation, where input and output are a terminal; absent elsewhere. */
  readonly ask?: () => Asker;
}

/** Somebody at a terminal. */
export interface Asker {
  /** One line typed by them, without its end. @throws UsageError when they leave. */
  readonly ask: (prompt: string) => Promise<string>;
  readonly close: () => void;
}

/** The options as typed, by name. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

export interface Invocation {
  readonly words: readonly string[];
  readonly options: Options;
  readonly world: World;
}

/** A file to write, or, with null, to take away: after everything is worked out, all of them or none. */
export interface Output {
  readonly path: string;
  readonly contents: string | Uint8Array | null;
  /** It must not be there yet. */
  readonly fresh?: boolean;
}

export interface Result {
  /** What standard output gets. */
  readonly text: string;
  /** 0 clean · 1 problems at or above the threshold · 2 could not run. */
  readonly code: 0 | 1 | 2;
  /** Written below the root before the text is shown. */
  readonly files?: readonly Output[];
  readonly root?: string;
}

export interface Command {
  readonly name: string;
  /** Another name for it. */
  readonly alias?: string;
  readonly summary: string;
  /** How it is called, after the command's name. */
  readonly usage: string;
  /** Whether plain `--help` shows it. */
  readonly everyday: boolean;
  /** For whom `--help --all` groups it. */
  readonly reader: 'everyone' | 'auditor' | 'engine';
  /** Its options that each take a text, and those that are there or not. */
  readonly texts?: readonly string[];
  readonly flags?: readonly string[];
  /** Values that an option admits, for "did you mean". */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** How many words it takes besides options. */
  readonly words: { readonly least: number; readonly most: number };
  readonly load: () => Promise<(invocation: Invocation) => Promise<Result>>;
}

/** Options that every command takes. */
export const sharedOptions = {
  root: { type: 'string' },
  at: { type: 'string' },
  today: { type: 'string' },
  audit: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** All options of a command: what every command takes, and its own. */
export function optionsOf({ texts = [], flags = [] }: Pick<Command, 'texts' | 'flags'>): KnownOptions {
  const options: KnownOptions = { ...sharedOptions };
  for (const name of texts) options[name] = { type: 'string' };
  for (const name of flags) options[name] = { type: 'boolean' };
  return options;
}

type KnownOptions = NonNullable<ParseArgsConfig['options']>;
