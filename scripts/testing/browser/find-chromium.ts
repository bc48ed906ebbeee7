import { posix, win32 } from 'node:path';
import type { Machine } from './machine.ts';

/** Read in this order; the second is what other tools read too. */
const variables = ['PLAINPROOF_CHROMIUM', 'CHROME_PATH'] as const;
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** What to do, for the end of a message. */
export const advice =
  'Install Chromium or Google Chrome, or set PLAINPROOF_CHROMIUM to the path of its program.';

/**
 * The path of a Chromium that is there: named by a variable, else on PATH, else where its installers put it, else
 * downloaded by Playwright before; null when there is none. Throws when a variable names what is no program.
 */
export async function findChromium(machine: Machine): Promise<string | null> {
  const named = namedChromium(machine);
  if (named !== null) return named;
  const places = [...onPath(machine, names), ...usualPlaces(machine), machine.playwright.executable];
  for (const path of places) if (machine.exists(path) && (await starts(machine, path))) return path;
  return null;
}

function namedChromium({ env, exists }: Machine): string | null {
  const name = variables.find((variable) => env[variable]);
  const path = name === undefined ? undefined : env[name];
  if (path === undefined) return null;
  if (exists(path)) return path;
  throw new Error(`\`${name}\` is ${path}, which is no program; expected the path of a Chromium. ${advice}`);
}

/** Where programs of these names would stand, the best name first. */
export function onPath({ platform, env }: Machine, wanted: readonly string[]): readonly string[] {
  const { delimiter, join } = platform === 'win32' ? win32 : posix;
  const ending = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return wanted.flatMap((name) => folders.map((folder) => join(folder, `${name}${ending}`)));
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['', env.HOME ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  if (platform !== 'win32') return [];
  const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
    (root) => root !== undefined && root !== '',
  );
  return ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].flatMap((folder) =>
    roots.map((root) =>
      win32.join(root ?? '', folder, 'Application', folder.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
    ),
  );
}

/**
 * Ubuntu's `chromium-browser` may be a mere hint to install a snap, and a download may lack system libraries; both
 * show when asked for the version. Only on Linux: on Windows the question opens a window.
 */
async function starts({ platform, run }: Machine, path: string): Promise<boolean> {
  return platform !== 'linux' || (await run([path, '--version'], 30_000)).ok;
}
