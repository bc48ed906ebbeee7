import type { Machine, Ran } from './machine.ts';

/** Where Playwright's download stands on a made-up computer. */
export const downloaded = '/cache/ms-playwright/chromium-1/chrome-linux64/chrome';
/** The command that fetches it. */
export const download = '/bin/node /packages/cli.js install --no-shell chromium';
/** A command that failed. */
export const refused: Ran = {
  ok: false,
  said: 'Downloading…\nError: connect ECONNREFUSED\n    at somewhere\n',
};

export interface MadeMachine {
  readonly platform?: NodeJS.Platform;
  readonly env?: Readonly<Record<string, string>>;
  readonly isRoot?: boolean;
  /** The programs that are there. */
  readonly files?: readonly string[];
  /** What commands answer; without an entry a command succeeds. */
  readonly runs?: Readonly<Record<string, Ran>>;
  /** The program that a command brings when it succeeds. */
  readonly makes?: Readonly<Record<string, string>>;
}

/** A made-up computer that remembers what was run on it, with the time limits, and what it was told. */
export function madeMachine({
  platform = 'linux',
  env = { PATH: '/usr/bin:/bin:/opt' },
  isRoot = false,
  files = [],
  runs = {},
  makes = {},
}: MadeMachine): Machine & {
  readonly ran: readonly (readonly [command: string, timeLimit: number])[];
  readonly told: readonly string[];
} {
  const there = new Set(files);
  const ran: [string, number][] = [];
  const told: string[] = [];
  return {
    platform,
    env,
    isRoot,
    node: '/bin/node',
    playwright: { cli: '/packages/cli.js', executable: downloaded },
    exists: (path) => there.has(path),
    run: async (words, timeLimit) => {
      const command = words.join(' ');
      ran.push([command, timeLimit]);
      // Real commands take a while: others may come in between.
      await new Promise((resolve) => setTimeout(resolve, 5));
      const answer = runs[command] ?? { ok: true, said: '' };
      const made = makes[command];
      if (answer.ok && made !== undefined) there.add(made);
      return answer;
    },
    tell: (line) => void told.push(line),
    ran,
    told,
  };
}
