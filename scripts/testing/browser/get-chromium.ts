import { advice, findChromium, onPath } from './find-chromium.ts';
import type { Machine, Ran } from './machine.ts';

/** How long each way of getting a Chromium may take, in milliseconds. */
export const playwrightLimit = 3 * 60_000;
export const aptLimit = 5 * 60_000;

/**
 * Gets a Chromium when there is none: Playwright's download, then Debian's package when root, and answers its path.
 * Throws one line that says what was tried and what to do.
 */
export async function getChromium(machine: Machine): Promise<string> {
  const tried: string[] = [];
  machine.tell('No Chromium is here: fetching one, which can take some minutes.');
  for (const { name, commands, limit } of waysToGet(machine)) {
    const ran = await runAll(machine, commands, limit);
    const found = ran.ok ? await findChromium(machine) : null;
    if (found !== null) return found;
    tried.push(`${name}: ${ran.ok ? 'it brought nothing that starts' : reasonIn(ran.said)}`);
  }
  throw new Error(
    `No Chromium was found, and none could be fetched (${tried.join('; ')}); expected one for the browser tests. ${advice}`,
  );
}

function waysToGet(machine: Machine) {
  const { platform, isRoot, node, playwright, exists } = machine;
  const apt = platform === 'linux' && isRoot ? onPath(machine, ['apt-get']).find(exists) : undefined;
  return [
    {
      name: "Playwright's download",
      // Whole, not the headless shell alone: `executablePath` names the whole one.
      commands: [[node, playwright.cli, 'install', '--no-shell', 'chromium']],
      limit: playwrightLimit,
    },
    ...(apt === undefined ? [] : [{ name: 'apt-get', commands: aptCommands(apt), limit: aptLimit }]),
  ];
}

function aptCommands(apt: string): readonly (readonly string[])[] {
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', apt];
  return [
    [...quiet, 'update'],
    [...quiet, 'install', '-y', '--no-install-recommends', 'chromium'],
  ];
}

async function runAll(
  { run }: Machine,
  commands: readonly (readonly string[])[],
  limit: number,
): Promise<Ran> {
  let last: Ran = { ok: true, said: '' };
  for (const command of commands) {
    last = await run(command, limit);
    if (!last.ok) return last;
  }
  return last;
}

/** The line that says most, for a message of one line. */
function reasonIn(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line =
    lines.find((text) => /^(?:E:|Error:)/.test(text)) ?? lines.at(-1) ?? 'it failed and said nothing';
  return line.replace(/^(?:E:|Error:)\s*/, '').slice(0, 200);
}
