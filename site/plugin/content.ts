import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteData } from '../../scripts/model/site-data.ts';

/** What a build was asked for; `commands/site-settings.ts` of the engine writes the same names. */
export interface Settings {
  /** The folder of the engine's sources, `scripts/`. */
  readonly engine: string;
  /** The repository whose content is shown. */
  readonly root: string;
  readonly audience: string;
  /** `--at`, `--today`, `--audit`, where given. */
  readonly asked: Readonly<Record<string, string>>;
  /** A file with the answer, when the engine that began this build has it already. */
  readonly data: string | null;
}

/** Reads the settings that `start` and `build` hand over; without them the site shows its own repository, internally. */
export function settingsFrom(env: NodeJS.ProcessEnv, siteFolder: string): Settings {
  const home = join(siteFolder, '..');
  const asked = Object.fromEntries(
    ['at', 'today', 'audit'].flatMap((name) => {
      const value = env[`PLAINPROOF_${name.toUpperCase()}`];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  return {
    engine: join(home, 'scripts'),
    root: env.PLAINPROOF_ROOT ?? home,
    audience: env.PLAINPROOF_AUDIENCE ?? 'internal',
    asked,
    data: env.PLAINPROOF_DATA ?? null,
  };
}

/**
 * Asks the engine, in a process of its own, what the site may show: an edit of the engine counts from the next time on.
 * @throws with what the engine said, when it could not answer
 */
export async function siteData(settings: Settings): Promise<SiteData> {
  if (settings.data !== null) return JSON.parse(await readFile(settings.data, 'utf8')) as SiteData;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, wordsFor(settings), { stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => out.push(piece));
    child.stderr.on('data', (piece: Buffer) => said.push(piece));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(out).toString()) as SiteData);
      else reject(new Error(Buffer.concat(said).toString().trim()));
    });
  });
}

/** The words that ask the engine. */
export function wordsFor({ engine, root, audience, asked }: Settings): string[] {
  return [
    join(engine, 'plainproof.cjs'),
    'export',
    'site',
    '--root',
    root,
    '--audience',
    audience,
    ...Object.entries(asked).flatMap(([name, value]) => [`--${name}`, value]),
  ];
}

/** What a change of must show without a restart: the content, and the engine that judges it. */
export function watched({ engine, root }: Settings): string[] {
  const folders = ['program', 'policies', 'controls', 'evidence', 'risk-register'];
  return [
    ...folders.map((folder) => join(root, folder, '**', '*')),
    join(engine, '**', '*.ts'),
    join(engine, 'handbook', '**', '*.md'),
  ];
}
